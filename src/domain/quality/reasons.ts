import type { Reason } from '../annotation/annotations.js';
import type { ModelManifest } from '../annotation/manifest.js';
import type { Span } from '../text/span.js';
import { scoreOf, type Level } from './score.js';
import { gainOf, scoreWithout, weakestTrait, type SentenceQuality } from './sentence-quality.js';
import { traitsOf, weight, type Tally } from './tally.js';
import { TRAITS, type Trait } from './trait.js';

/** At most this many sentences are named as reasons of a score. */
const REASONS = 5;

/** A draft or a section of it. */
export interface Stretch {
  readonly level: Level;
  readonly span: Span;
  readonly tally: Tally;
  /** Its weak sentences. */
  readonly weak: readonly SentenceQuality[];
}

/** Why a draft or section has its score: its lowest trait, then the weak sentences, those that give most first. */
export const reasonsOf = ({ level, span, tally, weak }: Stretch, manifest: ModelManifest): readonly Reason[] => {
  const traits = traitsOf(tally, manifest);
  if (traits === null) return [];
  const language = tally.zh.subwords > tally.en.subwords ? 'zh' : 'en';
  const trait = weakestTrait(traits, language, manifest);
  const gain = traitGain(trait, traits[trait], language, { level, tally }, manifest);
  const sentences = weak
    .map((sentence) => ({ sentence, gain: gainOf(sentence, tally, manifest, level) }))
    .toSorted((a, b) => (b.gain ?? 0) - (a.gain ?? 0))
    .slice(0, REASONS);
  return [
    { code: 'weak-trait', trait, span, gain, without: null },
    ...sentences.map(({ sentence, gain: own }): Reason => ({
      code: 'weak-sentence',
      trait: sentence.weakest,
      span: sentence.span,
      gain: rounded(own),
      without: rounded(scoreWithout(sentence, tally, manifest, level)),
    })),
  ];
};

/** The points that a score would gain if one trait stood at the mean of the reference's sentences. */
const traitGain = (
  trait: Trait,
  value: number,
  language: 'en' | 'zh',
  { level, tally }: Pick<Stretch, 'level' | 'tally'>,
  manifest: ModelManifest,
): number | null => {
  const mean = manifest.calibration?.[language]?.mean[trait];
  const before = scoreOf(tally, level, manifest);
  if (mean === undefined || before === null) return null;
  // One of six traits lifts their mean by a sixth.
  const lift = (Math.max(0, mean - value) * weight(tally)) / TRAITS.length;
  const after = scoreOf(tally, level, manifest, { [language]: lift });
  return after === null ? null : rounded(Math.max(0, after - before));
};

const rounded = (points: number | null): number | null => (points === null ? null : Number(points.toFixed(1)));
