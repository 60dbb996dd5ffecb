import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './local.js';

/**
 * The day on the calendar of a zone.
 * @param instant milliseconds since the epoch
 * @param zone its IANA name
 */
export const dayOf = (instant: number, zone: string): LocalDate =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
