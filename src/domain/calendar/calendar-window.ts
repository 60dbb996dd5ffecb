/** What is asked of a calendar. */
export interface CalendarWindow {
  /** The first local minute. */
  readonly start: number;
  /** The local minute after the last. */
  readonly end: number;
  /** The zone of the person who asks; one for which `isZone` holds. */
  readonly zone: string;
  /** The person's e-mail addresses: what they declined takes no time. */
  readonly addresses?: readonly string[];
}
