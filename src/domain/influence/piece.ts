import * as z from 'zod';
import { idSchema, LONGEST_TITLE } from '../tasks/task.js';
import { instantSchema, localDateSchema, type Instant, type LocalDate } from '../time/local.js';

/** The states of a piece, in their order. */
export const PIECE_STATUSES = ['idea', 'outline', 'draft', 'review', 'scheduled', 'published', 'maintained'] as const;
export type PieceStatus = (typeof PIECE_STATUSES)[number];

/** That a piece appeared on a channel. */
export interface Publication {
  /** The id of the channel. */
  readonly channel: string;
  readonly date: LocalDate;
  readonly url: string | null;
}

/** What a draft came to when it was last measured. */
export interface DraftFacts {
  readonly words: number;
  /** The quality score, 0–100, or null where there is none. */
  readonly score: number | null;
  readonly at: Instant;
}

/** One thing that is made for readers or listeners: a post, a talk, a conversation. */
export interface Piece {
  readonly id: string;
  /** For a piece with a draft, as its front matter said last. */
  readonly title: string;
  /** The id of its output kind; null for one that no plan knows. */
  readonly kind: string | null;
  readonly topic: string | null;
  readonly status: PieceStatus;
  /** The Markdown file, as a URI; no two pieces have the same. Null where there is none (yet). */
  readonly draft: string | null;
  /** The file was not there when it was last looked for. */
  readonly draftMissing: boolean;
  /** As the draft's front matter said last. */
  readonly tags: readonly string[];
  /** What it is to become: words, quality score (0–100), hours of work; null where nobody said. */
  readonly target: { readonly words: number | null; readonly quality: number | null; readonly hours: number | null };
  readonly facts: DraftFacts | null;
  /** The day by which the plan has it. */
  readonly planned: LocalDate | null;
  /** The day for which its publishing is arranged. */
  readonly scheduled: LocalDate | null;
  /** Where it appeared, the earliest first. */
  readonly publications: readonly Publication[];
  /** The id of the plan that it came from, or null. */
  readonly plan: string | null;
  /** The ids of the tasks that make it; time spent on them was spent on it. */
  readonly tasks: readonly string[];
  /** Hours spent, as a person said, in place of those that the timer saw; null: those. */
  readonly hoursSpent: number | null;
  readonly note: string;
  readonly created: Instant;
}

/** No note is longer, in characters. */
export const LONGEST_NOTE = 100_000;
const LONGEST_URL = 2_000;

export const publicationSchema = z.strictObject({
  channel: idSchema,
  date: localDateSchema,
  url: z
    .url({ protocol: /^https?$/ })
    .max(LONGEST_URL)
    .nullable(),
}) satisfies z.ZodType<Publication>;

export const pieceSchema = z.strictObject({
  id: idSchema,
  title: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_TITLE)
    .regex(/^[^\r\n]*$/, 'expected one line'),
  kind: idSchema.nullable(),
  topic: z.string().trim().min(1).max(LONGEST_TITLE).nullable(),
  status: z.enum(PIECE_STATUSES),
  draft: z
    .string()
    .regex(/^[a-z][a-z0-9+.-]*:./i, 'expected a URI')
    .nullable(),
  draftMissing: z.boolean(),
  tags: z.array(z.string().min(1).max(LONGEST_TITLE)).max(1_000),
  target: z.strictObject({
    words: z.int().positive().max(1_000_000).nullable(),
    quality: z.number().min(0).max(100).nullable(),
    hours: z.number().positive().max(10_000).nullable(),
  }),
  facts: z
    .strictObject({
      words: z.int().nonnegative(),
      score: z.number().min(0).max(100).nullable(),
      at: instantSchema,
    })
    .nullable(),
  planned: localDateSchema.nullable(),
  scheduled: localDateSchema.nullable(),
  publications: z.array(publicationSchema).max(1_000),
  plan: idSchema.nullable(),
  tasks: z.array(idSchema).max(1_000),
  hoursSpent: z.number().min(0).max(10_000).nullable(),
  note: z.string().max(LONGEST_NOTE),
  created: instantSchema,
}) satisfies z.ZodType<Piece>;

/** A piece about which nothing is known but its title. */
export const newPiece = (id: string, title: string, created: Instant): Piece => ({
  id,
  title,
  kind: null,
  topic: null,
  status: 'idea',
  draft: null,
  draftMissing: false,
  tags: [],
  target: { words: null, quality: null, hours: null },
  facts: null,
  planned: null,
  scheduled: null,
  publications: [],
  plan: null,
  tasks: [],
  hoursSpent: null,
  note: '',
  created,
});

/** The day on which a piece first appeared, or null. */
export const publishedOn = ({ publications }: Pick<Piece, 'publications'>): LocalDate | null =>
  publications.reduce<LocalDate | null>((first, { date }) => (first === null || date < first ? date : first), null);
