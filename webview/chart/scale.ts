/** Values to pixels. */
export interface Scale {
  readonly to: (value: number) => number;
  /** Where lines across the chart stand, in values. */
  readonly ticks: readonly number[];
}

/** A scale from 0 to the end of the axis, which is a round number unless it is given. */
export const scaleTo = (
  values: readonly number[],
  { most, least = 0, step = 1 }: { readonly most?: number; readonly least?: number; readonly step?: number },
  pixels: { readonly from: number; readonly to: number },
): Scale => {
  const highest = most ?? Math.max(least, ...values, Number.MIN_VALUE);
  const tick = niceStep(highest / 4 / step) * step;
  const end = most ?? Math.ceil(highest / tick) * tick;
  const count = Math.round(end / tick);
  return {
    to: (value) => pixels.from + (Math.min(Math.max(value, 0), end) / end) * (pixels.to - pixels.from),
    ticks: Array.from({ length: count + 1 }, (_, index) => (index * end) / count),
  };
};

/** The least of 1, 2 and 5 times a power of ten that is no less, and no less than 1: what is counted is whole. */
const niceStep = (rough: number): number => {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  return ([1, 2, 5].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10) * power;
};
