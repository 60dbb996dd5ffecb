import * as z from 'zod';
import { idSchema } from '../tasks/task.js';
import { MEASURES, type Measure } from './engagement.js';

/**
 * What a column of an imported table can hold. A piece is known by its address, its title or its id; `published` is the day on which
 * it appeared, `date` that of the counts.
 */
export const IMPORT_FIELDS = ['url', 'title', 'id', 'channel', 'published', 'date', ...MEASURES] as const;
export type ImportField = 'url' | 'title' | 'id' | 'channel' | 'published' | 'date' | Measure;

/** How the columns of one kind of table were understood; remembered by the table's column names. */
export interface ImportMapping {
  /** The column for each field that has one, by its name. */
  readonly columns: { readonly [Field in ImportField]?: string | undefined };
  /** The channel of all rows, where no column says it; or null. */
  readonly channel: string | null;
}

const column = z.string().max(1_000).optional();

export const importMappingSchema = z.strictObject({
  columns: z.strictObject({
    url: column,
    title: column,
    id: column,
    channel: column,
    published: column,
    date: column,
    views: column,
    reads: column,
    reactions: column,
    comments: column,
    followers: column,
  }),
  channel: idSchema.nullable(),
}) satisfies z.ZodType<ImportMapping>;
