import { FOLLOW_UP } from '../domain/influence/pieces/follow-up.js';
import { bindDraft, shortened, UNBOUND } from '../domain/influence/pieces/piece-from-matter.js';
import { draftName, numberedName } from '../domain/influence/pieces/draft-names.js';
import { titleOf } from '../domain/influence/pieces/title-of.js';
import { datePiece, movePiece } from '../domain/influence/pieces/move-piece.js';
import { publishedTo, publishPiece, type Publishing } from '../domain/influence/pieces/publish-piece.js';
import type { DraftFailure, PieceFailure } from '../domain/influence/pieces/piece-failure.js';
import type { PiecePatch } from '../domain/influence/pieces/piece-patch.js';
import type { MatterChange } from '../domain/influence/front-matter/write-matter.js';
import type { DraftMatter } from '../domain/influence/front-matter/read-matter.js';
import { newPiece, type Piece, type PieceStatus } from '../domain/influence/piece.js';
import { failure, success, type Result } from '../domain/result.js';
import { membersMark } from '../domain/store/changes/pieces.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreEvent } from '../domain/store/command.js';
import type { StoreDocument } from '../domain/store/document.js';
import { merged } from '../domain/store/merged.js';
import type { LocalDate } from '../domain/time/local.js';
import { localDateOf } from '../domain/time/moment.js';
import { draftEdits, makeEdits, pieceOnFile, readDraft, type DraftEdits, type ReadDraft } from './draft-matter.js';
import type { DraftFiles } from './ports/draft-files.js';
import type { Store } from './ports/store.js';

/** What the board needs. */
export interface PieceBoardParts {
  readonly store: Pick<Store, 'read' | 'execute'>;
  readonly files: DraftFiles;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The zone that the person is in. */
  readonly zone: () => string;
  readonly newId: () => string;
  /** The text that a piece's new draft begins with. */
  readonly newDraft: (piece: Piece, document: StoreDocument, date: LocalDate) => string;
}

/** What was changed: the piece as it is now, and the event; null where all was so already. */
export interface PieceDone {
  readonly piece: Piece;
  readonly event: StoreEvent | null;
  /** Why its draft's front matter does not say so too, or null. */
  readonly unwritten: DraftFailure | null;
}

/** What may be said of a new piece. */
export type PieceWishes = Partial<Pick<Piece, 'kind' | 'topic' | 'planned' | 'target' | 'plan' | 'note'>>;

/** What a person changes by hand. */
export type PieceEdit = Partial<Pick<Piece, 'title' | 'kind' | 'topic' | 'tags' | 'target' | 'hoursSpent' | 'note'>>;

type Done<Value = PieceDone> = Promise<Result<Value, PieceFailure>>;

/** So many files of one name are tried. */
const MOST_NAMES = 100;

/** What people do to their pieces, in the editor and on the command line. */
export class PieceBoard {
  readonly #parts: PieceBoardParts;

  constructor(parts: PieceBoardParts) {
    this.#parts = parts;
  }

  /** The day on the person's calendar. */
  get today(): LocalDate {
    return localDateOf({ now: this.#parts.now(), zone: this.#parts.zone() });
  }

  /** The store as it is now. */
  read(): Done<StoreDocument> {
    return this.#parts.store.read();
  }

  /** Adds a piece; one with a Markdown file takes its title, tags and day from there. @param title may be null where there is a file */
  async add(title: string | null, wishes: PieceWishes = {}, draft: string | null = null): Done {
    const read = draft === null ? success(null) : await this.#freeDraft(draft);
    if (!read.ok) return read;
    const named = oneLine(title ?? (read.value === null ? '' : shortened(titleOf(read.value.text, draft ?? ''))));
    if (named === '') return failure({ code: 'empty-title' });
    const plain: Piece = { ...newPiece(this.#parts.newId(), named, this.#instant()), ...wishes };
    const piece =
      draft === null || read.value === null
        ? plain
        : merged(plain, bindDraft(plain, draft, read.value.matter, this.today));
    const done = await this.#parts.store.execute({
      kind: 'change-pieces',
      add: [piece],
      changes: [],
      tasks: [],
      done: null,
    });
    return done.ok ? success({ piece, event: done.value, unwritten: null }) : done;
  }

  /** Gives members of a piece other values; title and tags of one with a draft are written there first of all. */
  edit(id: string, set: PieceEdit): Done {
    if (set.title !== undefined && set.title.trim() === '') return Promise.resolve(failure({ code: 'empty-title' }));
    const named = set.title === undefined ? set : { ...set, title: oneLine(set.title) };
    const { title, tags } = named;
    const change = title === undefined && tags === undefined ? null : (): MatterChange => ({ title, tags });
    return this.#change(id, () => success(named), change);
  }

  /** Moves a piece to a state, forward or back. */
  move(id: string, status: PieceStatus): Done {
    return this.#change(id, (piece) => movePiece(piece, status));
  }

  /** Gives a piece a day or takes it; the day for which its publishing is arranged is its draft's date. */
  date(id: string, which: 'planned' | 'scheduled', date: LocalDate | null): Done {
    const change = which === 'planned' || date === null ? null : (): MatterChange => ({ date });
    return this.#change(id, (piece) => success(datePiece(piece, which, date)), change);
  }

  /**
   * Writes down that a piece appeared on a channel. Its open tasks are done with it, but for follow-ups; its draft is no draft any more,
   * and says where it appeared.
   */
  publish(id: string, publishing: Publishing): Done {
    return again(() => this.#publish(id, publishing));
  }

  /** Makes a Markdown file a piece's draft: its front matter is the truth for title, tags and date from then on. */
  async bind(id: string, draft: string): Done {
    const found = await this.#piece(id);
    if (!found.ok) return found;
    const { piece } = found.value;
    const read = await this.#freeDraft(draft, id);
    return read.ok ? this.#put(piece, bindDraft(piece, draft, read.value.matter, this.today)) : read;
  }

  /** Whether a draft says of itself that it is none any more; false where nothing says so. */
  async saysPublished(draft: string): Promise<boolean> {
    const read = await readDraft(this.#parts.files, draft);
    return read.ok && read.value.matter.draft === false;
  }

  /** Takes a piece's file away from it; the file stays. */
  unbind(id: string): Done {
    return this.#change(id, () => success(UNBOUND));
  }

  /** Makes the draft of a piece in a folder, from the template of its kind. */
  async createDraft(id: string, folder: string): Done {
    const found = await this.#piece(id);
    if (!found.ok) return found;
    const { piece, document } = found.value;
    if (piece.draft !== null && !piece.draftMissing) return failure({ code: 'has-draft', piece: id });
    const text = this.#parts.newDraft(piece, document, piece.scheduled ?? this.today);
    const name = draftName(piece.title);
    for (let number = 1; number <= MOST_NAMES; number += 1) {
      const made = await this.#parts.files.create(folder, numberedName(name, number), text);
      if (made.ok) {
        const begins = piece.status === 'idea' ? { status: 'outline' as const } : {};
        return this.#put(piece, { draft: made.value, draftMissing: false, ...begins });
      }
      if (made.failure === 'unwritable') break;
    }
    return failure({ code: 'draft-unwritable', draft: folder });
  }

  /** Forgets a piece and what was counted of it; its draft and its tasks stay. */
  async remove(id: string): Done {
    const found = await this.#piece(id);
    if (!found.ok) return found;
    const done = await this.#parts.store.execute({ kind: 'remove-pieces', ids: [id] });
    return done.ok ? success({ piece: found.value.piece, event: done.value, unwritten: null }) : done;
  }

  /** A draft that is no other piece's, not even by another path. */
  async #freeDraft(draft: string, id: string | null = null): Done<ReadDraft> {
    const read = await readDraft(this.#parts.files, draft);
    if (!read.ok) return read;
    const document = await this.#parts.store.read();
    if (!document.ok) return document;
    const others = Object.values(document.value.pieces).filter((piece) => piece.id !== id);
    const owner = await pieceOnFile(this.#parts.files, draft, others);
    return owner === null ? read : failure({ code: 'draft-taken', draft, piece: owner.id });
  }

  #instant(): string {
    return new Date(this.#parts.now()).toISOString();
  }

  async #piece(id: string): Done<{ readonly piece: Piece; readonly document: StoreDocument }> {
    const read = await this.#parts.store.read();
    if (!read.ok) return read;
    const piece = recordOf(read.value.pieces, id);
    return piece === undefined
      ? failure({ code: 'piece-unknown', piece: id })
      : success({ piece, document: read.value });
  }

  async #publish(id: string, publishing: Publishing): Done {
    const found = await this.#piece(id);
    if (!found.ok) return found;
    const { piece, document } = found.value;
    const patch = publishPiece(piece, publishing, this.today);
    if (!patch.ok) return patch;
    const { publications } = patch.value;
    const edits = await this.#edits(piece, ({ publishedTo: present }) => ({
      draft: false,
      publishedTo: publishedTo(present, publications, document.channels),
    }));
    if (!edits.ok) return edits;
    const ids = piece.tasks.filter((task) => {
      const { status, tags } = recordOf(document.tasks, task) ?? { status: 'dropped', tags: [] };
      return status === 'open' && !tags.includes(FOLLOW_UP);
    });
    return this.#put(piece, patch.value, edits.value, ids);
  }

  #change(
    id: string,
    patch: (piece: Piece) => Result<PiecePatch, PieceFailure>,
    change: ((now: DraftMatter) => MatterChange) | null = null,
  ): Done {
    return again(() => this.#changeOnce(id, patch, change));
  }

  async #changeOnce(
    id: string,
    patch: (piece: Piece) => Result<PiecePatch, PieceFailure>,
    change: ((now: DraftMatter) => MatterChange) | null,
  ): Done {
    const found = await this.#piece(id);
    if (!found.ok) return found;
    const { piece } = found.value;
    const set = patch(piece);
    if (!set.ok) return set;
    const edits = change === null ? success(null) : await this.#edits(piece, change);
    return edits.ok ? this.#put(piece, set.value, edits.value) : edits;
  }

  /**
   * The edits of a piece's draft, null where it has none. One that cannot be read is a failure; where only a key cannot be
   * changed, or the file is gone, the change is made without it, and said.
   */
  async #edits(
    { draft }: Piece,
    change: (now: DraftMatter) => MatterChange,
  ): Promise<Result<DraftEdits | DraftFailure | null, DraftFailure>> {
    if (draft === null) return success(null);
    const edits = await draftEdits(this.#parts.files, draft, change);
    if (edits.ok) return edits;
    const { failure: why } = edits;
    const isBroken = why.code === 'front-matter' && why.why.code !== 'unwritable';
    return isBroken ? edits : success(why);
  }

  async #put(
    piece: Piece,
    set: PiecePatch,
    edits: DraftEdits | DraftFailure | null = null,
    done: readonly string[] = [],
  ): Done {
    const after = merged(piece, set);
    let event: StoreEvent | null = null;
    if (done.length > 0 || JSON.stringify(after) !== JSON.stringify(piece)) {
      const executed = await this.#parts.store.execute({
        kind: 'change-pieces',
        add: [],
        changes: [{ id: piece.id, set, expect: piece.status, was: membersMark(piece, set) }],
        tasks: [],
        done: done.length === 0 ? null : { ids: done, at: this.#instant() },
      });
      if (!executed.ok) return executed;
      event = executed.value;
    }
    const unwritten = edits === null || 'code' in edits ? edits : await makeEdits(this.#parts.files, edits);
    return success({ piece: after, event, unwritten });
  }
}

/** A title as it may have been pasted: line breaks and other controls are blanks. */
const oneLine = (title: string): string => title.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

/** Where another window changed the same members between reading and writing, the change is made once more, of what they are now. */
const again = async (run: () => Done): Done => {
  const done = await run();
  return !done.ok && done.failure.code === 'record-stale' ? run() : done;
};
