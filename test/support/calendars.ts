import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CalendarWindow } from '../../src/domain/calendar/calendar-window.js';
import type { Meeting } from '../../src/domain/calendar/meeting.js';
import { formatLocalMinute, parseLocalMinute } from '../../src/domain/time/local-minute.js';

/** The text of a calendar in `test/fixtures/calendars`. */
export const calendarFixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/calendars/${name}`, import.meta.url), 'utf8');

/** A calendar of events, each written as its lines. */
export const calendarOf = (...events: readonly (readonly string[])[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');

/** A VEVENT with lines of its own. */
export const eventOf = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];

/** The local minute of `2026-11-24T10:00` or `2026-11-24`. */
export const minute = (text: string): number => parseLocalMinute(text) ?? assert.fail(`no time: ${text}`);

/** The days [from, to) of a person in a zone. */
export const days = (from: string, to: string, zone = 'Europe/Berlin'): CalendarWindow => ({
  start: minute(from),
  end: minute(to),
  zone,
});

/** A meeting as a line: `2026-11-24T10:00/2026-11-24T11:00 Title`, with `(free)` where it takes no time. */
export const shown = ({ start, end, title, busy }: Meeting): string =>
  `${formatLocalMinute(start)}/${formatLocalMinute(end)} ${title}${busy ? '' : ' (free)'}`;
