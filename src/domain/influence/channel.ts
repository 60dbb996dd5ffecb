import * as z from 'zod';
import { idSchema } from '../tasks/task.js';

/** The forms in which a piece can be exported for a channel. `none`: nothing is exported, as for a conversation. */
export const EXPORT_FORMATS = [
  'hugo',
  'astro',
  'jekyll',
  'medium',
  'dev',
  'csdn',
  'zhihu',
  'wechat',
  'newsletter-html',
  'newsletter-text',
  'talk',
  'none',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A place where pieces meet their readers or listeners: a blog, a platform, a newsletter, a stage, a team. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly format: ExportFormat;
  /** The address under which pieces appear, with its scheme and without a slash at its end; null where there is none. */
  readonly site: string | null;
}

export const exportFormatSchema = z.enum(EXPORT_FORMATS);

export const channelSchema = z.strictObject({
  id: idSchema,
  name: z.string().trim().min(1).max(200),
  format: exportFormatSchema,
  site: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .nullable(),
}) satisfies z.ZodType<Channel>;
