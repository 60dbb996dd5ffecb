import * as z from 'zod';
import { addDays } from '../time/add-days.js';
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

/** Days for which a forecast of the same thing is not kept again. */
const APART = 7;

/** Those of some predictions that are worth keeping: nothing was predicted of their subject in the last seven days. */
export const newPredictions = (
  kept: readonly Prediction[],
  made: readonly Prediction[],
  today: LocalDate,
): readonly Prediction[] => {
  const since = addDays(today, -APART);
  const lately = new Set(kept.filter(({ date }) => date > since).map(subjectOf));
  return made.filter((prediction) => {
    const isNew = !lately.has(subjectOf(prediction));
    lately.add(subjectOf(prediction));
    return isNew;
  });
};

const subjectOf = ({ subject, of }: Prediction): string => `${subject} ${of}`;

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
