import type { Nodes } from 'mdast';
import { definitionPreamble, definitionsIn } from './definitions.js';
import { marksOfNodes } from './marks.js';
import type { Mark } from './mark.js';
import { looseBlock, type LooseBlock } from './loose-block.js';
import { type LanguageSummary, summarise } from './language-summary.js';
import { readMarkdown } from './markdown.js';
import { mask } from './mask.js';
import { proseOfNodes } from './prose.js';
import type { Span } from './span.js';

/** A part of a draft that begins and ends where nothing is open, so that it is read the same wherever it stands. */
export interface Part {
  /** Where it stands in the stretch that it was read in; the offsets of its blocks count from the stretch's start. */
  readonly span: Span;
  readonly blocks: readonly LooseBlock[];
  readonly summary: LanguageSummary;
  /** The labels that it defines for the whole draft. */
  readonly definitions: readonly string[];
  /** What rules look at besides the prose; its spans count from the stretch's start. */
  readonly marks: readonly Mark[];
}

/** What to read of a draft. */
export interface Stretch {
  /** Markdown that begins where nothing is open. */
  readonly source: string;
  /** Where parts may begin, in order; the first is 0. */
  readonly starts: readonly number[];
  /** The labels that are defined anywhere in the draft and may occur here. */
  readonly labels: readonly string[];
  /** Whether a blank line ends the stretch and the draft goes on after it. */
  readonly followed: boolean;
}

/** What shows whether something is open at the end: a paragraph of its own unless a fence or an element swallows it. */
const PROBE = 'x';

/**
 * Reads a stretch and cuts it into parts, one for each of its places where a part really begins.
 * `closed` tells whether nothing is open at the end, so that the last part ends there whatever follows.
 */
export const readParts = (stretch: Stretch): { readonly parts: readonly Part[]; readonly closed: boolean } => {
  const { source, starts, labels, followed } = stretch;
  const preamble = definitionPreamble(labels);
  const masked = mask(source);
  const tree = readMarkdown(preamble + masked + (followed ? PROBE : ''));
  const place = (node: Nodes): Span => ({
    start: (node.position?.start.offset ?? 0) - preamble.length,
    end: (node.position?.end.offset ?? 0) - preamble.length,
  });
  const nodes = tree.root.children.filter((node) => place(node).start >= 0);
  const begun = new Set<number>();
  let before: Nodes | undefined;
  for (const node of nodes.flatMap((one) => (one.type === 'list' ? one.children : [one]))) {
    if (before === undefined || !endsInIndentedCode(before, masked, place)) begun.add(place(node).start);
    before = node;
  }
  const content = nodes.filter((node) => place(node).start < source.length);
  const reader = { stretch: { source, masked }, place };
  const blocks = proseOfNodes(content, tree.alternatives, reader).map(looseBlock);
  const marks = marksOfNodes(content, tree.destinations, reader);
  const definitions = definitionsIn(content);
  const real = starts.filter((start) => start === 0 || begun.has(start));
  let block = 0;
  let definition = 0;
  let mark = 0;
  const parts = real.map((start, index): Part => {
    const end = real[index + 1] ?? source.length;
    const firstBlock = block;
    while (block < blocks.length && (blocks[block]?.span.start ?? end) < end) block += 1;
    const firstDefinition = definition;
    while (definition < definitions.length && (definitions[definition]?.offset ?? 0) - preamble.length < end)
      definition += 1;
    const firstMark = mark;
    while (mark < marks.length && (marks[mark]?.span.start ?? end) < end) mark += 1;
    const own = blocks.slice(firstBlock, block);
    return {
      span: { start, end },
      blocks: own,
      summary: summarise(own),
      definitions: definitions.slice(firstDefinition, definition).map(({ label }) => label),
      marks: marks.slice(firstMark, mark),
    };
  });
  return { parts, closed: followed && begun.has(source.length) };
};

/**
 * Whether a node ends in indented code. micromark takes it as open after a blank line, and then begins no list there
 * whose first item is empty or whose first number is not 1; so nothing is cut after it.
 */
const endsInIndentedCode = (node: Nodes, masked: string, place: (node: Nodes) => Span): boolean => {
  let last = node;
  while ('children' in last) {
    const child: Nodes | undefined = last.children.at(-1);
    if (child === undefined) break;
    last = child;
  }
  return last.type === 'code' && !/^[`~]/.test(masked.slice(place(last).start, place(last).start + 1));
};
