import { nothing, svg, type SVGTemplateResult } from 'lit';
import { scaleTo, type Scale } from './scale.js';
import type { ChartPoint, ChartSpec } from './spec.js';

const HEIGHT = 132;
const MARGIN = { top: 8, right: 16, bottom: 20, left: 46 };
/** No bar is wider. */
const WIDEST = 36;

/** Where things stand in a chart of a width in pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly x: (point: ChartPoint, index: number) => number;
  readonly y: Scale;
  readonly xTicks: readonly { readonly at: number; readonly text: string }[];
  readonly bar: number;
}

export const layOut = (spec: ChartSpec, width: number): Layout => {
  const height = spec.kind === 'scatter' ? Math.min(width, 240) : HEIGHT;
  const [left, right] = [MARGIN.left, width - MARGIN.right];
  const values = spec.points.flatMap(({ y, target }) => (target === undefined ? [y] : [y, target]));
  const y = scaleTo(values, spec.y, { from: height - MARGIN.bottom, to: MARGIN.top });
  if (spec.kind === 'bar') {
    const slot = (right - left) / Math.max(1, spec.points.length);
    const x = (_: ChartPoint, index: number): number => left + slot * (index + 0.5);
    const xTicks = spec.points.map((point, index) => ({ at: x(point, index), text: shortened(point.short, slot - 4) }));
    return { width, height, x, y, xTicks, bar: Math.min(WIDEST, slot * 0.65) };
  }
  const scale = scaleTo(
    spec.points.map((point) => point.x),
    spec.x,
    { from: left, to: right },
  );
  const xTicks = scale.ticks.map((tick) => ({ at: scale.to(tick), text: spec.x.format(tick) }));
  return { width, height, x: (point) => scale.to(point.x), y, xTicks, bar: 0 };
};

/** What fits of a name into a width; the cursor and the table have all of it. */
const shortened = (text: string, width: number): string => {
  let left = width;
  const chars = Array.from(text);
  const at = chars.findIndex((char) => (left -= widthOf(char)) < 0);
  return at < 0 || chars.length <= 2 ? text : `${chars.slice(0, Math.max(1, at - 1)).join('')}…`;
};

/** About so many pixels of a character of 11. */
const widthOf = (char: string): number => {
  if (char > '\u2e7f') return 11;
  if (/[fijlrt.,:;' |!()[\]-]/.test(char)) return 4;
  if (/[mwMW@%]/.test(char)) return 9;
  return /[A-Z]/.test(char) ? 7 : 6;
};

/** Lines across, the axes' numbers and what is drawn behind the points. */
export const frame = (spec: ChartSpec, { width, height, y, xTicks, x }: Layout): SVGTemplateResult =>
  svg`<g class="axes">
    ${y.ticks.map(
      (tick) => svg`<line x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y.to(tick)} y2=${y.to(tick)} />
        <text class="y" x=${MARGIN.left - 6} y=${y.to(tick) + 4}>${spec.y.format(tick)}</text>`,
    )}
    ${xTicks.map(({ at, text }) => svg`<text class="x" x=${at} y=${height - 5}>${text}</text>`)}
    ${
      spec.diagonal !== true
        ? nothing
        : svg`<line class="diagonal" x1=${MARGIN.left} x2=${width - MARGIN.right} y1=${y.to(0)} y2=${y.to(Infinity)} />`
    }
    ${
      spec.kind === 'line'
        ? svg`<polyline class="curve" points=${spec.points.map((point, index) => `${x(point, index)},${y.to(point.y)}`).join(' ')} />`
        : nothing
    }
  </g>`;

/** One point as its kind draws it. */
export const mark = (spec: ChartSpec, layout: Layout, point: ChartPoint, index: number): SVGTemplateResult => {
  const [x, y, base] = [layout.x(point, index), layout.y.to(point.y), layout.y.to(0)];
  if (spec.kind !== 'bar') {
    const radius = spec.kind === 'line' ? 3 : radiusOf(spec, point);
    return svg`${point.chosen === true ? svg`<circle class="ring" cx=${x} cy=${y} r=${radius + 4} />` : nothing}${
      point.current === true
        ? svg`<rect class="now" x=${x - radius - 2} y=${y - radius - 2} width=${2 * radius + 4} height=${2 * radius + 4} />`
        : svg`<circle class="dot" cx=${x} cy=${y} r=${radius} />`
    }`;
  }
  const across = layout.bar * 0.75;
  return svg`<rect class="bar" x=${x - layout.bar / 2} y=${y} width=${layout.bar} height=${Math.max(0, base - y)} rx="1" />
    ${
      point.target === undefined
        ? nothing
        : svg`<line class="target" x1=${x - across} x2=${x + across} y1=${layout.y.to(point.target)} y2=${layout.y.to(point.target)} />`
    }`;
};

/** By the area, from nothing; where the weights have a name, from the least to the greatest, so that they can be told apart. */
const radiusOf = ({ points, weight }: ChartSpec, point: ChartPoint): number => {
  const weights = points.map((one) => one.weight ?? 1);
  const most = Math.max(1, ...weights);
  if (weight === undefined) return 3 + 5 * Math.sqrt((point.weight ?? most) / most);
  const least = Math.min(...weights);
  return most === least ? 5 : 4 + (6 * ((point.weight ?? least) - least)) / (most - least);
};

/** The stretch of the chart that belongs to a point: what the pointer has to be over. */
export const hitArea = (layout: Layout, point: ChartPoint, index: number, count: number): SVGTemplateResult => {
  const half = layout.bar > 0 ? (layout.width - MARGIN.left - MARGIN.right) / count / 2 : 10;
  const x = layout.x(point, index);
  return svg`<rect class="hit" x=${x - half} y="0" width=${half * 2} height=${layout.height} />`;
};
