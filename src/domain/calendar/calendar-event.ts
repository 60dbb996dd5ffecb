import type { Clock } from './clock.js';
import type { EventLength } from './event-length.js';

/** A time on a clock that was found. */
export interface Moment {
  readonly minute: number;
  /** Whether it is a day without a time. */
  readonly day: boolean;
  readonly clock: Clock;
}

/** The instant of a moment, in milliseconds since 1970 in UTC. */
export const instantOfMoment = ({ clock, minute }: Moment): number => clock.instantOf(minute);

/** A VEVENT: a meeting, all the meetings of a rule, or what became of one of them. */
export interface CalendarEvent {
  /** Empty where the calendar gave none. */
  readonly uid: string;
  readonly title: string;
  /** The line at which it begins, from 1. */
  readonly line: number;
  readonly start: Moment;
  readonly length: EventLength;
  /** The values of its RRULEs. */
  readonly rules: readonly string[];
  /** Further times at which it begins (RDATE). */
  readonly further: readonly Moment[];
  /** Times at which it does not begin (EXDATE). */
  readonly except: readonly Moment[];
  /** Which of a rule's meetings this replaces (RECURRENCE-ID), or null. */
  readonly replaces: Moment | null;
  /** Whether it also changes all that come after the one it replaces (RANGE=THISANDFUTURE). */
  readonly following: boolean;
  /** The higher replaces the lower. */
  readonly sequence: number;
  readonly cancelled: boolean;
  /** Whether it takes up time. */
  readonly busy: boolean;
}
