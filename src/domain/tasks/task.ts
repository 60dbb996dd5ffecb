import * as z from 'zod';
import { instantSchema, localTimeSchema, type Instant, type LocalTime } from '../time/local.js';

/** The lists of Getting Things Done that a task can be on (David Allen, 2001); projects are records of their own. */
export const TASK_LISTS = ['inbox', 'next', 'waiting', 'scheduled', 'someday', 'reference'] as const;
export type TaskList = (typeof TASK_LISTS)[number];

/** Whether a task is still to be done. `dropped`: decided against, kept for the review. */
export type TaskStatus = 'open' | 'done' | 'dropped';

/** 1 is the highest; 3 is what a task has when nobody said. */
export type Priority = 1 | 2 | 3 | 4;

export type Energy = 'low' | 'medium' | 'high';

/** The quadrants of the Eisenhower matrix. */
export const QUADRANTS = ['do', 'plan', 'delegate', 'drop'] as const;
export type Quadrant = (typeof QUADRANTS)[number];

/** How a task comes again. */
export interface Recurrence {
  /** An RRULE of RFC 5545 without DTSTART and without the name: `FREQ=WEEKLY;BYDAY=MO`. */
  readonly rule: string;
  /** `fixed`: by the calendar, from its due (or start) day; `completion`: counted from the day on which it was done. */
  readonly from: 'fixed' | 'completion';
}

/** The line of a Markdown file that is the truth for a task's title and tick. */
export interface TaskLine {
  /** The file, as a URI. */
  readonly uri: string;
  /** The `^id` at the end of the line, or null. */
  readonly anchor: string | null;
  /** The text of the line after its box, as it was last seen. */
  readonly text: string;
  /** The line's number, from 0, as it was last seen. */
  readonly line: number;
  /** Whether it was ticked when it was last seen: tells who changed, the line or the task. Absent where it was not seen yet. */
  readonly ticked?: boolean | undefined;
}

/** Something to be done. Times are on the wall's clock, durations in minutes. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly list: TaskList;
  readonly status: TaskStatus;
  /** The id of its project, or null. */
  readonly project: string | null;
  /** Where or with what it can be done, without the `@`. */
  readonly contexts: readonly string[];
  /** Without the `#`. */
  readonly tags: readonly string[];
  readonly priority: Priority;
  readonly energy: Energy | null;
  /** Minutes of work expected, or null where nobody said. */
  readonly estimate: number | null;
  /** Minutes below which it makes no sense to begin, or null. */
  readonly minimumPiece: number | null;
  /** Not before this. */
  readonly start: LocalTime | null;
  /** To be done by this; a day without a time means its end. */
  readonly due: LocalTime | null;
  /** Ids of tasks that must be done before. */
  readonly after: readonly string[];
  /** Whom or what it waits for, on the list `waiting`. */
  readonly waitingFor: string | null;
  readonly recurrence: Recurrence | null;
  /** Where a person put it in the matrix by hand, or null: then it is computed. */
  readonly quadrant: Quadrant | null;
  readonly line: TaskLine | null;
  readonly created: Instant;
  /** When it was done or dropped. */
  readonly closed: Instant | null;
}

/** An outcome that takes more than one task. */
export interface Project {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly status: 'active' | 'someday' | 'done' | 'dropped';
  /** Whether it serves a goal: this is where a task's importance comes from. */
  readonly important: boolean;
  readonly due: LocalTime | null;
  readonly created: Instant;
  readonly closed: Instant | null;
}

/** A title is one line that can be read at a glance; what is longer belongs into the note. */
export const LONGEST_TITLE = 500;
const LONGEST_NOTE = 100_000;
/** A year of minutes: what is larger is a slip of the keyboard. */
const MOST_MINUTES = 525_600;

/** Ids begin with a letter or digit, so that none is a name that JavaScript gives a meaning. */
export const idSchema = z.string().regex(/^[a-z0-9][\w-]{0,63}$/i, 'expected letters, digits, - and _');
const titleSchema = z
  .string()
  .trim()
  .min(1)
  .max(LONGEST_TITLE)
  .regex(/^[^\r\n]*$/, 'expected one line');
const wordSchema = z.string().regex(/^[^\s@#]{1,100}$/u, 'expected one word');
const minutesSchema = z.int().positive().max(MOST_MINUTES);

export const taskLineSchema = z.strictObject({
  uri: z.string(),
  anchor: z.string().nullable(),
  text: z.string(),
  line: z.int().nonnegative(),
  ticked: z.boolean().optional(),
}) satisfies z.ZodType<TaskLine>;

export const taskSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  note: z.string().max(LONGEST_NOTE),
  list: z.enum(TASK_LISTS),
  status: z.enum(['open', 'done', 'dropped']),
  project: idSchema.nullable(),
  contexts: z.array(wordSchema),
  tags: z.array(wordSchema),
  priority: z.literal([1, 2, 3, 4]),
  energy: z.enum(['low', 'medium', 'high']).nullable(),
  estimate: minutesSchema.nullable(),
  minimumPiece: minutesSchema.nullable(),
  start: localTimeSchema.nullable(),
  due: localTimeSchema.nullable(),
  after: z.array(idSchema),
  waitingFor: z.string().min(1).max(LONGEST_TITLE).nullable(),
  recurrence: z.strictObject({ rule: z.string().min(1).max(500), from: z.enum(['fixed', 'completion']) }).nullable(),
  quadrant: z.enum(QUADRANTS).nullable(),
  line: taskLineSchema.nullable(),
  created: instantSchema,
  closed: instantSchema.nullable(),
}) satisfies z.ZodType<Task>;

export const projectSchema = z.strictObject({
  id: idSchema,
  title: titleSchema,
  note: z.string().max(LONGEST_NOTE),
  status: z.enum(['active', 'someday', 'done', 'dropped']),
  important: z.boolean(),
  due: localTimeSchema.nullable(),
  created: instantSchema,
  closed: instantSchema.nullable(),
}) satisfies z.ZodType<Project>;

/** A task about which nothing is known but its title: in the inbox, open. */
export const newTask = (id: string, title: string, created: Instant): Task => ({
  id,
  title,
  note: '',
  list: 'inbox',
  status: 'open',
  project: null,
  contexts: [],
  tags: [],
  priority: 3,
  energy: null,
  estimate: null,
  minimumPiece: null,
  start: null,
  due: null,
  after: [],
  waitingFor: null,
  recurrence: null,
  quadrant: null,
  line: null,
  created,
  closed: null,
});
