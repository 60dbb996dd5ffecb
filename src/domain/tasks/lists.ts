import type { LocalTime } from '../time/local.js';
import { findDependencies, type Dependencies } from './dependencies.js';
import { grouped } from './grouped.js';
import type { Project, Task } from './task.js';
import { isDeferred, isForToday, isOverdue } from './timing.js';
import { byUrgency, urgencyOf } from './urgency.js';

/** A task as a list shows it. */
export interface ListedTask {
  readonly task: Task;
  /** The sum of `urgencyTerms`. */
  readonly urgency: number;
  /** Ids of the open tasks that must be done before. */
  readonly blockers: readonly string[];
}

/** An active project with what is open in it. */
export interface ListedProject {
  readonly project: Project;
  readonly open: readonly ListedTask[];
  /** Nothing in it can be done now, nor is anything waited for or scheduled. */
  readonly stuck: boolean;
}

/** All lists of open tasks, each in its order. A task is on one of the first seven; `overdue` and `today` look across them. */
export interface TaskLists {
  readonly inbox: readonly ListedTask[];
  /** What can be done now, the most urgent first: next actions, and scheduled tasks whose time has come. */
  readonly next: readonly ListedTask[];
  /** Next actions that wait for other tasks. */
  readonly blocked: readonly ListedTask[];
  readonly waiting: readonly ListedTask[];
  /** What must not begin yet, the earliest first. */
  readonly scheduled: readonly ListedTask[];
  readonly someday: readonly ListedTask[];
  readonly reference: readonly ListedTask[];
  /** The next actions of each context, by name; those without one under null, last. A task with two contexts is in both. */
  readonly contexts: readonly { readonly context: string | null; readonly tasks: readonly ListedTask[] }[];
  readonly projects: readonly ListedProject[];
  readonly overdue: readonly ListedTask[];
  readonly today: readonly ListedTask[];
  /** Who waits for whom, for `urgencyTerms`. */
  readonly dependencies: Dependencies;
}

/** What the lists are made of. */
export interface ListInput {
  readonly tasks: ReadonlyMap<string, Task>;
  readonly projects: Iterable<Project>;
  readonly now: LocalTime;
  /** The task being worked on, or null. */
  readonly active: string | null;
}

/** The lists of Getting Things Done over all open tasks. */
export const taskLists = ({ tasks, projects, now, active }: ListInput): TaskLists => {
  const dependencies = findDependencies(tasks);
  const context = { now, dependencies, active };
  const shelves: Record<Shelf, ListedTask[]> = {
    inbox: [],
    next: [],
    blocked: [],
    waiting: [],
    scheduled: [],
    someday: [],
    reference: [],
  };
  for (const task of tasks.values()) {
    if (task.status !== 'open') continue;
    const blockers = dependencies.blockers.get(task.id) ?? NONE;
    shelves[shelfOf(task, blockers, now)].push({ task, urgency: urgencyOf(task, context), blockers });
  }
  const { inbox, next, blocked, waiting, scheduled, someday, reference } = shelves;
  next.sort(byUrgency);
  const live = [...inbox, ...next, ...blocked, ...waiting, ...scheduled];
  return {
    inbox: inbox.sort(byAge),
    next,
    blocked: blocked.sort(byUrgency),
    waiting: waiting.sort(byAge),
    scheduled: scheduled.sort(byStart),
    someday: someday.sort(byAge),
    reference: reference.sort(byTitle),
    contexts: byContext(next),
    projects: projectsOf(projects, [...live, ...someday, ...reference], now),
    overdue: live.filter(({ task }) => isOverdue(task, now)).sort(byUrgency),
    today: live.filter(({ task }) => isForToday(task, now)).sort(byUrgency),
    dependencies,
  };
};

type Shelf = 'inbox' | 'next' | 'blocked' | 'waiting' | 'scheduled' | 'someday' | 'reference';

const NONE: readonly string[] = [];

const shelfOf = (task: Task, blockers: readonly string[], now: LocalTime): Shelf => {
  if (task.list !== 'next' && task.list !== 'scheduled') return task.list;
  if (isDeferred(task, now)) return 'scheduled';
  return blockers.length > 0 ? 'blocked' : 'next';
};

const byContext = (next: readonly ListedTask[]): TaskLists['contexts'] => {
  const groups = grouped(next, ({ task: { contexts } }) =>
    contexts.length > 0 ? new Set<string | null>(contexts) : [null],
  );
  return Array.from(groups, ([context, tasks]) => ({ context, tasks })).sort((a, b) =>
    a.context === null ? 1 : b.context === null || a.context < b.context ? -1 : 1,
  );
};

const projectsOf = (
  projects: Iterable<Project>,
  open: readonly ListedTask[],
  now: LocalTime,
): readonly ListedProject[] => {
  const tasks = grouped(open, ({ task }) => (task.project === null ? [] : [task.project]));
  const listed: ListedProject[] = [];
  for (const project of projects) {
    if (project.status !== 'active') continue;
    const own = tasks.get(project.id) ?? [];
    listed.push({ project, open: own.toSorted(byUrgency), stuck: !own.some((each) => moves(each, now)) });
  }
  return listed.sort((a, b) => (a.project.title < b.project.title ? -1 : 1));
};

const MOVING: ReadonlySet<Shelf> = new Set(['next', 'waiting', 'scheduled']);

const moves = (listed: ListedTask, now: LocalTime): boolean => MOVING.has(shelfOf(listed.task, listed.blockers, now));

const byTitle = (a: ListedTask, b: ListedTask): number => (a.task.title < b.task.title ? -1 : 1);

const byAge = (a: ListedTask, b: ListedTask): number =>
  a.task.created < b.task.created ? -1 : a.task.created > b.task.created ? 1 : a.task.id < b.task.id ? -1 : 1;

const byStart = (a: ListedTask, b: ListedTask): number => {
  const [first, second] = [a.task.start ?? '', b.task.start ?? ''];
  return first < second ? -1 : first > second ? 1 : byUrgency(a, b);
};
