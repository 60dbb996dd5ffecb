import { runInTurns } from '../domain/annotation/steps.js';
import { forecastFacts } from '../domain/audit/forecast-facts.js';
import { predictionsOf } from '../domain/audit/forecast-items.js';
import { forecastSteps, type Forecast } from '../domain/audit/forecast.js';
import { newPredictions } from '../domain/audit/prediction.js';
import type { WorkedOn } from '../domain/audit/worked-on.js';
import { mulberry32, seedOf } from '../domain/random.js';
import { success, type Result } from '../domain/result.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import type { Ledger } from './ledger.js';

/**
 * Forecasts when the open tasks will be finished. The futures of one day are the same ones, so that dates move only when
 * something has changed.
 *
 * @param pause lets others have their turn between steps of some milliseconds
 */
export const makeForecast = (
  document: StoreDocument,
  worked: readonly WorkedOn[],
  moment: Moment,
  pause: () => Promise<void>,
): Promise<Forecast> => {
  const random = mulberry32(seedOf(localDateOf(moment)));
  return runInTurns(forecastSteps(forecastFacts(document, worked, moment), random), pause);
};

/** Keeps a forecast, so that it can be compared with what comes; what was forecast in the last week is left out. */
export const keepForecast = async (
  ledger: Ledger,
  document: StoreDocument,
  forecast: Forecast,
  moment: Moment,
): Promise<Result<unknown, StoreFailure>> => {
  const today = localDateOf(moment);
  const made = predictionsOf(forecast, new Date(moment.now).toISOString(), today);
  const predictions = newPredictions(Object.values(document.forecasts), made, today);
  if (predictions.length === 0) return success(undefined);
  return ledger.executeQuietly({ kind: 'record-forecasts', today, predictions });
};
