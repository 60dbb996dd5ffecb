import type { Annotations } from '../domain/annotation/annotations.js';
import { success, type Result } from '../domain/result.js';
import type { ScoreEntry } from '../domain/store/score-entry.js';
import type { StoreFailure } from '../domain/store/failure.js';
import type { Store } from './ports/store.js';

/** Keeps the score of each draft over time. */
export class ScoreHistory {
  readonly #store: () => Promise<Store>;
  readonly #now: () => Date;

  /** @param store opens the store, at the first use */
  constructor(store: () => Promise<Store>, now: () => Date) {
    this.#store = store;
    this.#now = now;
  }

  /** Remembers the score of a draft, once it is complete; a score that is the same as the last one is left out. */
  async record(
    draft: string,
    { complete, quality, draft: { words } }: Annotations,
  ): Promise<Result<void, StoreFailure>> {
    const entries = await this.of(draft);
    if (!entries.ok) return entries;
    const last = entries.value.at(-1);
    const same = last?.words === words && Math.abs((last.score ?? -1) - (quality.score ?? -1)) < 0.05;
    if (!complete || quality.score === null || same) return success(undefined);
    const entry = { time: this.#now().toISOString(), score: quality.score, words, traits: quality.traits };
    const store = await this.#store();
    const recorded = await store.execute({ kind: 'record-score', draft, entry });
    return recorded.ok ? success(undefined) : recorded;
  }

  /** What is remembered of a draft, oldest first. */
  async of(draft: string): Promise<Result<readonly ScoreEntry[], StoreFailure>> {
    const document = await (await this.#store()).read();
    return document.ok ? success(document.value.drafts[draft] ?? []) : document;
  }
}
