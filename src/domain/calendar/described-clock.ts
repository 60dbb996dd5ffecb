import { UTC, type Clock } from './clock.js';
import { readTime } from './event-time.js';
import { followRule } from './follow-rule.js';
import { readProperties } from './property.js';
import type { Stretch } from '../schedule/stretch.js';

const MINUTE = 60_000;
const YEAR = 366 * 1440;
const PROPERTIES = new Set(['DTSTART', 'RRULE', 'RDATE', 'TZOFFSETFROM', 'TZOFFSETTO']);
const OBSERVANCE = /^BEGIN:(?:STANDARD|DAYLIGHT)[ \t]*$([\s\S]*?)^END:(?:STANDARD|DAYLIGHT)[ \t]*$/gim;

/** A change of the clock: from `minute` on (in UTC), it is `after` minutes ahead of UTC. */
interface Change {
  readonly minute: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The clock that a VTIMEZONE describes (RFC 5545, 3.6.5), right for the window and a year on either side; null where it
 * describes none.
 * @param window minutes since 1970; whose clock shows them makes no difference at this scale
 */
export const describedClock = (body: string, window: Stretch): Clock | null => {
  const changes = Array.from(body.matchAll(OBSERVANCE), (match) => changesOf(match[1] ?? '', window))
    .flat()
    .sort((one, other) => one.minute - other.minute);
  const first = changes[0];
  if (first === undefined) return null;
  const offsetAt = (minute: number): number =>
    changes.findLast((change) => change.minute <= minute)?.after ?? first.before;
  return {
    localMinute: (instantMs) => Math.floor(instantMs / MINUTE) + offsetAt(instantMs / MINUTE),
    instantOf: (wall) => {
      // As for a named zone: the first of two, and onwards where it never comes.
      const last = changes.findLast(({ minute, before }) => minute + before <= wall);
      const offset = last === undefined ? first.before : wall < last.minute + last.after ? last.before : last.after;
      return (wall - offset) * MINUTE;
    },
  };
};

/** When a part of the year begins: each time in the window, and the last time before. */
const changesOf = (body: string, window: Stretch): readonly Change[] => {
  const properties = readProperties(body, PROPERTIES);
  const raw = (name: string): string => properties.find((property) => property.name === name)?.raw ?? '';
  const start = readTime(raw('dtstart'));
  const before = readOffset(raw('tzoffsetfrom'));
  const after = readOffset(raw('tzoffsetto'));
  if (start === null || before === null || after === null) return [];
  const minutes = [start.minute];
  for (const { name, raw: value } of properties) {
    if (name === 'rrule') {
      // Its UNTIL is in UTC, its minutes are on the clock as it stood before.
      const clock: Clock = { ...UTC, localMinute: (instantMs) => instantMs / MINUTE + before };
      const found = followRule(value, { minute: start.minute, clock }, window.start - 2 * YEAR, window.end + YEAR);
      if (found.ok) minutes.push(...found.value);
    } else if (name === 'rdate') {
      minutes.push(...value.split(',').flatMap((text) => readTime(text)?.minute ?? []));
    }
  }
  return minutes.map((minute) => ({ minute: minute - before, before, after }));
};

const readOffset = (text: string): number | null => {
  const match = /^([+-])(\d{2}):?(\d{2})/.exec(text.trim());
  if (match === null) return null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
};
