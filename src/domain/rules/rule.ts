import type { FindingCode, Fix, Finding } from '../annotation/finding.js';
import type { Block, ParsedDraft } from '../text/block.js';
import type { Mark } from '../text/mark.js';
import type { Span } from '../text/span.js';

/** A finding in the prose of one block, before its place in the source is known: offsets into the block's text. */
export interface ProseFinding {
  readonly code: FindingCode;
  /** What is marked, in the block's text. */
  readonly span: Span;
  readonly values: Readonly<Record<string, string | number>>;
  /** Fixes whose edits are offsets into the block's text as well. */
  readonly fixes: readonly Fix[];
}

/** What a rule looks at in a block: never its place, so that what it finds stays true when the block moves. */
export type ProseBlock = Pick<Block, 'kind' | 'level' | 'text' | 'language' | 'words' | 'runs'> & {
  readonly sentences: readonly { readonly inBlock: Span }[];
};

/**
 * Finds problems that one block shows by itself. Pure, and a function of the block's kind, text, runs' kinds and
 * language alone: its findings are kept until these change.
 */
export interface BlockRule {
  readonly codes: readonly FindingCode[];
  readonly check: (block: ProseBlock) => readonly ProseFinding[];
}

/** A whole draft, as rules about its structure see it. */
export interface DraftView {
  readonly draft: ParsedDraft;
  /** Links, images, definitions and the like, in the order of the source. */
  readonly marks: readonly Mark[];
  readonly source: string;
}

/** Finds problems that only the whole draft shows. Linear in the draft: it runs after each pause in typing. */
export interface DraftRule {
  readonly codes: readonly FindingCode[];
  readonly check: (view: DraftView) => readonly Finding[];
}
