import * as z from 'zod';
import { activityDaySchema } from '../audit/activity-day.js';
import { predictionSchema } from '../audit/prediction.js';
import { focusDaySchema } from '../focus/focus-day.js';
import { intervalSchema } from '../focus/interval.js';
import { channelSchema } from '../influence/channel.js';
import { engagementSchema } from '../influence/engagement.js';
import { importMappingSchema } from '../influence/import-mapping.js';
import { influencePlanSchema } from '../influence/influence-plan.js';
import { outputKindSchema } from '../influence/output-kind.js';
import { pieceSchema } from '../influence/piece.js';
import { keptScheduleSchema, SCHEDULE_KEYS } from '../schedule/kept-schedule.js';
import { timePreferencesSchema } from '../schedule/preferences.js';
import { reviewSchema } from '../tasks/review.js';
import { idSchema, projectSchema, taskLineSchema, taskSchema } from '../tasks/task.js';
import { localDateSchema } from '../time/local.js';
import { NO_RECORDS, type Records } from './collections.js';
import { draftIdSchema, scoreEntrySchema } from './score-entry.js';

/** The version of the document's form. A change of form raises it and adds a step to `migrate`. */
export const SCHEMA = 3;

/** Everything that Inkbearing remembers. `revision` counts the commands applied since the store was made. */
export interface StoreDocument extends Records {
  readonly schema: typeof SCHEMA;
  readonly revision: number;
}

/** The document of a store in which nothing has happened yet. */
export const EMPTY_DOCUMENT: StoreDocument = { schema: SCHEMA, revision: 0, ...NO_RECORDS };

/** The records of each collection: what restoring and reading check them against. */
export const recordSchemas = {
  drafts: z.array(scoreEntrySchema),
  tasks: taskSchema,
  projects: projectSchema,
  intervals: intervalSchema,
  focusDays: focusDaySchema,
  preferences: timePreferencesSchema,
  schedules: keptScheduleSchema,
  reviews: reviewSchema,
  activity: activityDaySchema,
  forecasts: predictionSchema,
  leftLines: taskLineSchema,
  channels: channelSchema,
  outputKinds: outputKindSchema,
  plans: influencePlanSchema,
  pieces: pieceSchema,
  engagement: engagementSchema,
  importMappings: importMappingSchema,
} as const;

/** The form of version 3. */
export const documentSchema = z.strictObject({
  schema: z.literal(SCHEMA),
  revision: z.int().nonnegative(),
  drafts: z.record(draftIdSchema, recordSchemas.drafts),
  tasks: z.record(idSchema, recordSchemas.tasks),
  projects: z.record(idSchema, recordSchemas.projects),
  intervals: z.record(idSchema, recordSchemas.intervals),
  focusDays: z.record(localDateSchema, recordSchemas.focusDays),
  preferences: z.partialRecord(z.literal('time'), recordSchemas.preferences),
  schedules: z.partialRecord(z.enum(SCHEDULE_KEYS), recordSchemas.schedules),
  reviews: z.partialRecord(z.literal('weekly'), recordSchemas.reviews),
  activity: z.record(localDateSchema, recordSchemas.activity),
  forecasts: z.record(z.string(), recordSchemas.forecasts),
  leftLines: z.record(idSchema, recordSchemas.leftLines),
  channels: z.record(idSchema, recordSchemas.channels),
  outputKinds: z.record(idSchema, recordSchemas.outputKinds),
  plans: z.record(idSchema, recordSchemas.plans),
  pieces: z.record(idSchema, recordSchemas.pieces),
  engagement: z.record(z.string(), recordSchemas.engagement),
  importMappings: z.record(z.string(), recordSchemas.importMappings),
});
