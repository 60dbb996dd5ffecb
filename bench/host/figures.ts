import * as z from 'zod';

const typing = z.object({ p50: z.number(), p99: z.number(), longest: z.number(), work: z.number() });

const texts = z.object({ long: typing, large: typing });

/** What is measured inside the extension host. */
export const HostFigures = z.object({
  /** The same texts as plain text, which no extension looks at. */
  plain: texts,
  /** The same as Markdown that is not annotated: what the editor's own Markdown extension costs. */
  markdown: texts,
  drafts: texts,
  /** Milliseconds. */
  activation: z.number(),
  /** MB of the resident set that annotating drafts added. */
  memory: z.number(),
});

export type HostFigures = z.infer<typeof HostFigures>;

/**
 * How late the extension host's thread was while somebody typed, and the longest that it worked at a stretch without
 * what it waited for a processor; in milliseconds.
 */
export type TypingFigures = z.infer<typeof typing>;
