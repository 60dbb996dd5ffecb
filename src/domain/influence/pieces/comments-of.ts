import type { Engagement } from '../engagement.js';

/** The comments on each piece: on each channel as they were counted last, all channels together. */
export const commentsOf = (engagement: Readonly<Record<string, Engagement>>): ReadonlyMap<string, number> => {
  const latest = new Map<string, Map<string, { readonly date: string; readonly comments: number }>>();
  for (const { piece, channel, date, comments } of Object.values(engagement)) {
    if (comments === null) continue;
    const channels = latest.get(piece) ?? new Map<string, { readonly date: string; readonly comments: number }>();
    latest.set(piece, channels);
    const before = channels.get(channel);
    if (before === undefined || before.date < date) channels.set(channel, { date, comments });
  }
  return new Map(
    [...latest].map(([piece, channels]) => [
      piece,
      [...channels.values()].reduce((sum, { comments }) => sum + comments, 0),
    ]),
  );
};
