import { daysBetween } from '../time/add-days.js';
import { dayOf } from '../time/calendar.js';
import type { LocalTime } from '../time/local.js';
import type { Dependencies } from './dependencies.js';
import type { Task } from './task.js';
import { isDeferred } from './timing.js';

/** One reason for a task's urgency, with what a message about it needs. */
export type UrgencyTerm = { readonly value: number } & (
  | { readonly code: 'next' | 'scheduled' | 'active' | 'waiting' | 'project' }
  /** `days` to its due day, negative where it has passed. */
  | { readonly code: 'due'; readonly days: number }
  | { readonly code: 'blocking' | 'blocked' | 'tags'; readonly count: number }
  | { readonly code: 'priority'; readonly priority: number }
  | { readonly code: 'age'; readonly days: number }
);

/** How urgent a task is: the sum of its terms, the largest of which stand first. */
export interface Urgency {
  readonly value: number;
  readonly terms: readonly UrgencyTerm[];
}

/** What urgency depends on beside the task. */
export interface UrgencyContext {
  readonly now: LocalTime;
  readonly dependencies: Dependencies;
  /** The task being worked on, or null. */
  readonly active: string | null;
}

/** The coefficients of Taskwarrior 3 (its manual, urgency); `next` is its tag of that name, here the list. */
const WEIGHTS = {
  next: 15,
  due: 12,
  blocking: 8,
  scheduled: 5,
  active: 4,
  age: 2,
  project: 1,
  tags: 1,
  waiting: -3,
  blocked: -5,
} as const;
const PRIORITIES = { 1: 6, 2: 3.9, 3: 1.8, 4: 0 } as const;
/** Days after which age says no more. */
const OLD = 365;

/** Taskwarrior's polynomial over a task's fields: what is due, what others wait for, what was said to matter. */
export const urgencyOf = (task: Task, { now, dependencies, active }: UrgencyContext): Urgency => {
  const today = dayOf(now);
  const deferred = isDeferred(task, now);
  const terms: UrgencyTerm[] = [];
  const add = (term: UrgencyTerm): void => {
    if (term.value !== 0) terms.push(term);
  };
  if (task.list === 'next' && !deferred) add({ code: 'next', value: WEIGHTS.next });
  if (task.due !== null) {
    const days = daysBetween(today, dayOf(task.due));
    add({ code: 'due', days, value: WEIGHTS.due * dueShare(days) });
  }
  const successors = dependencies.successors.get(task.id)?.length ?? 0;
  if (successors > 0) add({ code: 'blocking', count: successors, value: WEIGHTS.blocking });
  add({ code: 'priority', priority: task.priority, value: PRIORITIES[task.priority] });
  if (task.start !== null && !deferred) add({ code: 'scheduled', value: WEIGHTS.scheduled });
  if (task.id === active) add({ code: 'active', value: WEIGHTS.active });
  const age = daysBetween(task.created.slice(0, 10), today);
  add({ code: 'age', days: age, value: WEIGHTS.age * Math.min(Math.max(age / OLD, 0), 1) });
  if (task.tags.length > 0) {
    add({ code: 'tags', count: task.tags.length, value: WEIGHTS.tags * Math.min(0.7 + task.tags.length / 10, 1) });
  }
  if (task.project !== null) add({ code: 'project', value: WEIGHTS.project });
  if (task.list === 'waiting' || deferred) add({ code: 'waiting', value: WEIGHTS.waiting });
  const blockers = dependencies.blockers.get(task.id)?.length ?? 0;
  if (blockers > 0) add({ code: 'blocked', count: blockers, value: WEIGHTS.blocked });
  return {
    value: terms.reduce((sum, { value }) => sum + value, 0),
    terms: terms.sort((a, b) => Math.abs(b.value) - Math.abs(a.value)),
  };
};

/** A fifth from two weeks before the due day, rising evenly to all of it a week after. */
const dueShare = (days: number): number => {
  if (days <= -7) return 1;
  return days > 14 ? 0.2 : ((14 - days) * 0.8) / 21 + 0.2;
};

/** The more urgent first; then what is due first, what was there first, and by id, so that the order is always the same. */
export const byUrgency = (
  a: { readonly task: Task; readonly urgency: Urgency },
  b: { readonly task: Task; readonly urgency: Urgency },
): number =>
  b.urgency.value - a.urgency.value ||
  compare(a.task.due ?? LAST, b.task.due ?? LAST) ||
  compare(a.task.created, b.task.created) ||
  compare(a.task.id, b.task.id);

const LAST = '~';

/** By code units: as fast as it gets, and the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
