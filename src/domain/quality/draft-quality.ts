import type { DraftQuality, Reason } from '../annotation/annotations.js';
import type { ModelManifest } from '../annotation/manifest.js';
import type { ParsedDraft } from '../text/block.js';
import { scoreOf } from './score.js';
import { weakestTrait } from './sentence-quality.js';
import { add, meanOf, traitsOf, weight, type Tally } from './tally.js';
import type { Trait } from './trait.js';
import type { WeakSentence } from './weak-sentences.js';

/** The quality of a draft that cannot be judged: another language, no model, or not all of it read yet. */
export const NO_QUALITY: DraftQuality = { score: null, traits: null, readability: null, reasons: [] };

/** At most this many sentences are named as reasons of the score. */
const REASONS = 5;

/** The quality of a draft and what pulls it down: its lowest trait, then the weak sentences by gain. */
export const draftQuality = (
  tally: Tally,
  weak: readonly WeakSentence[],
  draft: ParsedDraft,
  manifest: ModelManifest,
): DraftQuality => {
  if (draft.language === 'other') return NO_QUALITY;
  const traits = traitsOf(tally, manifest);
  const score = scoreOf(tally, 'document', manifest);
  const readability = meanOf(tally, 'readability', manifest);
  if (traits === null || score === null) return { score, traits, readability, reasons: [] };
  const language = tally.zh.subwords > tally.en.subwords ? 'zh' : 'en';
  const trait = weakestTrait(traits, language, manifest);
  const span = { start: draft.blocks[0]?.span.start ?? 0, end: draft.blocks.at(-1)?.span.end ?? 0 };
  const gain = traitGain(trait, traits[trait], language, tally, manifest);
  const byGain = weak.toSorted((a, b) => b.gain - a.gain).slice(0, REASONS);
  return {
    score,
    traits,
    readability,
    reasons: [
      { code: 'weak-trait', trait, span, gain },
      ...byGain.map(({ sentence, gain: own }): Reason => ({
        code: 'weak-sentence',
        trait: sentence.weakest,
        span: sentence.span,
        gain: own,
      })),
    ],
  };
};

/** The points that the score would gain if one trait stood at the mean of the reference's sentences. */
const traitGain = (
  trait: Trait,
  value: number,
  language: 'en' | 'zh',
  tally: Tally,
  manifest: ModelManifest,
): number | null => {
  const mean = manifest.calibration?.[language]?.mean[trait];
  const before = scoreOf(tally, 'document', manifest);
  const index = manifest.regressor?.targets.findIndex(({ name }) => name === trait) ?? -1;
  if (mean === undefined || before === null || index < 0) return null;
  const sums = tally[language].sums.map((_, at) => (at === index ? Math.max(0, mean - value) * weight(tally) : 0));
  const after = scoreOf(add(tally, language, { subwords: 0, sums }), 'document', manifest);
  return after === null ? null : Number(Math.max(0, after - before).toFixed(1));
};
