/** A stretch of work on a task, as schedules are exported. */
export interface PlacedWork {
  /** The task's id. */
  readonly task: string;
  readonly title: string;
  /** In local minutes, half-open. */
  readonly start: number;
  readonly end: number;
  /** Why it is there, in the reader's language; empty where nothing is to be said. */
  readonly reason: string;
}
