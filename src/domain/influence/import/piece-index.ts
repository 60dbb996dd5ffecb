import type { Piece } from '../piece.js';
import { normalAddress, normalTitle, pathOf, withoutSite } from './normal-names.js';

/** A piece that a row means, and the channel of the publication by whose address it was found. */
export interface FoundPiece {
  readonly piece: string;
  readonly channel: string | null;
}

/** Finds pieces by address, title or id. What fits two pieces finds none. */
export class PieceIndex {
  readonly #ids = new Map<string, Piece>();
  readonly #addresses = new Map<string, FoundPiece | null>();
  readonly #paths = new Map<string, FoundPiece | null>();
  readonly #titles = new Map<string, FoundPiece | null>();

  constructor(pieces: readonly Piece[]) {
    for (const piece of pieces) this.add(piece);
  }

  /** Takes a piece in: for where there are too many for one go. */
  add(piece: Piece): void {
    const { id, title, publications } = piece;
    this.#ids.set(id, piece);
    addOnce(this.#titles, normalTitle(title), { piece: id, channel: null });
    for (const { url, channel } of publications) {
      if (url === null) continue;
      const address = normalAddress(url);
      const found = { piece: id, channel };
      addOnce(this.#addresses, address, found);
      const path = pathOf(address);
      if (path !== '') addOnce(this.#paths, path, found);
    }
  }

  /** The piece that a row names. The id is believed first, then the address, then the title. */
  find(id: string, url: string, title: string): FoundPiece | null {
    const trimmed = id.trim();
    if (trimmed !== '' && this.#ids.has(trimmed)) return { piece: trimmed, channel: null };
    return (url.trim() === '' ? null : this.#byAddress(url)) ?? (title.trim() === '' ? null : this.#byTitle(title));
  }

  /** A piece by its id. */
  piece(id: string): Piece | undefined {
    return this.#ids.get(id);
  }

  #byAddress(url: string): FoundPiece | null {
    const address = normalAddress(url);
    const found = this.#addresses.get(address);
    if (found !== undefined) return found;
    if (address.startsWith('/')) return this.#paths.get(address) ?? null;
    // A piece that an import made has its address for a title.
    return this.#titles.get(normalTitle(address)) ?? null;
  }

  #byTitle(title: string): FoundPiece | null {
    const found = this.#titles.get(normalTitle(title));
    if (found !== undefined) return found;
    // Where the column of names holds addresses, as in Plausible's table of pages.
    if (/^(?:\/|https?:)/i.test(title.trim())) return this.#byAddress(title);
    const short = withoutSite(title);
    return short === null ? null : (this.#titles.get(normalTitle(short)) ?? null);
  }
}

/** Null where another piece has the same already. */
const addOnce = (map: Map<string, FoundPiece | null>, key: string, found: FoundPiece): void => {
  const before = map.get(key);
  if (before === undefined) map.set(key, found);
  else if (before !== null && before.piece !== found.piece) map.set(key, null);
  else if (before !== null && before.channel !== found.channel) map.set(key, { piece: found.piece, channel: null });
};
