/** How often something was found, was there, and both. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

/** Precision, recall and their harmonic mean, 0–1; 0 where nothing is found or there. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The rates that follow from counts. */
export const ratesOf = ({ right, found, gold }: Counts): Rates => {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
};

/** Counts of several kinds together. */
export const addCounts = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, one) => ({ right: sum.right + one.right, found: sum.found + one.found, gold: sum.gold + one.gold }),
    { right: 0, found: 0, gold: 0 },
  );
