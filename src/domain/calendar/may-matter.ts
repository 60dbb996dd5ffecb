import type { CalendarWindow } from './calendar-window.js';
import { readTime } from './event-time.js';

const DAY = 1440;
/** Clocks differ by less than this. */
const MARGIN = 2 * DAY;

const RECURS = /^(?:RRULE|RDATE|RECURRENCE-ID)[;:]/im;
const START = /^DTSTART[^\n:]*:(\d{8})/im;
const END = /^DTEND[^\n:]*:(\d{8})/im;
const LASTS = /^DURATION[;:]/im;

/**
 * Whether an event may have something to do with a window: cheap to ask, and true in all cases of doubt. Most events of a
 * calendar lie in the past and happened once.
 */
export const mayMatter = (body: string, window: CalendarWindow): boolean => {
  const start = dayIn(START, body);
  if (start === null) return true;
  if (start > window.end + MARGIN && !RECURS.test(body)) return false;
  if (start >= window.start - MARGIN || RECURS.test(body) || LASTS.test(body)) return true;
  const end = dayIn(END, body) ?? start + DAY;
  return end >= window.start - MARGIN || end < start;
};

const dayIn = (pattern: RegExp, body: string): number | null => {
  const digits = pattern.exec(body)?.[1];
  return digits === undefined ? null : (readTime(digits)?.minute ?? null);
};
