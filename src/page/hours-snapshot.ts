import { calibrationOfRecords, forecastItems } from '../domain/audit/forecast-items.js';
import type { Forecast } from '../domain/audit/forecast.js';
import type { AuditReport } from '../domain/audit/report.js';
import type { StoreDocument } from '../domain/store/document.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import { kindName, wasteName } from '../messages/audit.js';
import type { ForecastSnapshot, HoursSnapshot } from '../protocol/page-snapshot.js';

/** Where the hours of the week went, beside the plan. */
export const hoursSnapshot = ({ kinds, waste }: AuditReport): HoursSnapshot => ({
  kinds: kinds.map(({ kind, minutes, planned }) => ({ kind: kindName(kind), minutes, planned })),
  waste: waste.map(({ code, count, minutes }) => ({ kind: wasteName(code), minutes: minutes ?? 0, count: count ?? 0 })),
});

/** When things will be finished, and how often such forecasts came true. */
export const forecastSnapshot = (document: StoreDocument, forecast: Forecast, moment: Moment): ForecastSnapshot => ({
  items: forecastItems(document, forecast),
  calibration: calibrationOfRecords(document, localDateOf(moment), moment.zone),
});
