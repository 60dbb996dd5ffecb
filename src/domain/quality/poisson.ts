/** Chance is ruled out where it would bring as many in fewer than one draft in twenty. */
const LEVEL = 0.05;

/**
 * Whether so many events are more than chance brings where a number of them is expected: the tail of the Poisson
 * distribution, P(X ≥ count) < 0.05.
 */
export const beyondChance = (count: number, expected: number): boolean => {
  if (count === 0) return false;
  let term = Math.exp(-expected);
  let below = 0;
  for (let events = 0; events < count; events++) {
    below += term;
    term *= expected / (events + 1);
  }
  return 1 - below < LEVEL;
};
