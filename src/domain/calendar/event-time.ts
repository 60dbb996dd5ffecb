import { parseLocalMinute } from '../time/local-minute.js';
import type { Property } from './property.js';

/** A time as a calendar states it (RFC 5545, 3.3.4 and 3.3.5), to the minute. */
export interface EventTime {
  /** What the clock shows, in minutes since 1970-01-01T00:00; seconds are dropped. */
  readonly minute: number;
  /** Whether it is a day without a time. */
  readonly day: boolean;
  /** The name of the clock's zone; null for a time that floats: it means the clock of whoever reads it. */
  readonly zone: string | null;
}

const TIME = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?\d{2}(?:\.\d+)?)?(Z)?)?$/i;

/** Reads one time; null where it is none. */
export const readTime = (text: string, zone: string | null = null): EventTime | null => {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const [, year, month, dayOfMonth, hour, minute, utc] = match;
  const day = hour === undefined;
  const at = parseLocalMinute(`${year}-${month}-${dayOfMonth}${day ? '' : `T${hour}:${minute}`}`);
  if (at === null) return null;
  return { minute: at, day, zone: day ? null : utc === undefined ? zone : 'UTC' };
};

/** The times of a property (for a period, when it begins); null for each that cannot be read. */
export const readTimes = (property: Property): readonly (EventTime | null)[] =>
  property.raw
    .split(',')
    .filter((text) => text.trim() !== '')
    .map((text) => readTime(text.split('/')[0] ?? '', zoneOf(property)));

const zoneOf = ({ parameters }: Property): string | null => {
  const zone = parameters['tzid'];
  return typeof zone === 'string' && zone !== '' ? zone : null;
};
