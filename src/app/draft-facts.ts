import type { Annotations } from '../domain/annotation/annotations.js';
import type { Piece } from '../domain/influence/piece.js';
import { success, type Result } from '../domain/result.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { Emitter } from './emitter.js';
import type { Ledger } from './ledger.js';
import type { Disposable } from './ports/disposable.js';

/** Scores nearer to each other than this are the same: a batch rounds otherwise than another. */
const SAME = 0.05;

/** Keeps on each piece what its draft came to, and tells which piece a draft belongs to. */
export class DraftFacts implements Disposable {
  readonly #ledger: Pick<Ledger, 'document' | 'read' | 'executeQuietly' | 'onDidChange'>;
  readonly #now: () => Date;
  readonly #changes = new Emitter<undefined>();
  /** Tells that pieces have changed. */
  readonly onDidChange = this.#changes.event;
  #pieces: Readonly<Record<string, Piece>> | undefined;
  #listening: Disposable | undefined;

  constructor(ledger: Pick<Ledger, 'document' | 'read' | 'executeQuietly' | 'onDidChange'>, now: () => Date) {
    this.#ledger = ledger;
    this.#now = now;
  }

  /** The piece of a draft as far as it is known; the first call opens the store. @param draft as a URI */
  pieceOf(draft: string): Piece | undefined {
    this.#listen();
    return pieceOf(this.#pieces, draft);
  }

  /**
   * Keeps words and score of a draft on its piece, once they are complete; what is the same as before is left out, and so is
   * a score that is missing where one was known: the model was not available.
   */
  async record(
    draft: string,
    { complete, quality: { score }, draft: { words } }: Annotations,
  ): Promise<Result<void, StoreFailure>> {
    if (!complete) return success(undefined);
    const read = await this.#ledger.read();
    if (!read.ok) return read;
    const piece = pieceOf(read.value.pieces, draft);
    if (piece === undefined || !isNews(piece, words, score)) return success(undefined);
    const facts = { words, score, at: this.#now().toISOString() };
    const recorded = await this.#ledger.executeQuietly({
      kind: 'change-pieces',
      add: [],
      changes: [{ id: piece.id, set: { facts } }],
      tasks: [],
      done: null,
    });
    return recorded.ok ? success(undefined) : recorded;
  }

  dispose(): void {
    this.#listening?.dispose();
    this.#changes.dispose();
  }

  #listen(): void {
    if (this.#listening !== undefined) return;
    this.#pieces = this.#ledger.document?.pieces;
    this.#listening = this.#ledger.onDidChange(({ pieces }) => {
      if (pieces === this.#pieces) return;
      this.#pieces = pieces;
      this.#changes.fire(undefined);
    });
    // What is wrong with the store is said where it is opened; a draft shows its score without it.
    if (this.#pieces === undefined) void this.#ledger.read();
  }
}

const pieceOf = (pieces: Readonly<Record<string, Piece>> | undefined, draft: string): Piece | undefined =>
  pieces === undefined ? undefined : Object.values(pieces).find((piece) => piece.draft === draft);

const isNews = ({ facts }: Piece, words: number, score: number | null): boolean => {
  if (facts === null) return true;
  if (score === null || facts.score === null) return facts.score === null && (score !== null || facts.words !== words);
  return facts.words !== words || Math.abs(facts.score - score) >= SAME;
};
