import type { LocalDate } from '../time/local.js';
import type { Prediction } from './prediction.js';

/** Predictions of about the same chance, and how often they came true. */
export interface CalibrationPoint {
  /** The mean of the predicted chances, 0–1. */
  readonly predicted: number;
  /** The share of them that came true. */
  readonly observed: number;
  /** How many there were. */
  readonly count: number;
}

const BINS = 10;

/**
 * The points of a reliability diagram (Murphy and Winkler, 1977): predicted chances in tenths, beside how often what was
 * predicted came. A chance is counted once its day has passed, whether the work was finished by then, later or not yet:
 * were only finished work counted, what is late would be left out and every forecast would look good.
 *
 * @param endingOf the day on which the subject was done, null while it is open, undefined when it was dropped or forgotten
 */
export const calibrationOf = (
  predictions: readonly Prediction[],
  endingOf: (prediction: Prediction) => LocalDate | null | undefined,
  today: LocalDate,
): readonly CalibrationPoint[] => {
  const bins = Array.from({ length: BINS }, () => ({ chances: 0, came: 0, count: 0 }));
  for (const prediction of predictions) {
    const ending = endingOf(prediction);
    if (ending === undefined) continue;
    for (const { by, chance } of prediction.chances) {
      const bin = bins[Math.min(BINS - 1, Math.floor(chance * BINS))];
      if (bin === undefined || by >= today) continue;
      bin.chances += chance;
      bin.count++;
      if (ending !== null && ending <= by) bin.came++;
    }
  }
  return bins
    .filter(({ count }) => count > 0)
    .map(({ chances, came, count }) => ({ predicted: chances / count, observed: came / count, count }));
};
