import type { SentenceSums } from '../annotation/classified-window.js';
import type { ModelManifest } from '../annotation/manifest.js';
import { isTrait, TRAITS, type Trait, type Traits } from './trait.js';

/** Sums over sentences, by language: from them follow the traits and the score of any part of a draft. */
export type Tally = Readonly<Record<'en' | 'zh', SentenceSums>>;

/** The tally of nothing. */
export const emptyTally = (targets: number): Tally => ({ en: nothing(targets), zh: nothing(targets) });

const nothing = (targets: number): SentenceSums => ({ subwords: 0, sums: Array.from({ length: targets }, () => 0) });

/** Adds the sums of one sentence, `factor` times: −1 takes it away again. */
export const add = (tally: Tally, language: 'en' | 'zh', part: SentenceSums, factor = 1): Tally => {
  const own = tally[language];
  return {
    ...tally,
    [language]: {
      subwords: own.subwords + factor * part.subwords,
      sums: own.sums.map((sum, index) => sum + factor * (part.sums[index] ?? 0)),
    },
  };
};

/** The number of subwords that a tally is made of. */
export const weight = ({ en, zh }: Tally): number => en.subwords + zh.subwords;

/** The mean of one target over both languages, within the target's range, or null where there is nothing. */
export const meanOf = (tally: Tally, name: string, manifest: ModelManifest): number | null => {
  const index = manifest.regressor?.targets.findIndex((target) => target.name === name) ?? -1;
  const target = manifest.regressor?.targets[index];
  const count = weight(tally);
  if (target === undefined || count === 0) return null;
  const mean = ((tally.en.sums[index] ?? 0) + (tally.zh.sums[index] ?? 0)) / count;
  return Math.min(target.maximum, Math.max(target.minimum, mean));
};

/** The six traits of a tally, each within its range, or null where there is no prose or the model has no traits. */
export const traitsOf = (tally: Tally, { regressor }: ModelManifest): Traits | null => {
  const count = weight(tally);
  if (regressor === null || count === 0) return null;
  const values: Partial<Record<Trait, number>> = {};
  regressor.targets.forEach(({ name, minimum, maximum }, index) => {
    if (!isTrait(name)) return;
    const mean = ((tally.en.sums[index] ?? 0) + (tally.zh.sums[index] ?? 0)) / count;
    values[name] = Math.min(maximum, Math.max(minimum, mean));
  });
  const { cohesion, syntax, vocabulary, phraseology, grammar, conventions } = values;
  if (cohesion === undefined || syntax === undefined || vocabulary === undefined) return null;
  if (phraseology === undefined || grammar === undefined || conventions === undefined) return null;
  return { cohesion, syntax, vocabulary, phraseology, grammar, conventions };
};

/** The mean of the six traits over one language's subwords: what calibration compares. */
export const composite = (part: SentenceSums, manifest: ModelManifest): number | null => {
  const { regressor } = manifest;
  if (regressor === null || part.subwords === 0) return null;
  let sum = 0;
  regressor.targets.forEach((target, index) => {
    if (isTrait(target.name)) sum += (part.sums[index] ?? 0) / part.subwords;
  });
  return sum / TRAITS.length;
};
