import type { ScoreEntry } from './score-entry.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** For so long every session of work can be told apart. */
const DETAILED_DAYS = 14;
/** Measurements of the same stretch of this many minutes become one. */
const STRETCH_MINUTES = 10;
/** No draft has more entries than this; the oldest go first. */
export const MOST_ENTRIES = 400;

/**
 * Makes old detail coarser, so that the document stays small. Of each ten minutes of the last 14 days, and of each
 * day (UTC) before, the last entry stays. The stretches are those of the clock, not of the neighbours: so the outcome
 * does not depend on how often it is rolled up, and an hour of steady writing does not shrink to one entry.
 * @param entries in the order of time
 * @param now milliseconds since the epoch
 */
export const rollUp = (entries: readonly ScoreEntry[], now: number): readonly ScoreEntry[] => {
  const lastOfStretch = new Map<string, ScoreEntry>();
  for (const entry of entries) lastOfStretch.set(stretch(Date.parse(entry.time), now), entry);
  return [...lastOfStretch.values()].slice(-MOST_ENTRIES);
};

const stretch = (time: number, now: number): string =>
  now - time <= DETAILED_DAYS * DAY
    ? `m${Math.floor(time / (STRETCH_MINUTES * MINUTE))}`
    : `d${Math.floor(time / DAY)}`;
