import { svg, type SVGTemplateResult } from 'lit';
import type { Layout } from './drawing.js';
import type { ChartSpec } from './spec.js';

/** What stands right of a point, in pixels. */
const GAP = 12;
const HEIGHT = 12;
const LETTER = 6;

/** The few letters beside the points: those that would cover others, or stick out, are left out. */
export const notes = ({ points }: ChartSpec, { x, y, width }: Layout): readonly SVGTemplateResult[] => {
  const taken: { readonly from: number; readonly to: number; readonly at: number }[] = [];
  return points.flatMap((point, index) => {
    if (point.note === undefined) return [];
    const [left, at] = [x(point, index), y.to(point.y)];
    const long = point.note.length * LETTER;
    const after = left + GAP + long <= width;
    const [from, to] = after ? [left + GAP, left + GAP + long] : [left - GAP - long, left - GAP];
    if (taken.some((one) => one.from < to && from < one.to && Math.abs(one.at - at) < HEIGHT)) return [];
    taken.push({ from, to, at });
    return [svg`<text class=${after ? 'note' : 'note before'} x=${after ? from : to} y=${at + 4}>${point.note}</text>`];
  });
};
