import { keepForecast, type Forecaster } from '../app/forecaster.js';
import { outcomesOf } from '../domain/audit/forecast-facts.js';
import { calibrationOfRecords, forecastItems } from '../domain/audit/forecast-items.js';
import { workedOn } from '../domain/audit/focus-work.js';
import { hoursOf, windowOfPeriod, type Period } from '../domain/audit/hours.js';
import { kindOf } from '../domain/audit/kinds.js';
import { ratiosOf, velocityOf, velocityWeeks } from '../domain/audit/velocity.js';
import { success, type Result } from '../domain/result.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { localDateOf } from '../domain/time/moment.js';
import { auditReportText } from '../messages/audit-report.js';
import { storeFailureMessage } from '../messages/store.js';
import type { AuditParts } from './audit-parts.js';
import { auditSettings } from './audit-settings.js';
import { here } from './here.js';

/** Writes the report of a period, as Markdown. */
export const auditReportPage = async (
  { ledger, log, meetings }: AuditParts,
  forecaster: Forecaster,
  period: Period,
): Promise<Result<string, StoreFailure>> => {
  const read = await ledger.read();
  if (!read.ok) return read;
  const document = read.value;
  const moment = here();
  const today = localDateOf(moment);
  const { enabled, rules } = auditSettings();
  const calendars = document.preferences['time']?.calendars ?? [];
  const sources = {
    meetings: await meetings(calendars, windowOfPeriod(period, moment)),
    kindOf: kindOf(rules.rules),
  };
  const worked = workedOn(document, moment.now);
  const outcomes = outcomesOf(document.tasks, worked, moment.zone);
  const forecast = await forecaster.forecast(document, moment);
  const kept = await keepForecast(ledger, document, forecast, moment);
  if (!kept.ok) log.error(storeFailureMessage(kept.failure));
  const isKnown = enabled || Object.keys(document.activity).length > 0;
  return success(
    auditReportText({
      hours: isKnown ? hoursOf(document, period, sources, moment) : null,
      velocity: velocityOf(ratiosOf(outcomes)),
      weeks: velocityWeeks(outcomes),
      items: forecastItems(document, forecast),
      calibration: calibrationOfRecords(document, today, moment.zone),
      problems: rules.problems,
    }),
  );
};
