/** Tasks that cannot all be on time, none of which could be left out of the contradiction. */
export interface Conflict {
  readonly tasks: readonly string[];
  /** Minutes that they need in the time from `from` until `until`, local minutes. */
  readonly needed: number;
  readonly from: number;
  readonly until: number;
  /** Minutes of work that there is room for in that time, with meetings and caps taken off. */
  readonly available: number;
  /** Whether some of them wait for others, so that the room alone does not tell. */
  readonly waiting: boolean;
}

/** A change that makes room for a task, with nothing else worse than before. */
export type WayOut =
  /** Its due is moved to a later local minute. */
  | { readonly kind: 'due'; readonly task: string; readonly due: number }
  /** So many minutes of it are cut. */
  | { readonly kind: 'minutes'; readonly task: string; readonly minutes: number }
  /** So many minutes more are worked before a local minute. */
  | { readonly kind: 'time'; readonly minutes: number; readonly before: number }
  /** The daily cap is raised by so many minutes. */
  | { readonly kind: 'cap'; readonly minutes: number }
  /** It no longer waits for another one. */
  | { readonly kind: 'after'; readonly task: string; readonly before: string };
