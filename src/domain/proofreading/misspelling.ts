import type { ProseFinding } from '../rules/rule.js';
import { isBritish } from './british.js';
import type { CandidateWord } from './candidate-words.js';
import { splits } from './compounds.js';
import { SLIPS, slipOf } from './slip.js';
import { TECHNICAL_WORDS } from './technical-words.js';
import { wordStems } from './word-stems.js';

/** What might be meant by a word that no dictionary holds, the best first; null for a word that is known. */
export type Lookup = (word: string) => readonly string[] | null;

/** More fixes than this are a list to choose from rather than help. */
const MOST = 3;

/**
 * Words that may be meant by one that is in no dictionary, the likeliest slip first; none where it is more likely a
 * name or a term.
 */
export const wordsMeant = (word: string, lookup: Lookup): readonly string[] => {
  const suggestions = lookup(word);
  if (suggestions === null || isBritish(word, suggestions)) return [];
  if (suggestions.some((one) => one.toLowerCase() === word)) return [];
  const likely = suggestions.flatMap((meant) => {
    const slip = slipOf(word, meant);
    return slip === null ? [] : [{ meant, rank: SLIPS.indexOf(slip) }];
  });
  return likely.toSorted((a, b) => a.rank - b.rank).map(({ meant }) => meant);
};

/** The words that a suspicious one may be made of: where one is right, so is the word. They must be looked up. */
export const relatives = (word: string): readonly string[] => [...wordStems(word), ...splits(word).flat()];

/** The finding that a word is misspelt, or null. Its relatives are looked up only when something may be meant by it. */
export const misspelling = ({ word, span }: CandidateWord, lookup: Lookup): ProseFinding | null => {
  const meant = wordsMeant(word, lookup);
  if (meant.length === 0) return null;
  const isKnown = (part: string): boolean => {
    if (TECHNICAL_WORDS.has(part)) return true;
    const suggestions = lookup(part);
    return suggestions === null || isBritish(part, suggestions);
  };
  if (wordStems(word).some(isKnown)) return null;
  // A letter doubled by mistake leaves two words as well: `hand full`.
  const doubled = meant.some((one) => undoubled(one) === undoubled(word));
  if (!doubled && splits(word).some(([first, second]) => isKnown(first) && isKnown(second))) return null;
  const fixes = meant.slice(0, MOST).map((text) => ({
    kind: 'replace' as const,
    values: { text },
    edits: [{ span, newText: text }],
    safe: false,
  }));
  return { code: 'spelling', span, values: { word }, fixes };
};

const undoubled = (word: string): string => word.replaceAll(/(.)\1/gu, '$1');
