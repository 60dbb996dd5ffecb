import type { ActivityDay } from '../audit/activity-day.js';
import type { Prediction } from '../audit/prediction.js';
import type { FocusDay } from '../focus/focus-day.js';
import type { FocusInterval } from '../focus/interval.js';
import type { Channel } from '../influence/channel.js';
import type { Engagement } from '../influence/engagement.js';
import type { ImportMapping } from '../influence/import-mapping.js';
import type { InfluencePlan } from '../influence/influence-plan.js';
import type { OutputKind } from '../influence/output-kind.js';
import type { Piece } from '../influence/piece.js';
import type { KeptSchedule } from '../schedule/kept-schedule.js';
import type { TimePreferences } from '../schedule/preferences.js';
import type { Review } from '../tasks/review.js';
import type { Project, Task, TaskLine } from '../tasks/task.js';
import type { ScoreEntry } from './score-entry.js';

/** What is kept, by kind: the type of the records of each collection. */
export interface Collections {
  /** The scores of each draft, oldest first; the keys are URIs. */
  readonly drafts: readonly ScoreEntry[];
  readonly tasks: Task;
  readonly projects: Project;
  /** Stretches of focus and rest; at most one has no end. */
  readonly intervals: FocusInterval;
  /** Older intervals, rolled up; the keys are days. */
  readonly focusDays: FocusDay;
  /** What editor and command line share of the settings; the only key is `time`. */
  readonly preferences: TimePreferences;
  /** What was proposed last (`proposed`), and what holds (`accepted`). */
  readonly schedules: KeptSchedule;
  /** How far a review is; the only key is `weekly`. */
  readonly reviews: Review;
  /** Where the hours went, by day. */
  readonly activity: ActivityDay;
  /** Forecasts that were made, to be compared with what came. */
  readonly forecasts: Prediction;
  /** Lines whose task was removed: they do not become tasks again. The keys are the ids that the tasks had. */
  readonly leftLines: TaskLine;
  readonly channels: Channel;
  readonly outputKinds: OutputKind;
  /** Plans of influence, also those that are over: reviews look back at them. */
  readonly plans: InfluencePlan;
  readonly pieces: Piece;
  /** What came back; the keys are those of `engagementKey`. */
  readonly engagement: Engagement;
  /** How imported tables were understood; the keys are made of their column names. */
  readonly importMappings: ImportMapping;
}

export type CollectionName = keyof Collections;

/** All records, by collection and id. */
export type Records = { readonly [Name in CollectionName]: Readonly<Record<string, Collections[Name]>> };

/** A record of one collection takes a new value, or goes (`null`). */
export interface RecordChangeOf<Name extends CollectionName> {
  readonly collection: Name;
  readonly id: string;
  readonly value: Collections[Name] | null;
}

export type RecordChange = { [Name in CollectionName]: RecordChangeOf<Name> }[CollectionName];

/** Names a record. */
export interface RecordKey {
  readonly collection: CollectionName;
  readonly id: string;
}

export const COLLECTIONS = [
  'drafts',
  'tasks',
  'projects',
  'intervals',
  'focusDays',
  'preferences',
  'schedules',
  'reviews',
  'activity',
  'forecasts',
  'leftLines',
  'channels',
  'outputKinds',
  'plans',
  'pieces',
  'engagement',
  'importMappings',
] as const satisfies readonly CollectionName[];

export const NO_RECORDS: Records = {
  drafts: {},
  tasks: {},
  projects: {},
  intervals: {},
  focusDays: {},
  preferences: {},
  schedules: {},
  reviews: {},
  activity: {},
  forecasts: {},
  leftLines: {},
  channels: {},
  outputKinds: {},
  plans: {},
  pieces: {},
  engagement: {},
  importMappings: {},
};

/** The record with an id, or undefined; names that every object has are no records. */
export const recordOf = <Value>(records: Readonly<Record<string, Value>>, id: string): Value | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined;
