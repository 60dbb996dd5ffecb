import { instantOfMoment, type CalendarEvent, type Moment } from './calendar-event.js';
import type { CalendarTrouble } from './calendar-trouble.js';
import type { CalendarWindow } from './calendar-window.js';
import type { Clock } from './clock.js';
import { followRule, lastMinute } from './follow-rule.js';
import type { Meeting } from './meeting.js';

const MINUTE = 60_000;
const DAY = 1440;

/** What came of the events of one UID. */
export interface Expansion {
  readonly meetings: readonly Meeting[];
  readonly troubles: readonly CalendarTrouble[];
}

/**
 * The meetings within a window of an event with its rule, and of those that replace some of its meetings. An exception that
 * is a day without a time excepts all that begins on that day.
 * @param replacing events with a RECURRENCE-ID, of the same UID as `event`; they stand for themselves where there is none
 * @param own the clock of the person who reads
 */
export const expandEvent = (
  event: CalendarEvent | null,
  replacing: readonly CalendarEvent[],
  window: CalendarWindow,
  own: Clock,
): Expansion => {
  const meetings: Meeting[] = [];
  const troubles: CalendarTrouble[] = [];
  const add = (kind: CalendarEvent, start: Moment): void => {
    const meeting = meetingAt(kind, start, own);
    const end = Math.max(meeting.end, meeting.start + 1);
    if (!kind.cancelled && meeting.start < window.end && end > window.start) meetings.push(meeting);
  };
  for (const other of replacing) add(other, other.start);
  if (event === null || event.cancelled) return { meetings, troubles };

  const gone = new Moments([...event.except, ...replacing.flatMap(({ replaces }) => replaces ?? [])], event.start.day);
  const following = replacing
    .filter((other) => other.following)
    .sort((one, other) => instantReplaced(one) - instantReplaced(other));
  for (const start of startsOf(event, following, window, own, troubles)) {
    if (gone.has(start)) continue;
    const changed = following.findLast((other) => instantReplaced(other) <= instantOfMoment(start));
    if (changed === undefined) add(event, start);
    else add(changed, { ...start, minute: start.minute + movedBy(changed) });
  }
  return { meetings, troubles };
};

/** All moments at which an event may begin within the window, each once. */
const startsOf = (
  event: CalendarEvent,
  following: readonly CalendarEvent[],
  window: CalendarWindow,
  own: Clock,
  troubles: CalendarTrouble[],
): readonly Moment[] => {
  const { start } = event;
  const moved = Math.max(0, ...following.map((other) => Math.abs(movedBy(other))));
  const length = Math.max(...[event, ...following].map((other) => other.length.days * DAY + other.length.minutes));
  // A day more on either side, since days and hours of the two clocks may differ by that.
  const from = start.clock.localMinute(own.instantOf(window.start)) - length - moved - DAY;
  const to = start.clock.localMinute(own.instantOf(window.end)) + moved + DAY;
  const moments = new Map<number, Moment>();
  for (const moment of [...(isOver(event) ? [] : [start]), ...event.further])
    moments.set(instantOfMoment(moment), { ...moment, day: start.day });
  for (const rule of event.rules) {
    const followed = followRule(rule, start, from, to);
    if (!followed.ok) {
      troubles.push({ code: followed.failure, line: event.line, uid: event.uid || null, detail: rule });
      continue;
    }
    for (const minute of followed.value) moments.set(start.clock.instantOf(minute), { ...start, minute });
  }
  return Array.from(moments.values());
};

/** Whether nothing is left of an event: this is how programs cut off all of a series' meetings from the first one on. */
const isOver = ({ rules, start }: CalendarEvent): boolean =>
  rules.length > 0 && rules.every((rule) => (lastMinute(rule, start.clock) ?? start.minute) < start.minute);

const instantReplaced = ({ replaces, start }: CalendarEvent): number => instantOfMoment(replaces ?? start);

/** By how many minutes an event was moved from where the rule had it. */
const movedBy = ({ replaces, start }: CalendarEvent): number =>
  replaces === null
    ? 0
    : start.clock.localMinute(instantOfMoment(start)) - start.clock.localMinute(instantOfMoment(replaces));

const meetingAt = (event: CalendarEvent, start: Moment, own: Clock): Meeting => {
  const { uid, title, busy, length } = event;
  if (event.start.day) {
    // A day is the day of whoever reads it.
    const day = Math.floor(start.minute / DAY) * DAY;
    return { uid, title, busy, allDay: true, start: day, end: day + length.days * DAY };
  }
  const from = instantOfMoment(start);
  const to = start.clock.instantOf(start.minute + length.days * DAY) + length.minutes * MINUTE;
  const first = own.localMinute(from);
  const last = own.localMinute(to);
  // Where the clock is put back meanwhile, the end may be shown before the start.
  return {
    uid,
    title,
    busy,
    allDay: false,
    start: first,
    end: last > first ? last : first + Math.max(0, (to - from) / MINUTE),
  };
};

/** Moments to look up: by their instant, or by their day where they, or the event, have no time. */
class Moments {
  readonly #instants = new Set<number>();
  readonly #days = new Set<number>();

  constructor(moments: readonly Moment[], days: boolean) {
    for (const moment of moments) {
      if (days || moment.day) this.#days.add(Math.floor(moment.minute / DAY));
      else this.#instants.add(instantOfMoment(moment));
    }
  }

  has(moment: Moment): boolean {
    return this.#instants.has(instantOfMoment(moment)) || this.#days.has(Math.floor(moment.minute / DAY));
  }
}
