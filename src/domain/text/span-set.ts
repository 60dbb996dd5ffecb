import type { Span } from './span.js';
import { lowerBound } from './lower-bound.js';

/** Whether a span overlaps one of many: a binary search over what they cover together. */
export const spanSet = (spans: readonly Span[]): ((span: Span) => boolean) => {
  const covered: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = covered.at(-1);
    if (last !== undefined && start < last.end)
      covered[covered.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else if (end > start) covered.push({ start, end });
  }
  return ({ start, end }) => {
    const low = lowerBound(covered, (one) => one.end <= start);
    const next = covered[low];
    return next !== undefined && next.start < end && start < next.end;
  };
};
