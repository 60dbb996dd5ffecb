import { engagementKey, type Engagement } from '../../src/domain/influence/engagement.js';
import type { OutputKind } from '../../src/domain/influence/output-kind.js';
import { newPiece, type Piece } from '../../src/domain/influence/piece.js';

const CREATED = '2024-01-01T08:00:00.000Z';

/** A piece that appeared on channels on a day, under an address for each. */
export const publishedPiece = (
  id: string,
  date: string,
  channels: readonly string[] = ['blog'],
  title = `Piece ${id}`,
): Piece => ({
  ...newPiece(id, title, CREATED),
  status: 'published',
  publications: channels.map((channel) => ({ channel, date, url: `https://${channel}.example/${id}` })),
});

/** Counts of a piece on a channel; what is not said is not known. */
export const counted = (piece: string, counts: Partial<Omit<Engagement, 'piece'>>): Engagement => ({
  piece,
  channel: 'blog',
  date: '2026-11-24',
  views: null,
  reads: null,
  reactions: null,
  comments: null,
  followers: null,
  ...counts,
});

/** Records by their ids. */
export const piecesById = (pieces: readonly Piece[]): Readonly<Record<string, Piece>> =>
  Object.fromEntries(pieces.map((piece) => [piece.id, piece]));

/** Records by their keys. */
export const engagementByKey = (entries: readonly Engagement[]): Readonly<Record<string, Engagement>> =>
  Object.fromEntries(entries.map((entry) => [engagementKey(entry), entry]));

/** A kind of output whose pieces are expected to reach so many on a channel. */
export const outputKind = (channel: string, reach: number): OutputKind => ({
  id: `kind-${channel}`,
  name: 'Post',
  channel,
  topic: null,
  words: 2_000,
  qualityLevels: [90],
  fixedHours: null,
  hoursFrom: 'writing',
  maximumPerWeek: 1,
  reach,
  commentRate: 0.01,
});
