import type { Block } from '../text/block.js';
import { offsetMap } from '../text/offsets.js';
import type { Mention } from './mention.js';
import { lowerBound } from '../text/lower-bound.js';

/** Two mentions of which the second stands in brackets behind the first: "谷歌（Google）". */
export interface Gloss {
  readonly outer: Mention;
  readonly inner: Mention;
  /** Whether the draft says in words that they are the same: "以下简称", "also known as". */
  readonly said: boolean;
}

/** More than this between two mentions is no gloss; in characters of the source, markup included. */
const FARTHEST = 60;

const OPENING =
  /^\s*[(（]\s*(?<said>(?:以下简称|下称|简称|又称|也称|英文名?|英语|中文名?|原名|即|also known as|a\.?k\.?a\.?|formerly|abbreviated(?: as)?|or|short)\s*[:：为]?)?\s*["“「'‘]?$/iu;
const CLOSING = /^["”」'’]?\s*[)）,，;；]/u;

/** The glosses of a draft, in order. */
export const findGlosses = (blocks: readonly Block[], mentions: readonly Mention[]): readonly Gloss[] => {
  const sorted = mentions.toSorted((a, b) => a.span.start - b.span.start);
  return blocks.flatMap((block) => glossesIn(block, sorted));
};

const glossesIn = (block: Block, sorted: readonly Mention[]): readonly Gloss[] => {
  if (!/[(（]/u.test(block.text)) return [];
  const map = offsetMap(block);
  const glosses: Gloss[] = [];
  /** The last mention of each tag set. */
  const last = new Map<string, Mention>();
  for (let index = firstFrom(sorted, block.span.start); index < sorted.length; index += 1) {
    const inner = sorted[index];
    if (inner === undefined || inner.span.start >= block.span.end) break;
    const outer = last.get(inner.tagset);
    last.set(inner.tagset, inner);
    if (outer === undefined || inner.span.start - outer.span.end > FARTHEST) continue;
    const before = map.toBlockSpan(outer.span);
    const after = map.toBlockSpan(inner.span);
    // The words of an image's alternative text lie between the mentions of the paragraph, but not in its text.
    if (before === null || after === null || block.text.slice(after.start, after.end) !== inner.text) continue;
    const opening = OPENING.exec(block.text.slice(before.end, after.start));
    if (opening === null || !CLOSING.test(block.text.slice(after.end, after.end + 4))) continue;
    glosses.push({ outer, inner, said: opening.groups?.['said'] !== undefined });
  }
  return glosses;
};

/** The index of the first mention that begins at a place or after it. */
const firstFrom = (sorted: readonly Mention[], place: number): number => {
  return lowerBound(sorted, (one) => one.span.start < place);
};
