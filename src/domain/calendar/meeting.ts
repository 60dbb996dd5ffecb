/** Something that is in a calendar at a certain time, in local minutes of whoever reads it. */
export interface Meeting {
  /** The event's UID; all meetings of one rule share it. Empty where the calendar gave none. */
  readonly uid: string;
  readonly title: string;
  readonly start: number;
  /** Where it ends; the same as its start where it takes no time. */
  readonly end: number;
  readonly allDay: boolean;
  /** Whether it takes up time. */
  readonly busy: boolean;
}
