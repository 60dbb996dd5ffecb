/** A stretch of a concave function: so long, in its unit, and so steep. */
export interface Step {
  readonly length: number;
  readonly slope: number;
}

/**
 * What further pieces about one topic on one channel count: the first as it is, the second 0.85 of it, the third and fourth 0.7,
 * later ones 0.5. An assumption of ours (docs/influence.md).
 */
export const RETURNS: readonly Step[] = [
  { length: 1, slope: 1 },
  { length: 1, slope: 0.85 },
  { length: 2, slope: 0.7 },
  { length: Infinity, slope: 0.5 },
];

/** The value of a concave function that begins at 0 and goes up in steps; flat behind the last one. */
export const valueAt = (steps: readonly Step[], at: number): number => {
  let left = at;
  let value = 0;
  for (const { length, slope } of steps) {
    const taken = Math.min(left, length);
    value += taken * slope;
    left -= taken;
  }
  return value;
};

/** The steps where one unit is so long; the slopes stay. */
export const stretched = (steps: readonly Step[], unit: number): readonly Step[] =>
  steps.map(({ length, slope }) => ({ length: length * unit, slope }));
