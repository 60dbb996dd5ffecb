import type { Block, ParsedDraft } from './block.js';
import { shiftBlock } from './loose-block.js';
import { sectionsOf } from './sections.js';
import type { Span } from './span.js';

/** How a parsed draft differs from an earlier one: small for a small edit, so that it is cheap to send. */
export interface DraftDelta {
  /** How many blocks at the start, and how many at the end, are those of the earlier draft. */
  readonly head: number;
  readonly tail: number;
  /** How far the blocks at the end have moved in the source. */
  readonly shift: number;
  /** The blocks between them. */
  readonly blocks: readonly Block[];
  /** The length of the source. */
  readonly length: number;
  readonly language: ParsedDraft['language'];
  readonly frontMatter: ParsedDraft['frontMatter'];
  /** All of them: they are few. */
  readonly comments: ParsedDraft['comments'];
}

/** A draft without blocks, to which any draft is a delta. */
export const EMPTY_DRAFT: ParsedDraft = {
  blocks: [],
  sections: [],
  language: 'other',
  words: 0,
  frontMatter: null,
  comments: [],
};

/** What makes `after` out of `before`. */
export const deltaOf = (
  before: { readonly draft: ParsedDraft; readonly length: number },
  after: { readonly draft: ParsedDraft; readonly length: number },
): DraftDelta => {
  const old = before.draft.blocks;
  const { blocks, language, frontMatter, comments } = after.draft;
  const shift = after.length - before.length;
  const shorter = Math.min(old.length, blocks.length);
  let head = 0;
  while (head < shorter && isMoved(old[head], blocks[head], 0)) head += 1;
  let tail = 0;
  while (tail < shorter - head && isMoved(old[old.length - 1 - tail], blocks[blocks.length - 1 - tail], shift))
    tail += 1;
  return {
    head,
    tail,
    shift,
    blocks: blocks.slice(head, blocks.length - tail),
    length: after.length,
    language,
    frontMatter,
    comments,
  };
};

/** The draft that a delta makes out of the one it was taken from. */
export const applyDelta = (before: ParsedDraft, delta: DraftDelta): ParsedDraft => {
  const blocks = [
    ...before.blocks.slice(0, delta.head),
    ...delta.blocks,
    ...before.blocks.slice(before.blocks.length - delta.tail).map((block) => shiftBlock(block, delta.shift)),
  ];
  return {
    blocks,
    sections: sectionsOf(blocks, delta.length),
    language: delta.language,
    words: blocks.reduce((sum, { words }) => sum + words, 0),
    frontMatter: delta.frontMatter,
    comments: delta.comments,
  };
};

/** Whether `b` is `a`, moved. */
const isMoved = (a: Block | undefined, b: Block | undefined, by: number): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.text === b.text &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.language === b.language &&
    a.runs.length === b.runs.length &&
    a.sentences.length === b.sentences.length &&
    a.runs.every((run, index) => {
      const other = b.runs[index];
      return other?.kind === run.kind && other.text === run.text && isShifted(run.span, other.span, by);
    }) &&
    a.sentences.every((sentence, index) => {
      const other = b.sentences[index];
      return (
        other !== undefined && isShifted(sentence.inBlock, other.inBlock, 0) && isShifted(sentence.span, other.span, by)
      );
    }));

const isShifted = (a: Span, b: Span, by: number): boolean => a.start + by === b.start && a.end + by === b.end;
