import { oncePer, oncePerMembers } from '../../once-per.js';
import type { Records } from '../../store/collections.js';
import { grouped } from '../../tasks/grouped.js';
import type { LocalDate } from '../../time/local.js';
import { PRIOR_PIECES, standings, type GrownCounts, type Standing } from './channel-standing.js';
import { growthToCome } from './engagement-growth.js';
import type { Measure } from '../engagement.js';
import { latestEngagement, readEngagement, type LatestCounts, type LatestEngagement } from './latest-engagement.js';
import { publishedOn, type Piece } from '../piece.js';

/** How far a piece reached, against what the author's pieces usually do. */
export interface ChannelScore {
  /** Percentile, 0–100. */
  readonly score: number;
  /** Points to either side within which it lies with a probability of about 80 %. */
  readonly uncertainty: number;
  /** How many of the author's own pieces on the channel stand behind it, itself included; of several channels the most. */
  readonly pieces: number;
}

/** The score over all channels of a piece, and on each. */
export interface InfluenceScore extends ChannelScore {
  /** By the id of the channel. */
  readonly channels: ReadonlyMap<string, ChannelScore>;
}

interface Grown extends GrownCounts {
  readonly channel: string;
}

interface Scored {
  readonly piece: string;
  readonly channel: string;
  readonly score: ChannelScore;
}

/** Views of a usual piece on a channel of which no output kind says what is expected: an assumption. */
const USUAL_VIEWS = 200;
/** 80 % of a normal distribution lie within so many standard deviations. */
const EIGHTY_PERCENT = 1.2816;

/**
 * The influence score of each piece of which something was counted (docs/engagement.md): the percentile of its weighted
 * engagement, grown to that of a year, against the author's own pieces on each channel, shrunk towards a prior while there are few.
 * Of several channels it is the mean, weighted by how far one's own pieces tell there: n/(n + 3).
 * While nothing of this has changed, the answer is the same object.
 */
export const influenceScores = (
  records: Pick<Records, 'pieces' | 'engagement' | 'outputKinds'>,
): ReadonlyMap<string, InfluenceScore> => {
  const channels = piecesByChannel(records);
  return joined([...channels].map(([channel, pieces]) => scored(pieces, usualViews(records.outputKinds, channel))));
};

/** The scores of a channel's pieces. @param median views of a usual piece */
const scored = oncePerMembers((pieces: readonly Grown[], median: number): readonly Scored[] =>
  standings(pieces, median).map((standing) => ({
    piece: standing.piece,
    channel: pieces[0]?.channel ?? '',
    score: channelScore(standing, pieces.length),
  })),
);

const joined = oncePerMembers((channels: readonly (readonly Scored[])[]): ReadonlyMap<string, InfluenceScore> => {
  const found = new Map<string, Map<string, ChannelScore>>();
  for (const { piece, channel, score } of channels.flat()) {
    const known = found.get(piece);
    if (known === undefined) found.set(piece, new Map([[channel, score]]));
    else known.set(channel, score);
  }
  return new Map([...found].map(([piece, scores]) => [piece, overChannels(scores)]));
});

/** Pieces that are read at a stretch. */
const PIECES_OF_STEP = 200;

/** Computes the scores step by step, so that others can work meanwhile; `influenceScores` knows them then. */
export function* scoreEngagement(
  records: Pick<Records, 'pieces' | 'engagement' | 'outputKinds'>,
): Generator<undefined, void> {
  yield* readEngagement(records);
  for (const [index, piece] of Object.values(records.pieces).entries()) {
    if (index % PIECES_OF_STEP === 0) yield;
    grownOf(piece, latestEngagement(records));
  }
  for (const [channel, pieces] of piecesByChannel(records)) {
    yield;
    scored(pieces, usualViews(records.outputKinds, channel));
  }
  yield;
  influenceScores(records);
}

const piecesByChannel = (records: Pick<Records, 'pieces' | 'engagement'>): ReadonlyMap<string, readonly Grown[]> => {
  const latest = latestEngagement(records);
  const counted = Object.values(records.pieces).flatMap((piece) => grownOf(piece, latest));
  return grouped(counted, ({ channel }) => [channel]);
};

const grownOf = (piece: Piece, latest: LatestEngagement): readonly Grown[] => {
  const channels = latest.get(piece.id);
  return channels === undefined ? [] : grownOnChannels(piece, channels);
};

const grownOnChannels = oncePer((piece: Piece, channels: ReadonlyMap<string, LatestCounts>): readonly Grown[] =>
  [...channels].flatMap(([channel, counts]) => {
    const grown = grownCounts(counts, appearedOn(piece, channel), piece.id, channel);
    return grown === null ? [] : [grown];
  }),
);

const appearedOn = (piece: Piece, channel: string): LocalDate | null =>
  piece.publications.find((one) => one.channel === channel)?.date ?? publishedOn(piece);

/** Counts as they are expected to be after a year; null where nothing was counted. */
const grownCounts = oncePer(
  (latest: LatestCounts, date: LocalDate | null, piece: string, channel: string): Grown | null => {
    let growth = 0;
    let day: LocalDate | null = null;
    let factor = 1;
    const grown = (measure: Measure): number | null => {
      const last = latest[measure];
      if (last === null) return null;
      // Most counts of a piece are of one day.
      if (last.date !== day) factor = growthToCome(date, last.date);
      day = last.date;
      growth = Math.max(growth, factor);
      // Whole numbers add up without error, so that sums without a piece do not depend on it.
      return Math.round(last.count * factor);
    };
    const counts = {
      views: grown('views'),
      reads: grown('reads'),
      reactions: grown('reactions'),
      comments: grown('comments'),
      followers: grown('followers'),
    };
    return growth === 0 ? null : { piece, channel, counts, growth };
  },
);

/** What the author's output kinds for the channel are expected to reach, on average. */
const usualViews = (outputKinds: Records['outputKinds'], channel: string): number => {
  const kinds = Object.values(outputKinds).filter((kind) => kind.channel === channel && kind.reach > 0);
  return kinds.length === 0 ? USUAL_VIEWS : kinds.reduce((sum, { reach }) => sum + reach, 0) / kinds.length;
};

/**
 * The uncertainty is that of a share of which n + 3 pieces tell (the deviation of its Beta distribution, with Jeffreys' half a piece
 * more on both sides), and that of what is still to grow.
 */
const channelScore = ({ share, slack }: Standing, pieces: number): ChannelScore => {
  const seen = pieces + PRIOR_PIECES;
  const mean = (share * seen + 0.5) / (seen + 1);
  const chance = EIGHTY_PERCENT * Math.sqrt((mean * (1 - mean)) / (seen + 2));
  return { score: share * 100, uncertainty: Math.hypot(chance, slack) * 100, pieces };
};

/** One piece does well or ill everywhere for the same reasons: the uncertainties do not level each other out. */
const overChannels = (channels: ReadonlyMap<string, ChannelScore>): InfluenceScore => {
  let total = 0;
  let score = 0;
  let uncertainty = 0;
  let pieces = 0;
  for (const one of channels.values()) {
    const weight = one.pieces / (one.pieces + PRIOR_PIECES);
    total += weight;
    score += weight * one.score;
    uncertainty += weight * one.uncertainty;
    pieces = Math.max(pieces, one.pieces);
  }
  return { score: score / total, uncertainty: uncertainty / total, pieces, channels };
};
