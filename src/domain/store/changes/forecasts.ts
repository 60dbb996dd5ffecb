import { newPredictions, predictionKey } from '../../audit/prediction.js';
import { success, type Result } from '../../result.js';
import { addDays } from '../../time/add-days.js';
import type { RecordChange, Records } from '../collections.js';
import type { ForecastCommand } from '../command.js';

/** Days for which forecasts are kept, and how many at most; the oldest go first. */
const KEPT_DAYS = 365;
const MOST = 1000;

/** What keeping forecasts changes. */
export const changeForecasts = (
  { forecasts }: Records,
  { today, predictions }: ForecastCommand,
): Result<readonly RecordChange[], never> => {
  const next = new Map(Object.entries(forecasts));
  for (const prediction of newPredictions(Object.values(forecasts), predictions, today))
    next.set(predictionKey(prediction), prediction);
  const kept = [...next]
    .filter(([, { date }]) => date >= addDays(today, -KEPT_DAYS))
    .sort(([, one], [, other]) => (one.made < other.made ? 1 : one.made > other.made ? -1 : 0))
    .slice(0, MOST);
  const keptKeys = new Set(kept.map(([key]) => key));
  const gone = Object.keys(forecasts).filter((key) => !keptKeys.has(key));
  return success([
    ...gone.map((id) => ({ collection: 'forecasts', id, value: null }) as const),
    ...kept
      .filter(([id, value]) => forecasts[id] !== value)
      .map(([id, value]) => ({ collection: 'forecasts', id, value }) as const),
  ]);
};
