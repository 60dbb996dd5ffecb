import type { Block } from './block.js';

/** How the blocks of a draft relate to those of an earlier state of it. */
export interface BlockChanges {
  /** The indexes, into the blocks after, of those that are new. */
  readonly changed: readonly number[];
  /** From the index of a block before to its index after, for the blocks that stayed; the order is kept. */
  readonly kept: ReadonlyMap<number, number>;
}

type Identity = Pick<Block, 'kind' | 'text'>;

/** Pairs the blocks of two states of a draft by kind and text. */
export const changedBlocks = (before: readonly Identity[], after: readonly Identity[]): BlockChanges => {
  const pairs: (readonly [number, number])[] = [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;

  for (let index = 0; index < head; index += 1) pairs.push([index, index]);
  pairs.push(...inOrder(candidates(before, after, head, tail)));
  for (let index = tail; index > 0; index -= 1) pairs.push([before.length - index, after.length - index]);

  const stayed = new Set(pairs.map(([, index]) => index));
  return { changed: after.flatMap((_, index) => (stayed.has(index) ? [] : [index])), kept: new Map(pairs) };
};

const isSame = (a: Identity | undefined, b: Identity | undefined): boolean =>
  a !== undefined && b !== undefined && a.kind === b.kind && a.text === b.text;

/** Pairs the first occurrence with the first, the second with the second and so on, in the order of the blocks after. */
const candidates = (
  before: readonly Identity[],
  after: readonly Identity[],
  head: number,
  tail: number,
): readonly (readonly [number, number])[] => {
  const places = new Map<string, number[]>();
  for (let index = before.length - tail - 1; index >= head; index -= 1) {
    const key = keyOf(before[index]);
    const list = places.get(key);
    if (list === undefined) places.set(key, [index]);
    else list.push(index);
  }
  const pairs: (readonly [number, number])[] = [];
  for (let index = head; index < after.length - tail; index += 1) {
    const place = places.get(keyOf(after[index]))?.pop();
    if (place !== undefined) pairs.push([place, index]);
  }
  return pairs;
};

const keyOf = (block: Identity | undefined): string => `${block?.kind ?? ''} ${block?.text ?? ''}`;

/** The most pairs that keep their order: a longest increasing subsequence, by patience sorting. */
const inOrder = (pairs: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] => {
  /** For each length, the index of the pair with the smallest end; and for each pair the one before it. */
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [index, [place]] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[ends[middle] ?? 0]?.[0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? (ends[low - 1] ?? -1) : -1);
    ends[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) chain.push(pair);
  }
  return chain.toReversed();
};
