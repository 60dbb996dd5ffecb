import type { Block, Run } from './block.js';
import type { Span } from './span.js';
import { lowerBound } from './lower-bound.js';

/** Translates offsets between the text of one block and the source it comes from. */
export interface OffsetMap {
  /** The place in the source of an offset into the text of the block. */
  readonly toSource: (offset: number) => number;
  /** From the first covered character in the source to the last; what is not plain text is taken whole. */
  readonly toSourceSpan: (inBlock: Span) => Span;
  /** The stretch of the block's text that comes from a span of the source, or null where there is none. */
  readonly toBlockSpan: (source: Span) => Span | null;
}

type Runs = Pick<Block, 'runs' | 'span'>;

/** Prepares the translation for a block: linear once, then a binary search for each question. */
export const offsetMap = ({ runs, span: whole }: Runs): OffsetMap => {
  const starts: number[] = [];
  let total = 0;
  for (const run of runs) {
    starts.push(total);
    total += run.text.length;
  }
  /** The run whose text holds the character at `offset`. */
  const holder = (offset: number): { readonly run: Run; readonly at: number } | null => {
    const low = lowerBound(starts, (start) => start <= offset);
    const run = runs[low - 1];
    return run === undefined || offset < 0 || offset >= total ? null : { run, at: starts[low - 1] ?? 0 };
  };
  const first = (offset: number): number => {
    const held = holder(offset);
    if (held === null) return offset < 0 ? whole.start : whole.end;
    return held.run.kind === 'text' ? held.run.span.start + offset - held.at : held.run.span.start;
  };
  const last = (offset: number): number => {
    const held = holder(offset - 1);
    if (held === null) return offset <= 0 ? whole.start : whole.end;
    return held.run.kind === 'text' ? held.run.span.start + offset - held.at : held.run.span.end;
  };
  /** The first run that ends after a place in the source. */
  const firstAfter = (place: number): number => {
    const low = lowerBound(runs, (one) => one.span.end <= place);
    return low;
  };
  return {
    toSource: first,
    toSourceSpan: ({ start, end }) => {
      const from = first(start);
      return { start: from, end: end > start ? last(end) : from };
    },
    toBlockSpan: ({ start, end }) => {
      let from: number | null = null;
      let to = 0;
      for (let index = firstAfter(start); index < runs.length; index += 1) {
        const run = runs[index];
        if (run === undefined || run.span.start >= end) break;
        const at = starts[index] ?? 0;
        const plain = run.kind === 'text';
        from ??= plain ? at + Math.max(0, start - run.span.start) : at;
        to = plain ? at + Math.min(run.text.length, end - run.span.start) : at + run.text.length;
      }
      return from === null || to <= from ? null : { start: from, end: to };
    },
  };
};

/** The place in the source of an offset into the text of a block. Use `offsetMap` to ask many times of one block. */
export const proseToSource = (block: Runs, offset: number): number => offsetMap(block).toSource(offset);

/** The source of a stretch of a block's text. Use `offsetMap` to ask many times of one block. */
export const sourceSpan = (block: Runs, inBlock: Span): Span => offsetMap(block).toSourceSpan(inBlock);

/** The stretch of a block's text that comes from a span of the source, or null where there is none. */
export const blockSpan = (block: Runs, source: Span): Span | null => offsetMap(block).toBlockSpan(source);
