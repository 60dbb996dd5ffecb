import type { ModelManifest } from '../annotation/manifest.js';
import { percentile } from './percentile.js';
import { composite, weight, type Tally } from './tally.js';

/** The levels that are calibrated apart: short texts spread wider than long ones. */
export type Level = 'document' | 'section' | 'sentence';

/**
 * The quality score: the share, 0–100, of the reference collection's texts of that level that this one beats. A mixed
 * text gets the mean of its languages' scores, weighted by subwords. Null without prose, traits or calibration.
 *
 * @param lift what the mean trait is lifted by in one language, summed over subwords: the score of the text as it could be
 */
export const scoreOf = (
  tally: Tally,
  level: Level,
  manifest: ModelManifest,
  lift: Partial<Readonly<Record<'en' | 'zh', number>>> = {},
): number | null => {
  const total = weight(tally);
  if (total === 0) return null;
  let score = 0;
  for (const language of ['en', 'zh'] as const) {
    const part = tally[language];
    if (part.subwords === 0) continue;
    const value = composite(part, manifest);
    const reference = manifest.calibration?.[language];
    if (value === null || reference === undefined) return null;
    const lifted = value + (lift[language] ?? 0) / part.subwords;
    score += (percentile(lifted, reference[level]) * part.subwords) / total;
  }
  return score;
};
