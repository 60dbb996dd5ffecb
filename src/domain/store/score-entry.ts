import * as z from 'zod';
import type { Traits } from '../quality/trait.js';

/** One measurement of a draft. */
export interface ScoreEntry {
  /** An instant in UTC, ISO 8601, as `Date.toISOString` writes it. */
  readonly time: string;
  /** The calibrated quality score, 0–100, or null where there is none (an empty draft, another language). */
  readonly score: number | null;
  readonly words: number;
  readonly traits: Traits | null;
}

const trait = z.number().min(1).max(5);

/** The key of a draft: a URI with its scheme, so that paths of two machines are never mixed up. */
export const draftIdSchema = z.string().regex(/^[a-z][a-z0-9+.-]*:./i, 'expected a URI');

export const scoreEntrySchema = z.strictObject({
  time: z.iso.datetime(),
  score: z.number().min(0).max(100).nullable(),
  words: z.int().nonnegative(),
  traits: z
    .strictObject({
      cohesion: trait,
      syntax: trait,
      vocabulary: trait,
      phraseology: trait,
      grammar: trait,
      conventions: trait,
    })
    .nullable(),
}) satisfies z.ZodType<ScoreEntry>;

/** The index of the first entry that is earlier than the one before it, or -1: rolling up relies on the order. */
export const firstOutOfOrder = (entries: readonly ScoreEntry[]): number => {
  let before = -Infinity;
  return entries.findIndex((entry) => {
    const time = Date.parse(entry.time);
    if (time < before) return true;
    before = time;
    return false;
  });
};
