import type { Span } from '../text/span.js';
import type { Edit, Finding, Fix } from './finding.js';
import { lowerBound } from '../text/lower-bound.js';

/**
 * Carries findings over an edit of the draft: what lies behind it moves, what it touches is gone. So the fixes of all
 * other findings can be applied at once, before the draft has been read again.
 *
 * @param edits disjoint, in any order, with offsets into the draft before
 */
export const rebaseFindings = (findings: readonly Finding[], edits: readonly Edit[]): readonly Finding[] => {
  const move = mover(edits);
  // All findings of a name share the fix that makes it the same everywhere.
  const moved = new Map<Fix, readonly Fix[]>();
  const rebased = (fix: Fix): readonly Fix[] => {
    const known = moved.get(fix) ?? rebaseFix(fix, move);
    moved.set(fix, known);
    return known;
  };
  return findings.flatMap((finding) => {
    const span = move(finding.span);
    return span === null ? [] : [{ ...finding, span, fixes: finding.fixes.flatMap(rebased) }];
  });
};

/** Carries a span over edits; null where one of them touches it. */
export const rebaseSpan = (span: Span, edits: readonly Edit[]): Span | null => mover(edits)(span);

const rebaseFix = (fix: Fix, move: (span: Span) => Span | null): readonly Fix[] => {
  const edits: Edit[] = [];
  for (const { span, newText } of fix.edits) {
    const moved = move(span);
    if (moved === null) return [];
    edits.push({ span: moved, newText });
  }
  return [{ ...fix, edits }];
};

/** The function that moves one span: a binary search over the edits, so that many spans cost little. */
const mover = (edits: readonly Edit[]): ((span: Span) => Span | null) => {
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  /** `grown[i]`: how much longer the first i edits have made the draft. */
  const grown = [0];
  for (const { span, newText } of sorted) grown.push((grown.at(-1) ?? 0) + newText.length - (span.end - span.start));
  return (span) => {
    const low = lowerBound(sorted, (one) => one.span.end <= span.start);
    const next = sorted[low];
    if (next !== undefined && next.span.start < span.end) return null;
    const by = grown[low] ?? 0;
    return { start: span.start + by, end: span.end + by };
  };
};
