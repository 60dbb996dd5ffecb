import type { Finding } from '../annotation/finding.js';
import type { ModelManifest } from '../annotation/manifest.js';
import type { Block } from '../text/block.js';
import { words } from '../text/words.js';
import { isConnected } from './connectives.js';
import type { SentenceQuality } from './sentence-quality.js';

/** Shorter sentences ("It works.") lean on their neighbours without naming them. */
const FEWEST_SUBWORDS = 12;

/**
 * Sentences that do not seem to belong into their paragraph: the embedding points elsewhere, no connective or pronoun
 * ties them to what stands before, and no word of theirs stands in the rest. Each sign alone is weak; together they are
 * rare in published posts.
 */
export const findLooseSentences = (
  sentences: readonly SentenceQuality[],
  blocks: readonly Block[],
  { meaning }: ModelManifest,
): readonly Finding[] => {
  if (meaning === null) return [];
  return sentences.flatMap(({ fit, language, block: index, span, sums }): readonly Finding[] => {
    const block = blocks[index];
    if (block?.kind !== 'paragraph' || fit === null || fit > meaning.loose[language]) return [];
    if (sums.subwords < FEWEST_SUBWORDS) return [];
    const at = block.sentences.findIndex((sentence) => sentence.span.start === span.start);
    const own = block.sentences[at]?.inBlock;
    // The first sentence opens the paragraph: nothing stands before it that it could follow from.
    if (own === undefined || at === 0) return [];
    const text = block.text.slice(own.start, own.end);
    const rest = block.text.slice(0, own.start) + block.text.slice(own.end);
    if (isConnected(text, language) || sharesWords(text, rest, language)) return [];
    return [{ code: 'loose-paragraph', severity: 'hint', span, values: {}, gain: null, fixes: [] }];
  });
};

/** Whether a word of some length, or two Chinese characters in a row, stands in both. */
const sharesWords = (text: string, rest: string, language: 'en' | 'zh'): boolean => {
  if (language === 'zh') {
    const han = text.match(/\p{Script=Han}+/gu)?.flatMap((run) => pairs(run)) ?? [];
    return han.some((pair) => rest.includes(pair));
  }
  const other = new Set(stems(rest));
  return stems(text).some((stem) => other.has(stem));
};

const pairs = (run: string): readonly string[] =>
  Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2));

/** The beginnings of the longer words: enough to see that "parser" and "parsing" belong together. */
const stems = (text: string): readonly string[] =>
  words(text)
    .map(({ start, end }) => text.slice(start, end).toLowerCase())
    .filter((word) => word.length >= 5)
    .map((word) => word.slice(0, 5));
