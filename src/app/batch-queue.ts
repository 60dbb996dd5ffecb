import { failure, success, type Result } from '../domain/result.js';
import type { Classified, Classifier, ClassifierFailure } from './ports/classifier.js';

/** One text that waits for the encoder. */
export interface QueuedText {
  readonly text: string;
  /** Lower goes first: what is on the screen before the rest. */
  readonly rank: number;
  /** Takes the answer, also when the run was replaced meanwhile: a late result is kept, never wasted. */
  readonly take: (classified: Classified) => void;
}

/** How a run ended when not all of its texts were answered. */
export type QueueFailure = ClassifierFailure | { readonly code: 'replaced' };

interface Run {
  readonly owner: string;
  readonly waiting: Set<QueuedText>;
  readonly afterBatch: () => void;
  readonly settle: (result: Result<void, QueueFailure>) => void;
  readonly reject: (bug: unknown) => void;
}

/** The most texts of one batch; larger ones were slower on two cores. */
const LARGEST = 8;
/** The most of one batch in characters of English, about 700 subwords: what is typed next waits for it. */
const HEAVIEST = 2500;
/** How many waiting texts are looked at for one batch. */
const CANDIDATES = 256;
/** A batch is padded to its longest text, so texts may differ by this factor at most. */
const SPREAD = 1.5;

/**
 * Feeds the classifier one small batch at a time. Each owner (a draft) has at most one run: a new one replaces the old
 * one, whose waiting texts are dropped. The latest run is served first.
 */
export class BatchQueue {
  readonly #classifier: Classifier;
  readonly #runs: Run[] = [];
  #busy = false;

  constructor(classifier: Classifier) {
    this.#classifier = classifier;
  }

  /** Runs texts for an owner; settles when all are answered, one failed, or another run replaced this one. */
  run(
    owner: string,
    texts: readonly QueuedText[],
    afterBatch: () => void = () => {},
  ): Promise<Result<void, QueueFailure>> {
    this.drop(owner);
    if (texts.length === 0) return Promise.resolve(success(undefined));
    return new Promise((settle, reject) => {
      this.#runs.push({
        owner,
        waiting: new Set(texts.toSorted((a, b) => a.rank - b.rank)),
        afterBatch,
        settle,
        reject,
      });
      void this.#pump();
    });
  }

  /** Forgets what waits for an owner. */
  drop(owner: string): void {
    const run = this.#runs.find((other) => other.owner === owner);
    if (run !== undefined) this.#end(run, failure({ code: 'replaced' }));
  }

  async #pump(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let run = this.#runs.at(-1); run !== undefined; run = this.#runs.at(-1)) {
      try {
        await this.#step(run);
      } catch (error) {
        this.#remove(run);
        run.reject(error);
      }
    }
    this.#busy = false;
  }

  async #step(run: Run): Promise<void> {
    const batch = nextBatch(firstOf(run.waiting));
    for (const text of batch) run.waiting.delete(text);
    const answer = await this.#classifier.classify(batch.map(({ text }) => text));
    if (!answer.ok) {
      this.#end(run, answer);
      return;
    }
    answer.value.forEach((classified, index) => batch[index]?.take(classified));
    if (this.#runs.includes(run)) run.afterBatch();
    if (run.waiting.size === 0) this.#end(run, success(undefined));
  }

  #end(run: Run, result: Result<void, QueueFailure>): void {
    this.#remove(run);
    run.settle(result);
  }

  #remove(run: Run): void {
    const index = this.#runs.indexOf(run);
    if (index >= 0) this.#runs.splice(index, 1);
  }
}

/** The texts that a batch is chosen from: enough for lengths to match, few enough for a book. */
const firstOf = (waiting: ReadonlySet<QueuedText>): readonly QueuedText[] => {
  const first: QueuedText[] = [];
  for (const text of waiting) {
    first.push(text);
    if (first.length === CANDIDATES) break;
  }
  return first;
};

/** The first text and those of its rank whose lengths are close to its own; the lowest rank stands first. */
export const nextBatch = (waiting: readonly QueuedText[]): readonly QueuedText[] => {
  const rank = waiting[0]?.rank;
  const ranked = waiting.filter((text) => text.rank === rank);
  const size = ranked[0]?.text.length ?? 0;
  return ranked
    .filter(({ text }) => text.length <= size * SPREAD && size <= text.length * SPREAD)
    .toSorted((a, b) => Math.abs(a.text.length - size) - Math.abs(b.text.length - size))
    .slice(0, Math.max(1, Math.min(LARGEST, Math.floor(HEAVIEST / size))));
};
