import * as z from 'zod';
import { instantSchema, localDateSchema, type Instant, type LocalDate } from '../time/local.js';
import { chanceSchema, type Chance } from './chances.js';

/** A forecast that was made, kept to be compared with what came. */
export interface Prediction {
  /** What it is about, and its id. */
  readonly subject: 'task' | 'project';
  readonly of: string;
  readonly made: Instant;
  /** The day on which it was made, on the person's calendar. */
  readonly date: LocalDate;
  readonly chances: readonly Chance[];
}

/** The key of a prediction: one for each subject and day. */
export const predictionKey = ({ subject, of, date }: Pick<Prediction, 'subject' | 'of' | 'date'>): string =>
  `${subject}-${of}-${date}`;

export const predictionSchema = z.strictObject({
  subject: z.enum(['task', 'project']),
  of: z.string().regex(/^[\w-]{1,64}$/, 'expected letters, digits, - and _'),
  made: instantSchema,
  date: localDateSchema,
  chances: z.array(chanceSchema).max(9),
}) satisfies z.ZodType<Prediction>;
