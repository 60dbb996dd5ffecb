import * as z from 'zod';
import { workKindSchema, type WorkKind } from '../audit/work-kind.js';
import { idSchema } from '../tasks/task.js';

/** A kind of output: a technical post, a sharing session, a conversation with the team. The planner chooses how many of each. */
export interface OutputKind {
  readonly id: string;
  readonly name: string;
  /** The id of the channel on which such pieces appear. */
  readonly channel: string;
  /** What it is about; further pieces about one topic reach fewer people who have not heard. Null: not considered. */
  readonly topic: string | null;
  /** Words of a piece; null where there is no draft to be written. */
  readonly words: number | null;
  /** The quality scores (0–100) that can be aimed at, ascending; empty where there is no draft to be scored. */
  readonly qualityLevels: readonly number[];
  /** Hours that a piece takes, whatever its length and quality; null: by length and quality (`pieceHours`). */
  readonly fixedHours: number | null;
  /** The hours of the week that it is made in. */
  readonly hoursFrom: WorkKind;
  readonly maximumPerWeek: number;
  /** People whom a piece of quality 100 is expected to reach. */
  readonly reach: number;
  /** Comments expected for each person reached (0–1). */
  readonly commentRate: number;
}

export const LONGEST_NAME = 200;
const score = z.number().min(0).max(100);

export const outputKindSchema = z
  .strictObject({
    id: idSchema,
    name: z.string().trim().min(1).max(LONGEST_NAME),
    channel: idSchema,
    topic: z.string().trim().min(1).max(LONGEST_NAME).nullable(),
    words: z.int().positive().max(1_000_000).nullable(),
    qualityLevels: z.array(score).max(20),
    fixedHours: z.number().positive().max(1_000).nullable(),
    hoursFrom: workKindSchema,
    maximumPerWeek: z.int().min(0).max(100),
    reach: z.number().min(0).max(1e9),
    commentRate: z.number().min(0).max(1),
  })
  .refine(
    ({ words, qualityLevels, fixedHours }) => fixedHours !== null || (words !== null && qualityLevels.length > 0),
    'expected "fixedHours", or "words" and "qualityLevels"',
  ) satisfies z.ZodType<OutputKind>;
