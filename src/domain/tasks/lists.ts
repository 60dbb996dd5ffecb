import type { LocalTime } from '../time/local.js';
import { findDependencies } from './dependencies.js';
import { grouped } from './grouped.js';
import type { Project, Task } from './task.js';
import { isDeferred, isForToday, isOverdue } from './timing.js';
import { byUrgency, urgencyOf, type Urgency } from './urgency.js';

/** A task as a list shows it. */
export interface ListedTask {
  readonly task: Task;
  readonly urgency: Urgency;
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
  const open: ListedTask[] = [];
  for (const task of tasks.values()) {
    if (task.status === 'open') {
      open.push({ task, urgency: urgencyOf(task, context), blockers: dependencies.blockers.get(task.id) ?? [] });
    }
  }
  open.sort(byUrgency);
  const shelves = grouped(open, (listed) => [shelfOf(listed, now)]);
  const next = shelves.get('next') ?? [];
  const someday = shelves.get('someday') ?? [];
  const live = open.filter(({ task: { list } }) => list !== 'someday' && list !== 'reference');
  return {
    inbox: (shelves.get('inbox') ?? []).toSorted(byAge),
    next,
    blocked: shelves.get('blocked') ?? [],
    waiting: (shelves.get('waiting') ?? []).toSorted(byAge),
    scheduled: (shelves.get('scheduled') ?? []).toSorted(byStart),
    someday: someday.toSorted(byAge),
    reference: (shelves.get('reference') ?? []).toSorted((a, b) => (a.task.title < b.task.title ? -1 : 1)),
    contexts: byContext(next),
    projects: projectsOf(projects, open, now),
    overdue: live.filter(({ task }) => isOverdue(task, now)),
    today: live.filter(({ task }) => isForToday(task, now)),
  };
};

type Shelf = 'inbox' | 'next' | 'blocked' | 'waiting' | 'scheduled' | 'someday' | 'reference';

const shelfOf = ({ task, blockers }: ListedTask, now: LocalTime): Shelf => {
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
    listed.push({ project, open: own, stuck: !own.some((task) => moves(task, now)) });
  }
  return listed.sort((a, b) => (a.project.title < b.project.title ? -1 : 1));
};

const MOVING: ReadonlySet<Shelf> = new Set(['next', 'waiting', 'scheduled']);

const moves = (listed: ListedTask, now: LocalTime): boolean => MOVING.has(shelfOf(listed, now));

const byAge = (a: ListedTask, b: ListedTask): number =>
  a.task.created < b.task.created ? -1 : a.task.created > b.task.created ? 1 : a.task.id < b.task.id ? -1 : 1;

const byStart = (a: ListedTask, b: ListedTask): number => {
  const [first, second] = [a.task.start ?? '', b.task.start ?? ''];
  return first < second ? -1 : first > second ? 1 : byUrgency(a, b);
};
