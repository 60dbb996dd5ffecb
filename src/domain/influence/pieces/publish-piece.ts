import { failure, success, type Result } from '../../result.js';
import type { LocalDate } from '../../time/local.js';
import type { Channel } from '../channel.js';
import { publicationSchema, type Piece, type Publication } from '../piece.js';
import { isOutStatus } from './move-piece.js';
import type { PieceRefusal } from './piece-failure.js';
import type { PiecePatch } from './piece-patch.js';

/** That a piece appeared: on which channel, when and where. */
export interface Publishing {
  readonly channel: string;
  /** Null: as it is known already, or today. */
  readonly date: LocalDate | null;
  /** Null: as it is known already, or nowhere. */
  readonly url: string | null;
}

/** A piece that appeared on a channel; there the same again corrects it. */
export const publishPiece = (
  { status, publications }: Pick<Piece, 'status' | 'publications'>,
  { channel, date, url }: Publishing,
  today: LocalDate,
): Result<PiecePatch & Pick<Piece, 'status' | 'publications'>, PieceRefusal> => {
  const before = publications.find((one) => one.channel === channel);
  const publication = { channel, date: date ?? before?.date ?? today, url: url ?? before?.url ?? null };
  if (publication.date > today) return failure({ code: 'day-ahead', date: publication.date });
  if (publication.url !== null && !isAddress(publication.url))
    return failure({ code: 'no-address', url: publication.url });
  const all = [...publications.filter((one) => one !== before), publication];
  return success({
    status: isOutStatus(status) ? status : 'published',
    publications: all.toSorted((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1)),
  });
};

/** Whether a text is an address under which something can have appeared. */
export const isAddress = (url: string): boolean => publicationSchema.shape.url.safeParse(url).success;

/**
 * What a draft's front matter is to hold under `published_to`: the address of each publication, or the channel's name where none is known.
 * What else is there stays.
 */
export const publishedTo = (
  present: readonly string[],
  publications: readonly Publication[],
  channels: Readonly<Record<string, Channel>>,
): readonly string[] => {
  const name = (id: string): string => channels[id]?.name ?? id;
  const known = new Set(publications.flatMap(({ channel, url }) => (url === null ? [] : [name(channel)])));
  const entries = publications.map(({ channel, url }) => url ?? name(channel));
  return [...new Set([...present.filter((text) => !known.has(text)), ...entries])];
};
