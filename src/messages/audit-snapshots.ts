import type { CalibrationPoint } from '../domain/audit/calibration.js';
import type { ForecastItem } from '../domain/audit/forecast-items.js';
import type { AuditReport } from '../domain/audit/report.js';
import type { ForecastSnapshot, HoursSnapshot } from '../protocol/page-snapshot.js';
import { kindName, wasteName } from './audit.js';

/** So many forecasts fit beside today's panel. */
const MOST_ITEMS = 8;

/** Where the hours went, for the planning page; what was not wasted is left out. */
export const hoursSnapshot = ({ kinds, waste }: AuditReport): HoursSnapshot => ({
  kinds: kinds.map(({ kind, minutes, planned }) => ({ kind: kindName(kind), minutes, planned })),
  waste: waste
    .map(({ code, count, minutes }) => ({ kind: wasteName(code), count: count ?? 0, minutes: minutes ?? 0 }))
    .filter(({ count, minutes }) => count > 0 || minutes > 0),
});

/** When things will be finished, for the planning page; undefined while nothing is known. */
export const forecastSnapshot = (
  items: readonly ForecastItem[],
  calibration: readonly CalibrationPoint[],
): ForecastSnapshot | undefined =>
  items.length === 0 && calibration.length === 0 ? undefined : { items: items.slice(0, MOST_ITEMS), calibration };
