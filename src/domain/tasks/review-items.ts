import { addDays } from '../time/add-days.js';
import { dayOf, weekStart } from '../time/calendar.js';
import type { LocalDate, LocalTime } from '../time/local.js';
import type { ListedTask, TaskLists } from './lists.js';
import type { Review, ReviewStep } from './review.js';
import { REVIEW_STEPS } from './review.js';
import type { Project, Task } from './task.js';

/** What a section of a step shows. */
export type ReviewSectionCode =
  | 'inbox'
  | 'overdue'
  | 'stuck-projects'
  | 'stale-waiting'
  | 'blocked'
  | 'completed'
  | 'projects'
  | 'old-someday'
  | 'coming'
  | 'today'
  | 'next';

/** Tasks or projects to look at, for one reason. */
export interface ReviewSection {
  readonly code: ReviewSectionCode;
  readonly items: readonly ReviewItem[];
}

export type ReviewItem =
  | { readonly kind: 'task'; readonly task: Task; readonly seen: boolean }
  | { readonly kind: 'project'; readonly project: Project; readonly seen: boolean };

/** A step with what it shows. `left` counts the items not looked at. */
export interface ReviewView {
  readonly step: ReviewStep;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly sections: readonly ReviewSection[];
  readonly left: number;
  readonly total: number;
}

/** What a review looks at. */
export interface ReviewInput {
  readonly lists: TaskLists;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly now: LocalTime;
  /** The day of an instant on the person's calendar. */
  readonly dayOfInstant: (instant: string) => LocalDate;
}

/** Days after which somebody may be reminded of what one waits for. */
const STALE_DAYS = 7;
/** Days after which a someday is worth another look. */
const OLD_DAYS = 30;
const MOST_NEXT = 20;

/**
 * What the present step of a review shows. Collect shows nothing: one empties one's head into the inbox. Clarify shows the inbox;
 * organise what has come to a halt; reflect what was done this week, all projects, old somedays and what the next week brings;
 * engage what is for today and the most urgent next actions.
 */
export const reviewView = (review: Review, input: ReviewInput): ReviewView => {
  const seen = new Set(review.seen);
  const sections = sectionsOf(review.step, input)
    .map(({ code, tasks = [], projects = [] }): ReviewSection => ({
      code,
      items: [
        ...tasks.map((task) => ({ kind: 'task', task, seen: seen.has(task.id) }) as const),
        ...projects.map((project) => ({ kind: 'project', project, seen: seen.has(project.id) }) as const),
      ],
    }))
    .filter(({ items }) => items.length > 0);
  const items = sections.flatMap((section) => section.items);
  return {
    step: review.step,
    number: REVIEW_STEPS.indexOf(review.step) + 1,
    of: REVIEW_STEPS.length,
    sections,
    left: items.filter((item) => !item.seen).length,
    total: items.length,
  };
};

interface Contents {
  readonly code: ReviewSectionCode;
  readonly tasks?: readonly Task[];
  readonly projects?: readonly Project[];
}

const sectionsOf = (step: ReviewStep, input: ReviewInput): readonly Contents[] => {
  const { lists, now } = input;
  const today = dayOf(now);
  switch (step) {
    case 'collect':
      return [];
    case 'clarify':
      return [{ code: 'inbox', tasks: bare(lists.inbox) }];
    case 'organise':
      return [
        { code: 'overdue', tasks: bare(lists.overdue) },
        { code: 'stuck-projects', projects: lists.projects.filter(({ stuck }) => stuck).map(({ project }) => project) },
        { code: 'stale-waiting', tasks: olderThan(lists.waiting, STALE_DAYS, input) },
        { code: 'blocked', tasks: bare(lists.blocked) },
      ];
    case 'reflect':
      return [
        { code: 'completed', tasks: completedSince(weekStart(today), input) },
        { code: 'projects', projects: lists.projects.map(({ project }) => project) },
        { code: 'old-someday', tasks: olderThan(lists.someday, OLD_DAYS, input) },
        {
          code: 'coming',
          tasks: bare(lists.scheduled).filter((task) => comesBy(task, addDays(weekStart(today, 1), 6))),
        },
      ];
    case 'engage':
      return [
        { code: 'today', tasks: bare(lists.today) },
        { code: 'next', tasks: bare(lists.next.slice(0, MOST_NEXT)) },
      ];
  }
};

const bare = (listed: readonly ListedTask[]): readonly Task[] => listed.map(({ task }) => task);

const olderThan = (
  listed: readonly ListedTask[],
  days: number,
  { now, dayOfInstant }: ReviewInput,
): readonly Task[] => {
  const limit = addDays(dayOf(now), -days);
  return bare(listed).filter(({ created }) => dayOfInstant(created) <= limit);
};

const completedSince = (monday: LocalDate, { tasks, dayOfInstant }: ReviewInput): readonly Task[] =>
  [...tasks.values()]
    .filter(({ status, closed }) => status === 'done' && closed !== null && dayOfInstant(closed) >= monday)
    .sort((a, b) => ((a.closed ?? '') < (b.closed ?? '') ? 1 : -1));

const comesBy = ({ start }: Task, day: LocalDate): boolean => start !== null && dayOf(start) <= day;
