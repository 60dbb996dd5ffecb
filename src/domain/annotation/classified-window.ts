import type { Block } from '../text/block.js';
import type { Span } from '../text/span.js';
import { contains } from '../text/span.js';
import { opaqueSpans } from './opaque.js';
import type { SubwordSpans } from './align.js';
import { decode } from './decode.js';
import { findHeads } from './heads.js';
import { readLabels } from './labels.js';
import type { ModelManifest } from './manifest.js';
import { joinMentions, type WindowMention } from './mentions.js';
import type { Window } from './windows.js';

/** The regressor's rows of one sentence, added up: a mean over any set of sentences follows from these. */
export interface SentenceSums {
  readonly subwords: number;
  /** One sum for each target of the manifest's regressor. */
  readonly sums: readonly number[];
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
  readonly sentences: readonly SentenceSums[];
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
      sentences: sumSentences(block, rows, opaque, output, manifest),
    };
  }),
});

/** The rows of one block, their spans relative to its text. */
interface BlockRows extends SubwordSpans {
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

const sumSentences = (
  block: Block,
  rows: BlockRows,
  opaque: readonly Span[],
  output: WindowOutput,
  { regressor }: ModelManifest,
): readonly SentenceSums[] => {
  const values = regressor === null ? undefined : output.outputs[regressor.output];
  const width = regressor?.targets.length ?? 0;
  return block.sentences.map(({ inBlock }) => {
    const sums = Array.from({ length: width }, () => 0);
    let subwords = 0;
    rows.starts.forEach((start, row) => {
      const span = { start, end: rows.ends[row] ?? start };
      if (start < inBlock.start || start >= inBlock.end || opaque.some((other) => contains(other, span))) return;
      subwords++;
      for (let target = 0; target < width; target++) {
        sums[target] = (sums[target] ?? 0) + (values?.[(rows.first + row) * width + target] ?? 0);
      }
    });
    return { subwords, sums };
  });
};
