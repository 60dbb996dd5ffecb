import type { SentenceSums } from '../annotation/classified-window.js';
import type { ModelManifest } from '../annotation/manifest.js';
import type { Block } from '../text/block.js';
import type { Span } from '../text/span.js';
import { scoreOf } from './score.js';
import { add, composite, emptyTally, traitsOf, type Tally } from './tally.js';
import { TRAITS, type Trait, type Traits } from './trait.js';

/** The quality of one sentence of running prose. */
export interface SentenceQuality {
  readonly span: Span;
  /** Index into the blocks of the draft. */
  readonly block: number;
  readonly language: 'en' | 'zh';
  readonly sums: SentenceSums;
  /** Against the reference's sentences, 0–100, or null without calibration. */
  readonly score: number | null;
  readonly traits: Traits;
  /** The trait that lies lowest against the reference's sentences. */
  readonly weakest: Trait;
}

/** Headings, titles, cells and the like are tagged, but not scored: raters read running prose. */
export const isScored = (block: Block): boolean =>
  block.language !== 'other' && (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'quote');

/** Scores the sentences of one block; those that have no prose of their own are left out. */
export const scoreSentences = (
  block: Block,
  index: number,
  sums: readonly SentenceSums[],
  manifest: ModelManifest,
): readonly SentenceQuality[] => {
  const { language } = block;
  if (!isScored(block) || language === 'other' || manifest.regressor === null) return [];
  const targets = manifest.regressor.targets.length;
  return block.sentences.flatMap(({ span }, at) => {
    const part = sums[at];
    if (part === undefined || part.subwords === 0) return [];
    const tally = add(emptyTally(targets), language, part);
    const traits = traitsOf(tally, manifest);
    if (traits === null) return [];
    const weakest = weakestTrait(traits, language, manifest);
    return [{ span, block: index, language, sums: part, score: scoreOf(tally, 'sentence', manifest), traits, weakest }];
  });
};

/** The trait that lies the most standard deviations below the reference's sentences. */
export const weakestTrait = (traits: Traits, language: 'en' | 'zh', { calibration }: ModelManifest): Trait => {
  const reference = calibration?.[language];
  const standing = (trait: Trait): number =>
    (traits[trait] - (reference?.mean[trait] ?? 3)) / (reference?.deviation[trait] ?? 1);
  return TRAITS.reduce((low, trait) => (standing(trait) < standing(low) ? trait : low));
};

/**
 * The points that the draft's score would gain if the sentence were rewritten to the median of the reference's
 * sentences: the same length, the mean of the traits moved. Never negative; null without calibration.
 */
export const gainOf = (sentence: SentenceQuality, draft: Tally, manifest: ModelManifest): number | null => {
  const median = manifest.calibration?.[sentence.language]?.sentence[50];
  const own = composite(sentence.sums, manifest);
  const before = scoreOf(draft, 'document', manifest);
  if (median === undefined || own === null || before === null) return null;
  const lift = Math.max(0, median - own) * sentence.sums.subwords;
  const lifted: SentenceSums = { subwords: 0, sums: sentence.sums.sums.map(() => lift) };
  const after = scoreOf(add(draft, sentence.language, lifted), 'document', manifest);
  return after === null ? null : Math.max(0, after - before);
};
