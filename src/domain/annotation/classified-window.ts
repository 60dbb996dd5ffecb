import type { Block } from '../text/block.js';
import type { Span } from '../text/span.js';
import type { SubwordSpans } from './align.js';
import { decode } from './decode.js';
import { findHeads } from './heads.js';
import { readLabels } from './labels.js';
import type { ModelManifest } from './manifest.js';
import { joinMentions, type WindowMention } from './mentions.js';
import { opaqueSpans } from './opaque.js';
import { sentenceSigns } from './sentence-signs.js';
import type { Window } from './windows.js';

/** The regressor's rows of one sentence, added up: a mean over any set of sentences follows from these. */
export interface SentenceSums {
  readonly subwords: number;
  /** One sum for each target of the manifest's regressor. */
  readonly sums: readonly number[];
}

/** What the model says of one sentence. */
export interface SentenceSigns extends SentenceSums {
  /** The subword that is most likely at fault, as a span of the block's text, and how likely; null where none is judged. */
  readonly fault: { readonly value: number; readonly span: Span } | null;
  /** The cosine of its embedding to that of the rest of its block in the window; null where there is too little. */
  readonly fit: number | null;
}

/** What the model says of one window, small enough to be kept. Offsets are into the text of a block. */
export interface WindowAnnotation {
  /** One entry for each block of the window. */
  readonly blocks: readonly BlockAnnotation[];
}

/** What the model says of one block. */
export interface BlockAnnotation {
  readonly mentions: readonly (WindowMention & { readonly tagset: string })[];
  /** One entry for each sentence of the block. */
  readonly sentences: readonly SentenceSigns[];
}

/** The encoder's answer for one window. */
export interface WindowOutput {
  readonly subwords: SubwordSpans;
  readonly outputs: Readonly<Record<string, Float32Array>>;
}

/** Turns the rows of a window into mentions and sums. Blocks are decoded apart: no mention crosses from one to the next. */
export const annotateWindow = (
  window: Window,
  blocks: readonly Block[],
  output: WindowOutput,
  manifest: ModelManifest,
): WindowAnnotation => ({
  blocks: blocks.slice(window.blocks.start, window.blocks.end).map((block, index) => {
    const offset = window.offsets[index] ?? 0;
    const rows = blockRows(output.subwords, offset, block.text.length);
    const opaque = opaqueSpans(block);
    const heads = findHeads(block.text, rows, opaque);
    return {
      mentions: manifest.taggers.flatMap(({ tagset, output: name, labels }) => {
        const logits = output.outputs[name];
        if (logits === undefined) return [];
        const own = logits.subarray(rows.first * labels.length);
        const read = readLabels(labels);
        const decoded = decode(heads, own, read);
        return joinMentions(block.text, heads, decoded, read, block.text.length).map((mention) => ({
          ...mention,
          tagset,
        }));
      }),
      sentences: sentenceSigns(block, rows, opaque, output, manifest),
    };
  }),
});

/** The rows of one block, their spans relative to its text. */
export interface BlockRows extends SubwordSpans {
  /** The row of the window's outputs that is the block's first. */
  readonly first: number;
}

const blockRows = (subwords: SubwordSpans, offset: number, size: number): BlockRows => {
  const inside = (row: number): boolean =>
    (subwords.starts[row] ?? 0) >= offset && (subwords.starts[row] ?? 0) < offset + size;
  let first = 0;
  while (first < subwords.starts.length && !inside(first)) first++;
  let last = first;
  while (last < subwords.starts.length && inside(last)) last++;
  return {
    first,
    starts: subwords.starts.slice(first, last).map((start) => start - offset),
    ends: subwords.ends.slice(first, last).map((end) => Math.min(size, end - offset)),
  };
};
