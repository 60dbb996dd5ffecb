import { instantOfMoment, type CalendarEvent } from './calendar-event.js';
import type { CalendarTrouble } from './calendar-trouble.js';
import type { CalendarWindow } from './calendar-window.js';
import { zoneClock } from './clock.js';
import { findComponents, lineCounter, withLineFeeds, type Component } from './components.js';
import { expandEvent } from './expand-event.js';
import { clocksOf } from './find-clock.js';
import { mayMatter } from './may-matter.js';
import type { Meeting } from './meeting.js';
import { readEvent } from './read-event.js';

/** What a calendar says of a window. */
export interface CalendarReading {
  /** In the order in which they begin. */
  readonly meetings: readonly Meeting[];
  readonly troubles: readonly CalendarTrouble[];
}

/**
 * Reads the meetings within a window from the text of an ICS file (RFC 5545). What can be read is read, what cannot is
 * named. Seven megabytes with 10,000 events, 500 of them with rules, take a quarter of a second for four weeks: this does
 * not belong on the host's thread.
 */
export const readCalendar = (source: string, window: CalendarWindow): CalendarReading => {
  const text = withLineFeeds(source);
  const { components, isCalendar, broken } = findComponents(text);
  if (!isCalendar) return { meetings: [], troubles: [{ code: 'not-a-calendar', line: 1, uid: null, detail: null }] };
  const own = zoneClock(window.zone);
  const addresses = new Set((window.addresses ?? []).map((address) => address.toLowerCase()));
  const reader = { own, addresses, findClock: clocksOf(components, window) };
  const lineAt = lineCounter(text);
  const troubles: CalendarTrouble[] = [];
  const events: CalendarEvent[] = [];
  for (const { body, offset, broken: cut } of relevant(components, window)) {
    const line = lineAt(offset);
    const reading = readEvent(body, line, reader);
    troubles.push(...reading.troubles);
    if (cut) troubles.push({ code: 'not-closed', line, uid: reading.event?.uid ?? null, detail: null });
    if (reading.event !== null) events.push(reading.event);
  }
  if (broken && !troubles.some(({ code }) => code === 'not-closed')) {
    troubles.push({ code: 'not-closed', line: lineAt(text.length), uid: null, detail: null });
  }
  const expansions = families(events).map(({ event, replacing }) => expandEvent(event, replacing, window, own));
  return {
    meetings: expansions.flatMap(({ meetings }) => meetings).sort((one, other) => one.start - other.start),
    troubles: eachZoneOnce([...troubles, ...expansions.flatMap((expansion) => expansion.troubles)]),
  };
};

/** The events that may have to do with the window, with all that share a UID with another: one may replace the other. */
const relevant = (components: readonly Component[], window: CalendarWindow): readonly Component[] => {
  const events = components.filter(({ kind }) => kind === 'VEVENT').map((event) => ({ event, uid: uidIn(event.body) }));
  const counts = new Map<string, number>();
  for (const { uid } of events) counts.set(uid, (counts.get(uid) ?? 0) + 1);
  return events
    .filter(({ event, uid }) => (uid !== '' && (counts.get(uid) ?? 0) > 1) || mayMatter(event.body, window))
    .map(({ event }) => event);
};

const uidIn = (body: string): string => /^UID[^\n:]*:(.*(?:\n[ \t].*)*)/im.exec(body)?.[1] ?? '';

/** An event and what replaces some of its meetings. */
interface Family {
  readonly event: CalendarEvent | null;
  readonly replacing: readonly CalendarEvent[];
}

/**
 * Events with what replaces some of their meetings. Of several with one UID, only those with the highest SEQUENCE count;
 * of these all do, since some programs give one UID to many events.
 */
const families = (events: readonly CalendarEvent[]): readonly Family[] => {
  const byUid = groupBy(events, ({ uid, line }) => (uid === '' ? line : uid));
  return byUid.flatMap((same): readonly Family[] => {
    const masters = newest(same.filter(({ replaces }) => replaces === null));
    const replaced = groupBy(
      same.filter(({ replaces }) => replaces !== null),
      ({ replaces, start }) => instantOfMoment(replaces ?? start),
    );
    const replacing = replaced.flatMap(newest);
    if (masters.length === 0) return [{ event: null, replacing }];
    return masters.map((event, index) => ({ event, replacing: index === 0 ? replacing : [] }));
  });
};

const newest = (events: readonly CalendarEvent[]): readonly CalendarEvent[] => {
  const sequence = Math.max(...events.map((event) => event.sequence));
  return events.filter((event) => event.sequence === sequence);
};

const groupBy = <Value>(
  values: readonly Value[],
  key: (value: Value) => string | number,
): readonly (readonly Value[])[] => {
  const groups = new Map<string | number, Value[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group === undefined) groups.set(key(value), [value]);
    else group.push(value);
  }
  return Array.from(groups.values());
};

/** A zone that nobody knows is told once. */
const eachZoneOnce = (troubles: readonly CalendarTrouble[]): readonly CalendarTrouble[] => {
  const told = new Set<string | null>();
  return troubles.filter(({ code, detail }) => {
    if (code !== 'zone-unknown') return true;
    const first = !told.has(detail);
    told.add(detail);
    return first;
  });
};
