/** The arithmetic mean; 0 of nothing. */
export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The standard deviation of a whole population. */
export const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

/** The root of the mean squared error of predictions. */
export const rmse = (predicted: readonly number[], actual: readonly number[]): number =>
  Math.sqrt(mean(actual.map((value, index) => ((predicted[index] ?? 0) - value) ** 2)));

/** Pearson's correlation; 0 where one side does not vary. */
export const pearson = (a: readonly number[], b: readonly number[]): number => {
  const meanA = mean(a);
  const meanB = mean(b);
  const spread = deviation(a) * deviation(b);
  return spread === 0 ? 0 : mean(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB))) / spread;
};

/** The quantile `share` (0–1), linear between the values around it; NaN of nothing. */
export const quantile = (values: readonly number[], share: number): number =>
  quantiles(values, [share])[0] ?? Number.NaN;

/** Several quantiles of the same values. */
export const quantiles = (values: readonly number[], shares: readonly number[]): number[] => {
  const sorted = Float64Array.from(values).sort();
  return shares.map((share) => {
    const place = share * (sorted.length - 1);
    const low = sorted[Math.floor(place)] ?? Number.NaN;
    const high = sorted[Math.ceil(place)] ?? low;
    return low + (high - low) * (place - Math.floor(place));
  });
};
