import type { Meeting } from '../calendar/meeting.js';
import type { Moment } from '../time/moment.js';
import { instantOf } from '../time/zone.js';
import type { Seconds } from './stretch.js';

/** The meetings that count as time spent together, until now: what takes up time, and is no whole day (a holiday, a birthday). */
export const meetingSeconds = (meetings: readonly Meeting[], { now, zone }: Moment): readonly Seconds[] =>
  meetings
    .filter(({ busy, allDay, start, end }) => busy && !allDay && start < end)
    .map(({ start, end }) => ({
      start: instantOf(start, zone) / 1000,
      end: Math.min(instantOf(end, zone), now) / 1000,
    }))
    .map(({ start, end }) => ({ start, end: Math.floor(end) }))
    .filter(({ start, end }) => start < end);
