/**
 * What could not be read in a calendar. The rest of it was.
 * - `not-a-calendar`: there is no VCALENDAR in the text.
 * - `not-closed`: an event, or the file, breaks off; what stood there was read.
 * - `start-unreadable`: an event has no DTSTART that can be read, and is left out.
 * - `time-unreadable`: another time of an event (`property`) is ignored.
 * - `end-before-start`: the event is taken to end when it begins.
 * - `rule-unreadable`: a rule of recurrence makes no sense; the event is taken to happen once.
 * - `rule-too-long`: a rule would take too long to follow; the event is taken to happen once.
 * - `zone-unknown`: nobody knows the time zone `zone`; its times are taken to be the person's own.
 */
export interface CalendarTrouble {
  readonly code:
    | 'not-a-calendar'
    | 'not-closed'
    | 'start-unreadable'
    | 'time-unreadable'
    | 'end-before-start'
    | 'rule-unreadable'
    | 'rule-too-long'
    | 'zone-unknown';
  /** The line at which the event begins, from 1. */
  readonly line: number;
  /** The event's UID, or null where it has none. */
  readonly uid: string | null;
  /** What is at fault: the name of a property, a rule, or a zone. */
  readonly detail: string | null;
}
