import type { Block } from '../text/block.js';
import type { Span } from '../text/span.js';

/** The spans of a block's text that are no prose: inline code, URLs, math. Ordered and disjoint. */
export const opaqueSpans = (block: Block): readonly Span[] => {
  const spans: Span[] = [];
  let at = 0;
  for (const run of block.runs) {
    if (run.kind === 'opaque' && run.text.length > 0) spans.push({ start: at, end: at + run.text.length });
    at += run.text.length;
  }
  return spans;
};
