import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NO_RECORDS } from '../src/domain/store/collections.js';
import type { ScoreEntry } from '../src/domain/store/score-entry.js';
import { FileStore } from '../src/storage/file-store.js';

const WRITES = 300;
const DRAFTS = 600;
const ENTRIES = 100;
const BEGINNING = Date.parse('2025-01-01T09:00:00Z');
const DAY = 24 * 60 * 60_000;

/** One line of the table of budgets. */
export interface StoreTiming {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly unit: 'ms';
  readonly budget: string;
}

/** Measures writes until they are acknowledged, compactions among them, over a document of 10 MB. */
export const benchStore = async (): Promise<StoreTiming[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'inkbearing-bench-'));
  const store = new FileStore({ folder, now: () => new Date(), compactAfter: { entries: 200, bytes: 1e6 } });
  try {
    const drafts = Object.fromEntries(Array.from({ length: DRAFTS }, (_, draft) => [uri(draft), history()]));
    await store.replaceAll({ ...NO_RECORDS, drafts });
    const times: number[] = [];
    for (let write = 0; write < WRITES; write += 1) {
      const start = performance.now();
      const result = await store.execute({
        kind: 'record-score',
        draft: uri(write % DRAFTS),
        entry: entryOn(ENTRIES + write),
      });
      times.push(performance.now() - start);
      if (!result.ok) throw new Error(result.failure.code);
    }
    times.sort((a, b) => a - b);
    return [
      {
        name: 'acknowledged store write at 10 MB',
        p50: quantile(times, 0.5),
        p95: quantile(times, 0.95),
        unit: 'ms',
        budget: 'p95 ≤ 20 ms',
      },
    ];
  } finally {
    await store.dispose();
    await rm(folder, { recursive: true, force: true });
  }
};

const uri = (draft: number): string => `file:///home/ada/notes/chapter-${draft}.md`;

const entryOn = (day: number): ScoreEntry => ({
  time: new Date(BEGINNING + day * DAY).toISOString(),
  score: 61.25,
  words: 1_200,
  traits: { cohesion: 3.12, syntax: 3.4, vocabulary: 3.1, phraseology: 2.9, grammar: 3.3, conventions: 3.8 },
});

const history = (): readonly ScoreEntry[] => Array.from({ length: ENTRIES }, (_, day) => entryOn(day));

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
