import { oncePer } from '../../once-per.js';
import { changedFrom } from '../../store/change-trail.js';
import { atOnce } from '../../at-once.js';
import { recordOf, type Records } from '../../store/collections.js';
import type { LocalDate } from '../../time/local.js';
import { MEASURES, type Engagement, type Measure } from '../engagement.js';

/** A count, and the day at whose end it stood so. */
export interface LatestCount {
  readonly count: number;
  readonly date: LocalDate;
}

/** The last count that is known of each measure: what one table does not tell may stand in an older one. */
export type LatestCounts = Readonly<Record<Measure, LatestCount | null>>;

/** The latest counts of each piece on each channel: by piece, then by channel. */
export type LatestEngagement = ReadonlyMap<string, ReadonlyMap<string, LatestCounts>>;

/**
 * What was counted last, of each collection of records that is still in use: reading ten thousands of them takes tens of
 * milliseconds, and every view asks. This remembers a pure function, so that nobody can tell whether it is there.
 */
const KNOWN = new WeakMap<object, Known>();

/** What was counted last, of each piece on each channel. */
export const latestEngagement = ({ engagement }: Pick<Records, 'engagement'>): LatestEngagement => {
  const known = KNOWN.get(engagement) ?? changedOf(engagement) ?? atOnce(readEngagement({ engagement }));
  KNOWN.set(engagement, known);
  return known.latest;
};

/** Records, and pieces, that are read at a stretch. */
const RECORDS_OF_STEP = 4_000;
const PIECES_OF_STEP = 200;

/** Reads all counts step by step, so that others can work meanwhile; `latestEngagement` knows them then. */
export function* readEngagement({ engagement }: Pick<Records, 'engagement'>): Generator<undefined, Known> {
  const found = KNOWN.get(engagement);
  if (found !== undefined) return found;
  const pieces = new Map<string, Map<string, Engagement[]>>();
  for (const [index, key] of Object.keys(engagement).entries()) {
    if (index % RECORDS_OF_STEP === 0) yield;
    const record = engagement[key];
    if (record !== undefined) gather(pieces, record);
  }
  for (const [index, channels] of [...pieces.values()].entries()) {
    if (index % PIECES_OF_STEP === 0) yield;
    latestOfPiece(channels);
  }
  const known = knownOf(engagement, pieces);
  KNOWN.set(engagement, known);
  return known;
}

/** The records of a piece, by channel. */
type OfPiece = ReadonlyMap<string, readonly Engagement[]>;

interface Known {
  readonly engagement: Records['engagement'];
  readonly pieces: ReadonlyMap<string, OfPiece>;
  readonly latest: LatestEngagement;
}

const knownOf = (engagement: Records['engagement'], pieces: Known['pieces']): Known => ({
  engagement,
  pieces,
  latest: new Map([...pieces].map(([piece, channels]) => [piece, latestOfPiece(channels)])),
});

/** From what is known of the collection that this one was made from. */
const changedOf = (engagement: Records['engagement']): Known | undefined => {
  const changed = changedFrom(engagement, KNOWN);
  if (changed === undefined) return undefined;
  const { known, ids } = changed;
  const pieces = new Map(known.pieces);
  for (const id of ids) {
    const [old, now] = [recordOf(known.engagement, id), recordOf(engagement, id)];
    if (old !== undefined) replace(pieces, old, (records) => records.filter((record) => record !== old));
    if (now !== undefined) replace(pieces, now, (records) => [...records, now]);
  }
  return knownOf(engagement, pieces);
};

const replace = (
  pieces: Map<string, OfPiece>,
  { piece, channel }: Engagement,
  change: (records: readonly Engagement[]) => readonly Engagement[],
): void => {
  const channels = new Map(pieces.get(piece));
  const records = change(channels.get(channel) ?? []);
  if (records.length === 0) channels.delete(channel);
  else channels.set(channel, records);
  if (channels.size === 0) pieces.delete(piece);
  else pieces.set(piece, channels);
};

const gather = (pieces: Map<string, Map<string, Engagement[]>>, record: Engagement): void => {
  let channels = pieces.get(record.piece);
  if (channels === undefined) pieces.set(record.piece, (channels = new Map()));
  const records = channels.get(record.channel);
  if (records === undefined) channels.set(record.channel, [record]);
  else records.push(record);
};

const latestOfPiece = oncePer(
  (channels: OfPiece): ReadonlyMap<string, LatestCounts> =>
    new Map([...channels].map(([channel, records]) => [channel, latestOf(records)])),
);

/** What was counted last in the records of a piece on a channel. */
const latestOf = oncePer((records: readonly Engagement[]): LatestCounts => ({
  views: lastCount(records, 'views'),
  reads: lastCount(records, 'reads'),
  reactions: lastCount(records, 'reactions'),
  comments: lastCount(records, 'comments'),
  followers: lastCount(records, 'followers'),
}));

const lastCount = (records: readonly Engagement[], measure: Measure): LatestCount | null => {
  let count: number | null = null;
  let date = '';
  for (const record of records) {
    const own = record[measure];
    if (own === null || record.date < date) continue;
    count = own;
    date = record.date;
  }
  return count === null ? null : { count, date };
};

/** The counts of a piece over all its channels together; null where no channel tells. */
export const totalCounts = (
  channels: ReadonlyMap<string, LatestCounts> | undefined,
): Readonly<Record<Measure, number | null>> => (channels === undefined ? NOTHING_COUNTED : totalOf(channels));

const NOTHING_COUNTED = { views: null, reads: null, reactions: null, comments: null, followers: null };

const totalOf = oncePer((channels: ReadonlyMap<string, LatestCounts>): Readonly<Record<Measure, number | null>> => {
  const total: Record<Measure, number | null> = { ...NOTHING_COUNTED };
  for (const counts of channels.values())
    for (const measure of MEASURES) {
      const latest = counts[measure];
      if (latest !== null) total[measure] = (total[measure] ?? 0) + latest.count;
    }
  return total;
});
