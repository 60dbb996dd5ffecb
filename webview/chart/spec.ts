/** What a chart shows. Everything in it is also in its table and in what its cursor says. */
export interface ChartSpec {
  /** `bar`: one bar a point, in order; `line` and `scatter`: at their x. */
  readonly kind: 'bar' | 'line' | 'scatter';
  /** What it is about, in a few words. */
  readonly label: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly points: readonly ChartPoint[];
  /** What the marks across the bars stand for, where points have a target. */
  readonly targets?: string;
  /** What it comes to, in words: stands beneath it while its cursor is nowhere. */
  readonly summary: string;
  /** Whether y = x is drawn. */
  readonly diagonal?: boolean;
  /** What the area of the dots stands for, where it is to be told. */
  readonly weight?: Pick<Axis, 'label' | 'format'>;
  /** Points that can be chosen: what is said of the chosen one, and what choosing does. */
  readonly choose?: { readonly label: string; readonly act: (index: number) => void };
}

export interface Axis {
  readonly label: string;
  readonly format: (value: number) => string;
  /** Where the axis begins, if not at 0. */
  readonly start?: number;
  /** The end of the axis, where it is known. */
  readonly most?: number;
  /** The axis ends no earlier than here. */
  readonly least?: number;
  /** Ticks stand at multiples of this or of a multiple of it: 60 for hours in minutes. */
  readonly step?: number;
}

export interface ChartPoint {
  /** In words, as the table and the cursor name it. */
  readonly name: string;
  /** As it stands beneath the axis. */
  readonly short: string;
  readonly x: number;
  readonly y: number;
  readonly target?: number;
  /** How much stands behind it: the area of the dot of a scatter. */
  readonly weight?: number;
  /** Whether it is the chosen one. */
  readonly chosen?: boolean;
  /** Whether it stands for how things are, among what could be: a square among the dots. */
  readonly current?: boolean;
  /** A few letters beside it, where there is room. */
  readonly note?: string;
}
