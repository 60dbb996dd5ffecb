import type { Axis } from './spec.js';

/** Values to pixels. */
export interface Scale {
  readonly to: (value: number) => number;
  /** Where lines across the chart stand, in values. */
  readonly ticks: readonly number[];
}

/** A scale from its start to the end of the axis, which is a round number unless it is given. */
export const scaleTo = (
  values: readonly number[],
  { most, least = 0, step = 1, start = 0 }: Pick<Axis, 'most' | 'least' | 'step' | 'start'>,
  pixels: { readonly from: number; readonly to: number },
): Scale => {
  const highest = most ?? Math.max(least, ...values, Number.MIN_VALUE);
  const tick = niceStep((highest - start) / 4 / step) * step;
  const end = most ?? Math.ceil(highest / tick) * tick;
  const count = Math.max(1, Math.round((end - start) / tick));
  return {
    to: (value) =>
      pixels.from + ((Math.min(Math.max(value, start), end) - start) / (end - start)) * (pixels.to - pixels.from),
    ticks: Array.from({ length: count + 1 }, (_, index) => start + (index * (end - start)) / count),
  };
};

/** The least of 1, 2 and 5 times a power of ten that is no less, and no less than 1: what is counted is whole. */
const niceStep = (rough: number): number => {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(rough)));
  return ([1, 2, 5].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10) * power;
};
