import { readMatter } from '../domain/influence/front-matter/read-matter.js';
import type { PieceChange } from '../domain/influence/command.js';
import { followMatter } from '../domain/influence/pieces/piece-from-matter.js';
import { isMarkdownName } from '../domain/influence/pieces/draft-names.js';
import type { Piece } from '../domain/influence/piece.js';
import { membersMark } from '../domain/store/changes/pieces.js';
import { localDateOf } from '../domain/time/moment.js';
import { Emitter } from './emitter.js';
import type { Ledger } from './ledger.js';
import type { Disposable } from './ports/disposable.js';
import type { DraftFiles } from './ports/draft-files.js';

/** What following drafts needs. */
export interface DraftWatchParts {
  readonly ledger: Pick<Ledger, 'read' | 'executeQuietly'>;
  readonly files: Pick<DraftFiles, 'read'>;
  readonly now: () => number;
  readonly zone: () => string;
}

/** So many files that came are looked at together, and remembered. */
const MOST_STRANGERS = 100;

/** The pieces follow what happens to their files: what these say, where they are, and that they are gone. */
export class DraftWatch implements Disposable {
  readonly #parts: DraftWatchParts;
  readonly #vanished = new Emitter<readonly Piece[]>();
  /** Tells of pieces whose file is gone, each once. */
  readonly onDidVanish = this.#vanished.event;
  #turn: Promise<void> = Promise.resolve();
  /** Files that were no piece's when they were looked at last: of a file that is moved, its coming may be told before its going. */
  #strangers: readonly string[] = [];

  constructor(parts: DraftWatchParts) {
    this.#parts = parts;
  }

  /** Looks at files that may have changed, come or gone; a folder stands for all that is in it. Null: at every draft. */
  look(uris: readonly string[] | null): Promise<void> {
    return this.#next(async (pieces) => {
      const seen = uris === null ? null : new Set(uris);
      const came = await this.#titled(strangersOf(pieces, uris ?? []));
      const titles = new Set(came.values());
      // Not every going is told: where a file comes with the title of a piece, its own is looked for as well.
      const bound = pieces.filter(
        ({ draft, title }) => draft !== null && (seen === null || isIn(draft, seen) || titles.has(title)),
      );
      const changes = await this.#changes(bound);
      const missing = new Map(changes.map(({ id, set }) => [id, set.draftMissing]));
      const homeless = pieces.filter(({ id, draftMissing }) => missing.get(id) ?? draftMissing);
      const isNews = changes.some(({ set }) => set.draftMissing === true);
      const known = isNews ? await this.#titled(strangersOf(pieces, this.#strangers)) : new Map<string, string>();
      const moves = movesOf(homeless, new Map([...known, ...came]));
      this.#strangers = [...new Set([...this.#strangers, ...came.keys()])].slice(-MOST_STRANGERS);
      const moved = new Set(moves.map(({ id }) => id));
      const rest = changes.filter(({ id }) => !moved.has(id));
      await this.#put([...rest, ...moves], pieces);
      const vanished = new Set(rest.flatMap(({ id, set }) => (set.draftMissing === true ? [id] : [])));
      const told = pieces.filter(({ id }) => vanished.has(id));
      if (told.length > 0) this.#vanished.fire(told);
    });
  }

  /** Follows a file or folder to its new place. */
  renamed(from: string, to: string): Promise<void> {
    return this.#next(async (pieces) => {
      await this.#put(
        pieces.flatMap(({ id, draft }) =>
          draft !== null && isIn(draft, new Set([from]))
            ? [{ id, set: { draft: to + draft.slice(from.length), draftMissing: false } }]
            : [],
        ),
        pieces,
      );
    });
  }

  /** Settles when all that it was told of is in the store. */
  whenIdle(): Promise<void> {
    return this.#turn;
  }

  dispose(): void {
    this.#vanished.dispose();
  }

  /** One after the other: what is followed was read from the store as it is then. */
  #next(run: (pieces: readonly Piece[]) => Promise<void>): Promise<void> {
    const done = this.#turn.then(async () => {
      const read = await this.#parts.ledger.read();
      if (read.ok) await run(Object.values(read.value.pieces));
    });
    // What went wrong is for whoever asked; it keeps nothing else from being followed.
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async #changes(pieces: readonly Piece[]): Promise<readonly PieceChange[]> {
    const today = localDateOf({ now: this.#parts.now(), zone: this.#parts.zone() });
    const changes: PieceChange[] = [];
    for (const piece of pieces) {
      const text = await this.#parts.files.read(piece.draft ?? '');
      if (!text.ok) {
        // What cannot be read just now is not gone.
        if (text.failure === 'missing' && !piece.draftMissing)
          changes.push({ id: piece.id, set: { draftMissing: true } });
        continue;
      }
      // While somebody writes there, front matter is broken for moments.
      const matter = readMatter(text.value);
      const set = {
        ...(matter.ok ? followMatter(piece, matter.value, today) : {}),
        ...(piece.draftMissing ? { draftMissing: false } : {}),
      };
      if (Object.keys(set).length > 0) changes.push({ id: piece.id, set });
    }
    return changes;
  }

  /** The titles of files, by their URIs; those without are left out. */
  async #titled(uris: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const titles = new Map<string, string>();
    for (const uri of uris) {
      const text = await this.#parts.files.read(uri);
      const matter = text.ok ? readMatter(text.value) : null;
      if (matter?.ok === true && matter.value.title !== null) titles.set(uri, matter.value.title);
    }
    return titles;
  }

  /** @param pieces as they were when the changes were made up: what another window has changed since stays as it is. */
  async #put(found: readonly PieceChange[], pieces: readonly Piece[]): Promise<void> {
    if (found.length === 0) return;
    const { ledger } = this.#parts;
    const all = { kind: 'change-pieces', add: [], tasks: [], done: null } as const;
    const before = new Map(pieces.map((piece) => [piece.id, piece]));
    const changes = found.map((change) => {
      const piece = before.get(change.id);
      return piece === undefined ? change : { ...change, was: membersMark(piece, change.set) };
    });
    const done = await ledger.executeQuietly({ ...all, changes });
    if (done.ok || changes.length === 1) return;
    // One that does not fit keeps no other from being followed.
    for (const change of changes) await ledger.executeQuietly({ ...all, changes: [change] });
  }
}

/** Markdown files that are no piece's; of very many, as when another branch is taken over, none. */
const strangersOf = (pieces: readonly Piece[], uris: readonly string[]): readonly string[] => {
  const taken = new Set(pieces.map(({ draft }) => draft));
  const strangers = uris.filter((uri) => !taken.has(uri) && isMarkdownName(uri));
  return strangers.length > MOST_STRANGERS ? [] : strangers;
};

/** A file that comes while a piece's own is gone is taken for it where it has its title, and where no other has. */
const movesOf = (homeless: readonly Piece[], titles: ReadonlyMap<string, string>): readonly PieceChange[] => {
  const moves = new Map<string, PieceChange>();
  for (const [uri, title] of titles) {
    const [piece, ...others] = homeless.filter((one) => one.title === title);
    if (piece === undefined || others.length > 0 || moves.has(piece.id)) continue;
    moves.set(piece.id, { id: piece.id, set: { draft: uri, draftMissing: false } });
  }
  return [...moves.values()];
};

/** Whether a draft is one of some files, or in one of some folders. */
const isIn = (draft: string, uris: ReadonlySet<string>): boolean => {
  for (let end = draft.length; end > 0; end = draft.lastIndexOf('/', end - 1))
    if (uris.has(draft.slice(0, end))) return true;
  return false;
};
