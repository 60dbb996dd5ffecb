import * as z from 'zod';
import { idSchema } from '../tasks/task.js';
import { localDateSchema, type LocalDate } from '../time/local.js';

/** What is counted of a piece on a channel. */
export const MEASURES = ['views', 'reads', 'reactions', 'comments', 'followers'] as const;
export type Measure = (typeof MEASURES)[number];

/** A piece's counts on a channel as they stood at the end of a day: totals since it appeared; null where it is not known. */
export interface Engagement extends Readonly<Record<Measure, number | null>> {
  readonly piece: string;
  readonly channel: string;
  readonly date: LocalDate;
}

/** The key of a record: what comes again for the same piece, channel and day replaces it. */
export const engagementKey = ({ piece, channel, date }: Pick<Engagement, 'piece' | 'channel' | 'date'>): string =>
  `${piece}/${channel}/${date}`;

const count = z.int().nonnegative().nullable();

export const engagementSchema = z.strictObject({
  piece: idSchema,
  channel: idSchema,
  date: localDateSchema,
  views: count,
  reads: count,
  reactions: count,
  comments: count,
  followers: count,
}) satisfies z.ZodType<Engagement>;
