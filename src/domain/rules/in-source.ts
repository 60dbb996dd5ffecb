import { FINDINGS, type Edit, type Finding, type Fix } from '../annotation/finding.js';
import type { Block, Run } from '../text/block.js';
import { offsetMap } from '../text/offsets.js';
import type { Span } from '../text/span.js';
import type { ProseFinding } from './rule.js';

/**
 * A finding of a block's text as one of the draft. A fix is left out where one of its edits would touch more than plain
 * text: code, escapes, markup between two stretches of text, a line end with quote marks or indentation after it.
 */
export const toFinding = (block: Pick<Block, 'runs' | 'span'>, finding: ProseFinding): Finding => ({
  code: finding.code,
  severity: FINDINGS[finding.code],
  span: offsetMap(block).toSourceSpan(finding.span),
  values: finding.values,
  gain: null,
  fixes: finding.fixes.flatMap((fix) => fixInSource(block.runs, fix)),
});

const fixInSource = (runs: readonly Run[], fix: Fix): readonly Fix[] => {
  const edits: Edit[] = [];
  for (const { span, newText } of fix.edits) {
    // Only what is taken away may take the end of a line with it.
    const place = span.start === span.end ? placeOf(runs, span.start) : plainSpan(runs, span, fix.kind === 'remove');
    if (place === null) return [];
    edits.push({ span: place, newText });
  }
  return [{ ...fix, edits }];
};

/** The source of a stretch of a block's text that is plain, or null. */
const plainSpan = (runs: readonly Run[], { start, end }: Span, overLines: boolean): Span | null => {
  let at = 0;
  let from: number | null = null;
  let to = 0;
  for (const { kind, span, text } of runs) {
    const stop = at + text.length;
    // Runs without text count as well when they lie inside.
    if (stop > start || (from !== null && at > start)) {
      if (at >= end) break;
      const plain = kind === 'text' || (overLines && kind === 'gap' && span.end - span.start === 1);
      if (!plain || (from !== null && span.start !== to)) return null;
      from ??= kind === 'text' ? span.start + start - at : span.start;
      to = kind === 'text' ? span.start + Math.min(end, stop) - at : span.end;
    }
    at = stop;
  }
  return from === null ? null : { start: from, end: to };
};

/** The place of an insertion: inside plain text, or at its edge where no markup lies between it and what is next. */
const placeOf = (runs: readonly Run[], offset: number): Span | null => {
  let at = 0;
  let before: Run | null = null;
  for (const run of runs) {
    const stop = at + run.text.length;
    if (run.kind === 'text' && at < offset && offset < stop) return emptySpan(run.span.start + offset - at);
    if (at >= offset) {
      const apart = before !== null && before.span.end !== run.span.start;
      return apart || (run.kind !== 'text' && before?.kind !== 'text') ? null : emptySpan(run.span.start);
    }
    before = run;
    at = stop;
  }
  return before?.kind === 'text' && at === offset ? emptySpan(before.span.end) : null;
};

const emptySpan = (place: number): Span => ({ start: place, end: place });
