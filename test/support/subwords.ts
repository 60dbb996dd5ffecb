import type { SubwordSpans } from '../../src/domain/annotation/align.js';

/** Subwords at the given places. */
export const subwordsAt = (...spans: readonly (readonly [start: number, end: number])[]): SubwordSpans => ({
  starts: Int32Array.from(spans, ([start]) => start),
  ends: Int32Array.from(spans, ([, end]) => end),
});
