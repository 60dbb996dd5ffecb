import type { SentenceSigns, SentenceSums } from '../annotation/classified-window.js';
import type { ModelManifest } from '../annotation/manifest.js';
import type { Block } from '../text/block.js';
import type { Span } from '../text/span.js';
import { scoreOf, type Level } from './score.js';
import { add, composite, emptyTally, traitsOf, type Tally } from './tally.js';
import { TRAITS, type Trait, type Traits } from './trait.js';

/** The quality of one sentence of running prose. */
export interface SentenceQuality {
  readonly span: Span;
  /** Index into the blocks of the draft. */
  readonly block: number;
  readonly language: 'en' | 'zh';
  readonly sums: SentenceSums;
  /** The subword that is most likely at fault, in the text of its block, and how likely. */
  readonly fault: SentenceSigns['fault'];
  /** How well it fits the rest of its paragraph: a cosine. */
  readonly fit: SentenceSigns['fit'];
  /** Against the reference's sentences, 0–100, or null without calibration. */
  readonly score: number | null;
  readonly traits: Traits;
  /** The trait that lies lowest against the reference's sentences. */
  readonly weakest: Trait;
}

/** Headings, titles, cells and the like are tagged, but not scored: raters read running prose. */
export const isScored = (block: Block): boolean =>
  block.language !== 'other' && (block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'quote');

/** What the model says of a sentence wherever it stands. */
export type Judgement = Pick<SentenceQuality, 'score' | 'traits' | 'weakest'>;

/** Judges the sums of a sentence; null without prose or traits. */
export type Judge = (sums: SentenceSums, language: 'en' | 'zh') => Judgement | null;

/** A judge that remembers: the sentences of a long draft are judged once, not after each keystroke. */
export const judgeOf = (manifest: ModelManifest): Judge => {
  const targets = manifest.regressor?.targets.length ?? 0;
  const judge: Judge = (sums, language) => {
    const tally = add(emptyTally(targets), language, sums);
    const traits = traitsOf(tally, manifest);
    if (traits === null) return null;
    return {
      score: scoreOf(tally, 'sentence', manifest),
      traits,
      weakest: weakestTrait(traits, language, manifest),
    };
  };
  const known = {
    en: new WeakMap<SentenceSums, Judgement | null>(),
    zh: new WeakMap<SentenceSums, Judgement | null>(),
  };
  return (sums, language) => {
    const remembered = known[language].get(sums);
    if (remembered !== undefined) return remembered;
    const judgement = judge(sums, language);
    known[language].set(sums, judgement);
    return judgement;
  };
};

/** Scores the sentences of one block; those that have no prose of their own are left out. */
export const scoreSentences = (
  block: Block,
  index: number,
  sums: readonly SentenceSigns[],
  judge: Judge,
): readonly SentenceQuality[] => {
  const { language } = block;
  if (!isScored(block) || language === 'other') return [];
  return block.sentences.flatMap(({ span }, at) => {
    const part = sums[at];
    const judgement = part === undefined || part.subwords === 0 ? null : judge(part, language);
    if (part === undefined || judgement === null) return [];
    const { fault, fit } = part;
    return [{ span, block: index, language, sums: part, fault, fit, ...judgement }];
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
 * The points that the score of a draft or section would gain if the sentence were rewritten to the median of the
 * reference's sentences: the same length, the mean of the traits moved. Never negative; null without calibration.
 *
 * @param whole the tally of the draft or section that the sentence stands in
 */
export const gainOf = (
  sentence: SentenceQuality,
  whole: Tally,
  manifest: ModelManifest,
  level: Level = 'document',
): number | null => {
  const median = manifest.calibration?.[sentence.language]?.sentence[50];
  const own = composite(sentence.sums, manifest);
  const before = scoreOf(whole, level, manifest);
  if (median === undefined || own === null || before === null) return null;
  const lift = Math.max(0, median - own) * sentence.sums.subwords;
  const after = scoreOf(whole, level, manifest, { [sentence.language]: lift });
  return after === null ? null : Math.max(0, after - before);
};

/** The score of a draft or section without one of its sentences, or null where nothing would be left. */
export const scoreWithout = (
  { language, sums }: SentenceQuality,
  whole: Tally,
  manifest: ModelManifest,
  level: Level,
): number | null => scoreOf(add(whole, language, sums, -1), level, manifest);
