import type { ModelManifest } from '../annotation/manifest.js';
import type { Block } from '../text/block.js';
import { isSentence } from './is-sentence.js';
import { gainOf, type SentenceQuality } from './sentence-quality.js';
import type { Tally } from './tally.js';

/** A sentence is weak when it beats at most this share of the reference's sentences. */
const WEAK = 10;
/** Shorter stretches say too little about how somebody writes. */
const FEWEST_SUBWORDS = 8;
/** At most one sentence in this many is named, and at least three in a draft: few, and worth reading. */
const ONE_IN = 8;

/** A sentence worth rewriting and the points of the draft's score that it would give. */
export interface WeakSentence {
  readonly sentence: SentenceQuality;
  readonly gain: number;
}

/** The sentences that are worth rewriting first, in the order of the draft. */
export const findWeakSentences = (
  sentences: readonly SentenceQuality[],
  blocks: readonly Block[],
  draft: Tally,
  manifest: ModelManifest,
): readonly WeakSentence[] => {
  const candidates = sentences
    .filter(({ score, sums }) => score !== null && score <= WEAK && sums.subwords >= FEWEST_SUBWORDS)
    .filter((sentence) => isSentenceIn(blocks, sentence))
    .map((sentence) => ({ sentence, gain: round(gainOf(sentence, draft, manifest) ?? 0) }));
  const most = Math.max(3, Math.ceil(sentences.length / ONE_IN));
  const worst = new Set(candidates.toSorted((a, b) => b.gain - a.gain).slice(0, most));
  return candidates.filter((weak) => worst.has(weak));
};

const isSentenceIn = (blocks: readonly Block[], sentence: SentenceQuality): boolean => {
  const block = blocks[sentence.block];
  return block !== undefined && isSentence(block, sentence);
};

const round = (value: number): number => Number(value.toFixed(1));
