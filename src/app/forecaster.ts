import { runInTurns } from '../domain/annotation/steps.js';
import { forecastFacts } from '../domain/audit/forecast-facts.js';
import { predictionsOf } from '../domain/audit/forecast-items.js';
import { workedOn } from '../domain/audit/focus-work.js';
import { forecastSteps, type Forecast } from '../domain/audit/forecast.js';
import { newPredictions } from '../domain/audit/prediction.js';
import { fnv1a } from '../domain/fnv-1a.js';
import { mulberry32 } from '../domain/random.js';
import { success, type Result } from '../domain/result.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import type { Ledger } from './ledger.js';

/** The minutes left of today count in steps of so many: forecasts are in days. */
const COARSE = 15;

/** Forecasts when the open tasks will be finished, and knows the last one as long as nothing that it was made from changes. */
export class Forecaster {
  readonly #pause: () => Promise<void>;
  #known: { readonly key: string; readonly forecast: Promise<Forecast> } | undefined;

  /** @param pause lets others have their turn between steps of some milliseconds */
  constructor(pause: () => Promise<void>) {
    this.#pause = pause;
  }

  /** The futures of one day are the same ones, so that dates move only when something has changed. */
  forecast(document: StoreDocument, moment: Moment): Promise<Forecast> {
    const exact = forecastFacts(document, workedOn(document, moment.now), moment);
    const facts = { ...exact, leftToday: Math.floor(exact.leftToday / COARSE) * COARSE };
    const key = JSON.stringify(facts);
    if (this.#known?.key === key) return this.#known.forecast;
    const forecast = runInTurns(forecastSteps(facts, mulberry32(fnv1a(facts.today))), this.#pause);
    this.#known = { key, forecast };
    return forecast;
  }
}

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
