import type { LocalDate } from '../../time/local.js';
import { LONGEST_TITLE } from '../../tasks/task.js';
import type { Engagement } from '../engagement.js';
import { newPiece, publicationSchema, type Piece, type Publication } from '../piece.js';
import type { UnmatchedRows } from './import-preview.js';
import { normalAddress } from './normal-names.js';

/** Pieces that are made of an import's rows, with what was counted of them. */
export interface ImportedPieces {
  readonly pieces: readonly Piece[];
  readonly entries: readonly Engagement[];
}

/**
 * Makes published pieces of what an import found no piece for. Rows of one title are one piece, on as many channels as they name. Where
 * the table has no title, the address stands for it.
 *
 * @param now the instant at which they are made
 */
export const importedPieces = (
  unmatched: readonly UnmatchedRows[],
  newId: () => string,
  now: string,
): ImportedPieces => {
  const made = new Map<string, Piece>();
  const entries: Engagement[] = [];
  for (const { title, url, channel, published, entries: days } of unmatched) {
    const name = titleOf(title, url);
    const before = made.get(name) ?? { ...newPiece(newId(), name, now), status: 'published' as const };
    const publications = published === null ? [] : [publication(channel, published, url)];
    made.set(name, {
      ...before,
      publications: [...before.publications, ...publications].sort((a, b) =>
        a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
      ),
      note: before.note === '' && published === null && url !== null ? url.slice(0, LONGEST_URL) : before.note,
    });
    entries.push(...days.map(({ date, counts }) => ({ piece: before.id, channel, date, ...counts })));
  }
  return { pieces: [...made.values()], entries };
};

const LONGEST_URL = 2_000;

/** With the address, where it is a whole one. */
const publication = (channel: string, date: LocalDate, url: string | null): Publication => {
  const whole = publicationSchema.safeParse({ channel, date, url });
  return whole.success ? whole.data : { channel, date, url: null };
};

const titleOf = (title: string, url: string | null): string => {
  const line = title.replace(/\s+/g, ' ').trim();
  return (line === '' ? normalAddress(url ?? '') : line).slice(0, LONGEST_TITLE).trim() || '–';
};
