import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../time/local.js';
import type { Seconds } from './stretch.js';

/** A stretch that lies within one day of the wall's calendar. */
export interface OfDay<Of extends Seconds> {
  readonly date: LocalDate;
  readonly stretch: Of;
}

/**
 * Cuts a stretch where a new day begins in a zone: at midnight, or when a day that has none there begins.
 *
 * @param zone an IANA name: `Europe/Berlin`
 */
export const splitByDay = <Of extends Seconds>(stretch: Of, zone: string): readonly OfDay<Of>[] => {
  const parts: OfDay<Of>[] = [];
  let { start } = stretch;
  while (start < stretch.end) {
    const day = Temporal.Instant.fromEpochMilliseconds(start * 1000)
      .toZonedDateTimeISO(zone)
      .toPlainDate();
    const next = day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds / 1000;
    const end = Math.min(stretch.end, Math.max(Math.floor(next), start + 1));
    parts.push({ date: day.toString(), stretch: { ...stretch, start, end } });
    start = end;
  }
  return parts;
};
