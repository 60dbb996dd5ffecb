import type { Span } from './span.js';

/** The place in the document that a block of prose comes from. */
export type BlockKind = 'title' | 'description' | 'heading' | 'paragraph' | 'item' | 'quote' | 'cell' | 'alternative';

/** The language of one block; other languages are left alone. */
export type Language = 'en' | 'zh' | 'other';

/**
 * A stretch of a block.
 * - `text`: prose whose text is the source of its span, character by character.
 * - `atom`: prose whose text differs from its source (`&amp;`, `\*`); it is only ever taken whole.
 * - `opaque`: inline code, math, bare URLs, HTML: never prose, but it keeps its place in the sentence.
 * - `gap`: a line break inside the block, with the indentation and quote marks around it.
 */
export type RunKind = 'text' | 'atom' | 'opaque' | 'gap';

/** One run: `span` is its source, `text` what it adds to the block's text. */
export interface Run {
  readonly kind: RunKind;
  readonly span: Span;
  readonly text: string;
}

/** The smallest unit analysed: a heading, a paragraph, an item, a table cell. */
export interface Block {
  readonly kind: BlockKind;
  /** The depth of a heading (1–6), or of the nesting of an item or quote (1 is outermost); otherwise 0. */
  readonly level: number;
  /** The source from the first character of the first run to the last character of the last. */
  readonly span: Span;
  readonly runs: readonly Run[];
  /** The texts of the runs, joined. Sentences, words and subwords are found in it. */
  readonly text: string;
  readonly language: Language;
  /** Han characters plus words of other scripts, prose only. */
  readonly words: number;
  readonly sentences: readonly Sentence[];
}

/** A sentence of a block; the sentences of a block are ordered and disjoint and cover all its words. */
export interface Sentence {
  /** Offsets into the draft. */
  readonly span: Span;
  /** Offsets into the text of the block. */
  readonly inBlock: Span;
}

/** A heading and what follows it, up to the next heading of the same or a higher level. */
export interface Section {
  readonly heading: string;
  readonly level: number;
  readonly span: Span;
  /** Half-open range of indexes into the blocks of the draft, its subsections included. */
  readonly blocks: Span;
}

/** The language of a whole draft. */
export type DraftLanguage = 'en' | 'zh' | 'mixed' | 'other';

/** What the text worker makes of the source of a draft. */
export interface ParsedDraft {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly language: DraftLanguage;
  readonly words: number;
  /** Where the front matter stands, fences included, or null. `broken` when its YAML cannot be read. */
  readonly frontMatter: { readonly span: Span; readonly broken: boolean } | null;
  /** The comments that speak to Inkbearing, in the order of the source. */
  readonly comments: readonly DraftComment[];
}

/** A comment such as `<!-- inkbearing-ignore CODE -->`. */
export interface DraftComment {
  readonly span: Span;
  /** What stands inside, trimmed. */
  readonly text: string;
}
