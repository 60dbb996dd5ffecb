import type { Block, ParsedDraft } from '../text/block.js';
import { proseOf } from '../text/words.js';
import type { Entity } from './entity.js';
import { findPhrases, phraseIndex } from './phrases.js';

/** Where a word that speaks for a tag stands; from the most telling place to the least. */
export type TagPlace = 'title' | 'headings' | 'names' | 'text';

/** One ground for a tag. */
export interface TagReason {
  readonly place: TagPlace;
  /** The word that was found there, as the project's list has it. */
  readonly word: string;
  /** How often a word for the tag stands there. */
  readonly count: number;
}

/** A tag of the project's list that fits a draft. */
export interface TagProposal {
  readonly tag: string;
  readonly score: number;
  /** The most telling first; at least one. */
  readonly why: readonly TagReason[];
}

/**
 * What a place is worth. A count n counts n / (n + 1), so that one occurrence outweighs any number of them in all the
 * places after it.
 */
const WORTH = { title: 27, headings: 9, names: 3, text: 1 } as const satisfies Record<TagPlace, number>;

const PLACES = ['title', 'headings', 'names', 'text'] as const;

type Found = Record<TagPlace, Map<string, number>>;

/**
 * The tags of a project that fit a draft, the best first, then by name. A tag is found by its own words ("machine-learning"
 * also as "machine learning") and by the other words that the list has for it: whole words, in any case.
 *
 * @param tags each tag with other words that speak for it
 * @param present the tags that the draft has
 */
export const proposeTags = (
  { blocks }: ParsedDraft,
  entities: readonly Entity[],
  tags: Readonly<Record<string, readonly string[]>>,
  present: readonly string[] = [],
): readonly TagProposal[] => {
  const has = new Set(present.map((tag) => tag.toLowerCase()));
  const wanted = Object.keys(tags).filter((tag) => !has.has(tag.toLowerCase()));
  const words = new Map(wanted.map((tag) => [tag, wordsOf(tag, tags[tag] ?? [])]));
  const index = phraseIndex([...words.values()].flat());
  const found: Found = { title: new Map(), headings: new Map(), names: new Map(), text: new Map() };
  const count = (place: TagPlace, text: string, times = 1): void => {
    for (const { phrase } of findPhrases(text.toLowerCase(), index)) {
      found[place].set(phrase, (found[place].get(phrase) ?? 0) + times);
    }
  };
  for (const block of blocks) count(placeOf(block), proseOf(block.runs));
  for (const { name, mentions } of entities) count('names', name, mentions.length);
  return wanted
    .map((tag) => proposal(tag, words.get(tag) ?? [], found))
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => b.score - a.score || compare(a.tag, b.tag));
};

const wordsOf = (tag: string, others: readonly string[]): readonly string[] => [
  ...new Set([tag, tag.replaceAll(/[-_]/gu, ' '), ...others].map((word) => word.trim().toLowerCase())),
];

const placeOf = ({ kind, level }: Block): TagPlace => {
  if (kind === 'title' || (kind === 'heading' && level === 1)) return 'title';
  return kind === 'heading' || kind === 'description' ? 'headings' : 'text';
};

const proposal = (tag: string, words: readonly string[], found: Found): TagProposal => {
  const why = PLACES.flatMap((place): readonly TagReason[] => {
    const counted = words.flatMap((word) => {
      const count = found[place].get(word) ?? 0;
      return count === 0 ? [] : [{ word, count }];
    });
    const [first] = counted.toSorted((a, b) => b.count - a.count);
    const all = counted.reduce((sum, { count }) => sum + count, 0);
    return first === undefined ? [] : [{ place, word: first.word, count: all }];
  });
  return { tag, why, score: why.reduce((sum, { place, count }) => sum + (WORTH[place] * count) / (count + 1), 0) };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
