/**
 * The share of a reference collection that a value beats, 0–100, linear between its quantiles.
 *
 * @param quantiles 101 ascending values, for 0 %, 1 % … 100 %
 */
export const percentile = (value: number, quantiles: readonly number[]): number => {
  const last = quantiles.length - 1;
  let low = 0;
  let high = last;
  if (value <= (quantiles[0] ?? 0)) return 0;
  if (value >= (quantiles[last] ?? 0)) return 100;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((quantiles[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  const from = quantiles[low] ?? 0;
  const to = quantiles[high] ?? from;
  return low + (to > from ? (value - from) / (to - from) : 0);
};
