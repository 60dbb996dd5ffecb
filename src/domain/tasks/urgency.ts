import { dayNumber } from '../time/calendar.js';
import type { LocalTime } from '../time/local.js';
import type { Dependencies } from './dependencies.js';
import type { Task } from './task.js';
import { isDeferred } from './timing.js';

export type UrgencyCode =
  | 'next'
  | 'due'
  | 'blocking'
  | 'priority'
  | 'scheduled'
  | 'active'
  | 'age'
  | 'tags'
  | 'project'
  | 'waiting'
  | 'blocked';

/** One reason for a task's urgency. */
export interface UrgencyTerm {
  readonly code: UrgencyCode;
  readonly value: number;
  /**
   * What the value comes from: days to the due day (negative where it has passed), days of age, how many tasks block or are
   * blocked, how many tags, the priority; else 1.
   */
  readonly amount: number;
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

/**
 * How urgent a task is: Taskwarrior's polynomial over its fields, what is due, what others wait for, what was said to matter.
 * No terms are made: thousands of tasks are put in order at once.
 */
export const urgencyOf = (task: Task, context: UrgencyContext): number => {
  let sum = 0;
  visitTerms(task, context, (_, value) => {
    sum += value;
  });
  return sum;
};

/** The terms that a task's urgency is the sum of, the largest first. */
export const urgencyTerms = (task: Task, context: UrgencyContext): readonly UrgencyTerm[] => {
  const terms: UrgencyTerm[] = [];
  visitTerms(task, context, (code, value, amount) => {
    if (value !== 0) terms.push({ code, value, amount });
  });
  return terms.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
};

const visitTerms = (
  task: Task,
  { now, dependencies, active }: UrgencyContext,
  visit: (code: UrgencyCode, value: number, amount: number) => void,
): void => {
  const { due, priority, tags } = task;
  const today = dayNumber(now);
  const deferred = isDeferred(task, now);
  if (task.list === 'next' && !deferred) visit('next', WEIGHTS.next, 1);
  if (due !== null) visit('due', WEIGHTS.due * dueShare(dayNumber(due) - today), dayNumber(due) - today);
  const successors = dependencies.successors.get(task.id)?.length ?? 0;
  if (successors > 0) visit('blocking', WEIGHTS.blocking, successors);
  visit('priority', PRIORITIES[priority], priority);
  if (task.start !== null && !deferred) visit('scheduled', WEIGHTS.scheduled, 1);
  if (task.id === active) visit('active', WEIGHTS.active, 1);
  const age = Math.max(today - dayNumber(task.created), 0);
  visit('age', WEIGHTS.age * Math.min(age / OLD, 1), age);
  if (tags.length > 0) visit('tags', WEIGHTS.tags * Math.min(0.7 + tags.length / 10, 1), tags.length);
  if (task.project !== null) visit('project', WEIGHTS.project, 1);
  if (task.list === 'waiting' || deferred) visit('waiting', WEIGHTS.waiting, 1);
  const blockers = dependencies.blockers.get(task.id)?.length ?? 0;
  if (blockers > 0) visit('blocked', WEIGHTS.blocked, blockers);
};

/** A fifth from two weeks before the due day, rising evenly to all of it a week after. */
const dueShare = (days: number): number => {
  if (days <= -7) return 1;
  return days > 14 ? 0.2 : ((14 - days) * 0.8) / 21 + 0.2;
};

/** The more urgent first; then what is due first, what was there first, and by id, so that the order is always the same. */
export const byUrgency = (a: Ranked, b: Ranked): number =>
  b.urgency - a.urgency ||
  compare(a.task.due ?? LAST, b.task.due ?? LAST) ||
  compare(a.task.created, b.task.created) ||
  compare(a.task.id, b.task.id);

interface Ranked {
  readonly task: Task;
  readonly urgency: number;
}

const LAST = '~';

/** By code units: as fast as it gets, and the same everywhere. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
