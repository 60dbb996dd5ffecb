import { PieceBoard } from '../../src/app/piece-board.js';
import type { DraftFiles } from '../../src/app/ports/draft-files.js';
import { Ledger } from '../../src/app/ledger.js';
import { MemoryStore } from '../../src/app/ports/memory-store.js';
import { applyEdits } from '../../src/domain/annotation/apply-fixes.js';
import type { Channel } from '../../src/domain/influence/channel.js';
import type { OutputKind } from '../../src/domain/influence/output-kind.js';
import { newPiece, type Piece } from '../../src/domain/influence/piece.js';
import { failure, success } from '../../src/domain/result.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../src/domain/store/document.js';
import { pieceDraftText } from '../../src/messages/piece-outlines.js';

const CREATED = '2026-11-20T08:00:00.000Z';

/** A piece of which little is known. */
export const pieceOf = (id: string, more: Partial<Piece> = {}): Piece => ({
  ...newPiece(id, `Piece ${id}`, CREATED),
  ...more,
});

export const channelOf = (id: string, more: Partial<Channel> = {}): Channel => ({
  id,
  name: `Channel ${id}`,
  format: 'hugo',
  site: null,
  ...more,
});

/** A post of 2,000 words on the channel `blog`. */
export const kindOfOutput = (id: string, more: Partial<OutputKind> = {}): OutputKind => ({
  id,
  name: `Kind ${id}`,
  channel: 'blog',
  topic: null,
  words: 2_000,
  qualityLevels: [80, 90],
  fixedHours: null,
  hoursFrom: 'writing',
  maximumPerWeek: 1,
  reach: 100,
  commentRate: 0.01,
  ...more,
});

/** A document with pieces, the channels `blog` and `zhihu`, and what else is given. */
export const documentWith = (pieces: readonly Piece[], more: Partial<StoreDocument> = {}): StoreDocument => ({
  ...EMPTY_DOCUMENT,
  channels: { blog: channelOf('blog'), zhihu: channelOf('zhihu', { name: '知乎', format: 'zhihu' }) },
  outputKinds: { post: kindOfOutput('post') },
  pieces: Object.fromEntries(pieces.map((piece) => [piece.id, piece])),
  ...more,
});

/** Files in memory, by their URIs; null is one that cannot be read. */
export class MemoryFiles implements DraftFiles {
  readonly texts: Map<string, string | null>;
  /** Files that are the same, by their URIs: the name of what they are. */
  readonly links = new Map<string, string>();
  writable = true;

  constructor(texts: Readonly<Record<string, string | null>> = {}) {
    this.texts = new Map(Object.entries(texts));
  }

  readonly read: DraftFiles['read'] = (uri) => {
    const text = this.texts.get(uri);
    return Promise.resolve(
      text === undefined ? failure('missing') : text === null ? failure('unreadable') : success(text),
    );
  };

  readonly edit: DraftFiles['edit'] = (uri, text, edits) => {
    if (!this.writable || this.texts.get(uri) !== text) return Promise.resolve(false);
    this.texts.set(uri, applyEdits(text, edits));
    return Promise.resolve(true);
  };

  readonly create: DraftFiles['create'] = (folder, name, text) => {
    const uri = `${folder}/${name}`;
    if (this.texts.has(uri)) return Promise.resolve(failure('exists'));
    if (!this.writable) return Promise.resolve(failure('unwritable'));
    this.texts.set(uri, text);
    return Promise.resolve(success(uri));
  };

  readonly identity: DraftFiles['identity'] = (uri) => Promise.resolve(this.links.get(uri) ?? null);
}

/** A board over a store in memory, on a Thursday at ten in Shanghai. */
export const pieceBoardOver = (document: StoreDocument, texts: Readonly<Record<string, string | null>> = {}) => {
  const store = new MemoryStore(document);
  const ledger = new Ledger(() => Promise.resolve(store));
  const files = new MemoryFiles(texts);
  const clock = { now: Date.parse('2026-11-26T02:00:00.000Z') };
  let made = 0;
  const board = new PieceBoard({
    store: ledger,
    files,
    now: () => clock.now,
    zone: () => 'Asia/Shanghai',
    newId: () => `new${(made += 1)}`,
    newDraft: pieceDraftText,
  });
  const latest = async (): Promise<StoreDocument> => {
    const read = await store.read();
    return read.ok ? read.value : EMPTY_DOCUMENT;
  };
  const piece = async (id: string): Promise<Piece | undefined> => (await latest()).pieces[id];
  return { board, store, ledger, files, clock, latest, piece };
};
