import type { StoreCommand } from '../../src/domain/store/command.js';
import type { ScoreEntry } from '../../src/domain/store/score-entry.js';

const MINUTE = 60_000;
const BEGINNING = Date.parse('2026-03-01T09:00:00.000Z');

/** A measurement some minutes after a fixed morning. */
export const entryAt = (minutes: number, score: number | null = 60): ScoreEntry => ({
  time: new Date(BEGINNING + minutes * MINUTE).toISOString(),
  score,
  words: 1_000,
  traits: { cohesion: 3, syntax: 3.5, vocabulary: 3, phraseology: 2.5, grammar: 4, conventions: 3.5 },
});

/** Records a measurement of a draft; those of two numbers are never rolled up into one. */
export const record = (draft: string, number: number): StoreCommand => ({
  kind: 'record-score',
  draft,
  entry: entryAt(number * 15),
});
