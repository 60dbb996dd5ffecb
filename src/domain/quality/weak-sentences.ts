import type { Finding } from '../annotation/finding.js';
import type { ModelManifest } from '../annotation/manifest.js';
import type { Block } from '../text/block.js';
import { gainOf, type SentenceQuality } from './sentence-quality.js';
import type { Tally } from './tally.js';

/** A sentence is weak when it beats at most this share of the reference's sentences. */
const WEAK = 10;
/** Shorter stretches say too little about how somebody writes. */
const FEWEST_SUBWORDS = 8;
/** At most one sentence in this many is reported, and at least three in a draft: few, and worth reading. */
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
    .filter((sentence) => isSentence(blocks, sentence))
    .map((sentence) => ({ sentence, gain: round(gainOf(sentence, draft, manifest) ?? 0) }));
  const most = Math.max(3, Math.ceil(sentences.length / ONE_IN));
  const worst = new Set(candidates.toSorted((a, b) => b.gain - a.gain).slice(0, most));
  return candidates.filter((weak) => worst.has(weak));
};

/** A weak sentence as a finding: its lowest trait, that trait's value and the sentence's score. */
export const weakSentenceFinding = ({ sentence, gain }: WeakSentence): Finding => {
  const { span, weakest: trait, traits, score } = sentence;
  const values = { trait, value: round(traits[trait]), score: Math.round(score ?? 0) };
  return { code: 'weak-sentence', severity: 'information', span, values, gain, fixes: [] };
};

/** A list item without a full stop is a label, not a sentence. */
const isSentence = (blocks: readonly Block[], { block, span }: SentenceQuality): boolean => {
  const owner = blocks[block];
  if (owner?.kind !== 'item') return true;
  const inBlock = owner.sentences.find((sentence) => sentence.span.start === span.start)?.inBlock;
  return /[.!?。！？…:：;；]["'”’)）」』]*$/u.test(owner.text.slice(inBlock?.start, inBlock?.end));
};

const round = (value: number): number => Number(value.toFixed(1));
