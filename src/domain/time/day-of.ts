import { formatLocalMinute } from './local-minute.js';
import type { LocalDate } from './local.js';
import { localMinute } from './zone.js';

/**
 * The day on the calendar of a zone.
 * @param instant milliseconds since the epoch
 * @param zone a name for which `isZone` holds
 */
export const dayOf = (instant: number, zone: string): LocalDate =>
  formatLocalMinute(localMinute(instant, zone)).slice(0, 10);
