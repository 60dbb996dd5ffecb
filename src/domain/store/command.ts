import * as z from 'zod';
import { activityFileSchema } from '../audit/activity-day.js';
import type { Forgetting } from '../audit/forget-activity.js';
import { predictionSchema, type Prediction } from '../audit/prediction.js';
import type { OfDay } from '../audit/split-days.js';
import type { Stretch } from '../audit/stretch.js';
import { focusCommandSchemas, type FocusCommand } from '../focus/command.js';
import { influenceCommandSchemas, type InfluenceCommand } from '../influence/command.js';
import { keptScheduleSchema, type KeptSchedule } from '../schedule/kept-schedule.js';
import { timePreferencesSchema, type TimePreferences } from '../schedule/preferences.js';
import { reviewSchema, type Review } from '../tasks/review.js';
import {
  idSchema,
  projectSchema,
  taskLineSchema,
  taskSchema,
  type Project,
  type Task,
  type TaskLine,
  type TaskStatus,
} from '../tasks/task.js';
import { localDateSchema, type LocalDate } from '../time/local.js';
import type { CollectionName, RecordChangeOf, RecordKey } from './collections.js';
import { recordSchemas } from './document.js';
import type { Patch } from './merged.js';
import { draftIdSchema, scoreEntrySchema, type ScoreEntry } from './score-entry.js';

/**
 * About the scores of drafts.
 * - `record-score`: remember a measurement; its own time is the present for the rolling up.
 * - `forget-draft`: remove all that is known of a draft.
 * - `restore-draft`: put a draft's entries back; journals of version 1 hold it.
 */
export type DraftCommand =
  | { readonly kind: 'record-score'; readonly draft: string; readonly entry: ScoreEntry }
  | { readonly kind: 'forget-draft'; readonly draft: string }
  | { readonly kind: 'restore-draft'; readonly draft: string; readonly entries: readonly ScoreEntry[] };

/** A change of one task. It is refused where the task is no longer in the state `expect`. */
export interface TaskChange {
  readonly id: string;
  readonly set: Patch<Omit<Task, 'id' | 'created'>>;
  readonly expect?: TaskStatus | undefined;
}

/**
 * About tasks and projects.
 * - `change-tasks`: add tasks and change others, all or none: a capture, a completion with the next occurrence, a sorting; with the
 *   projects that these need.
 * - `remove-tasks`: forget tasks for good; their lines of Markdown are remembered, so that they do not become tasks again.
 * - `place-left-lines`: where such lines stand now; those that are not known any more are passed over.
 */
export type TaskCommand =
  | {
      readonly kind: 'change-tasks';
      readonly projects?: readonly Project[] | undefined;
      readonly add: readonly Task[];
      readonly changes: readonly TaskChange[];
    }
  | { readonly kind: 'remove-tasks'; readonly ids: readonly string[] }
  | { readonly kind: 'place-left-lines'; readonly lines: Readonly<Record<string, TaskLine>> }
  | { readonly kind: 'add-project'; readonly project: Project }
  | {
      readonly kind: 'change-project';
      readonly id: string;
      readonly set: Patch<Omit<Project, 'id' | 'created'>>;
    };

/**
 * About the schedule.
 * - `propose-schedule`: stage one; it changes nothing until it is accepted.
 * - `accept-schedule`, `discard-schedule`: what becomes of the proposal, which `made` names.
 * - `change-schedule`: what holds is replaced by hand: a placement put elsewhere, or taken out. It is refused where
 *   another than `made` holds meanwhile.
 */
export type ScheduleCommand =
  | { readonly kind: 'propose-schedule'; readonly schedule: KeptSchedule }
  | { readonly kind: 'accept-schedule' | 'discard-schedule'; readonly made: string }
  | { readonly kind: 'change-schedule'; readonly made: string; readonly schedule: KeptSchedule };

/** `set-review`: how far the weekly review is. */
export interface ReviewCommand {
  readonly kind: 'set-review';
  readonly review: Review;
}

/** `set-preferences`: what the settings of the editor say of a person's time. */
export interface PreferenceCommand {
  readonly kind: 'set-preferences';
  readonly preferences: TimePreferences;
}

/**
 * About the audit.
 * - `record-activity`: add stretches; what was added before counts once. `today` is the person's day, for the rolling up.
 * - `forget-activity`: remove what is known of workspace folders, of the time before a day, or all.
 */
export type ActivityCommand =
  | { readonly kind: 'record-activity'; readonly today: LocalDate; readonly stretches: readonly OfDay<Stretch>[] }
  | ({ readonly kind: 'forget-activity' } & Forgetting);

/** `record-forecasts`: keep forecasts, one a week for each subject; `today` is the person's day. */
export interface ForecastCommand {
  readonly kind: 'record-forecasts';
  readonly today: LocalDate;
  readonly predictions: readonly Prediction[];
}

/** A record to put back, and the fingerprint of what it is expected to be now. */
export type Restored = {
  [Name in CollectionName]: RecordChangeOf<Name> & { readonly now: string };
}[CollectionName];

/** `restore-records`: put records back as they were; this is what undoes every other command. */
export interface RestoreCommand {
  readonly kind: 'restore-records';
  readonly records: readonly Restored[];
  /** The records as they were named what was not there, as imported ones may: nothing is refused for it. */
  readonly loose?: boolean | undefined;
}

/** What the store can be asked to do. */
export type StoreCommand =
  | DraftCommand
  | TaskCommand
  | FocusCommand
  | PreferenceCommand
  | ReviewCommand
  | ScheduleCommand
  | ActivityCommand
  | ForecastCommand
  | InfluenceCommand
  | RestoreCommand;

/** What happened: which command was carried out, the records concerned, the revision it led to, and what undoes it. */
export interface StoreEvent {
  readonly kind: StoreCommand['kind'];
  readonly changed: readonly RecordKey[];
  readonly revision: number;
  readonly undo: StoreCommand;
}

const taskChangeSchema = z.strictObject({
  id: idSchema,
  set: taskSchema.omit({ id: true, created: true }).partial(),
  expect: z.enum(['open', 'done', 'dropped']).optional(),
});

const stretchSchema = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), file: activityFileSchema })
  .refine(({ start, end }) => start < end, 'expected an end after the start');

const restored = <Name extends CollectionName, Schema extends z.ZodType>(collection: Name, schema: Schema) =>
  z.strictObject({ collection: z.literal(collection), id: z.string(), value: schema.nullable(), now: z.string() });

export const commandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record-score'), draft: draftIdSchema, entry: scoreEntrySchema }),
  z.strictObject({ kind: z.literal('forget-draft'), draft: draftIdSchema }),
  z.strictObject({ kind: z.literal('restore-draft'), draft: draftIdSchema, entries: z.array(scoreEntrySchema) }),
  z.strictObject({
    kind: z.literal('change-tasks'),
    projects: z.array(projectSchema).optional(),
    add: z.array(taskSchema),
    changes: z.array(taskChangeSchema),
  }),
  z.strictObject({ kind: z.literal('remove-tasks'), ids: z.array(idSchema) }),
  z.strictObject({ kind: z.literal('place-left-lines'), lines: z.record(idSchema, taskLineSchema) }),
  z.strictObject({ kind: z.literal('add-project'), project: projectSchema }),
  z.strictObject({
    kind: z.literal('change-project'),
    id: idSchema,
    set: projectSchema.omit({ id: true, created: true }).partial(),
  }),
  ...focusCommandSchemas,
  z.strictObject({ kind: z.literal('set-review'), review: reviewSchema }),
  z.strictObject({ kind: z.literal('set-preferences'), preferences: timePreferencesSchema }),
  z.strictObject({ kind: z.literal('propose-schedule'), schedule: keptScheduleSchema }),
  z.strictObject({ kind: z.enum(['accept-schedule', 'discard-schedule']), made: z.string() }),
  z.strictObject({ kind: z.literal('change-schedule'), made: z.string(), schedule: keptScheduleSchema }),
  z.strictObject({
    kind: z.literal('record-activity'),
    today: localDateSchema,
    stretches: z.array(z.strictObject({ date: localDateSchema, stretch: stretchSchema })),
  }),
  z.strictObject({
    kind: z.literal('forget-activity'),
    projects: z.array(z.string()).nullable(),
    before: localDateSchema.nullable(),
  }),
  z.strictObject({
    kind: z.literal('record-forecasts'),
    today: localDateSchema,
    predictions: z.array(predictionSchema),
  }),
  ...influenceCommandSchemas,
  z.strictObject({
    kind: z.literal('restore-records'),
    loose: z.boolean().optional(),
    records: z.array(
      z.discriminatedUnion('collection', [
        restored('drafts', recordSchemas.drafts),
        restored('tasks', recordSchemas.tasks),
        restored('projects', recordSchemas.projects),
        restored('intervals', recordSchemas.intervals),
        restored('focusDays', recordSchemas.focusDays),
        restored('preferences', recordSchemas.preferences),
        restored('schedules', recordSchemas.schedules),
        restored('reviews', recordSchemas.reviews),
        restored('activity', recordSchemas.activity),
        restored('forecasts', recordSchemas.forecasts),
        restored('leftLines', recordSchemas.leftLines),
        restored('channels', recordSchemas.channels),
        restored('outputKinds', recordSchemas.outputKinds),
        restored('plans', recordSchemas.plans),
        restored('pieces', recordSchemas.pieces),
        restored('engagement', recordSchemas.engagement),
        restored('importMappings', recordSchemas.importMappings),
      ]),
    ),
  }),
]) satisfies z.ZodType<StoreCommand>;
