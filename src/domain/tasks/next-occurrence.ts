import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { failure, success, type Result } from '../result.js';
import { addDays, daysBetween } from '../time/add-days.js';
import { clockOf, dayOf, withClock } from '../time/calendar.js';
import type { LocalDate, LocalTime } from '../time/local.js';
import { readRule, writeRule, type RecurrenceRule } from './recurrence-rule.js';
import type { Recurrence } from './task.js';

/** When a task comes again. */
export interface Occurrence {
  readonly start: LocalTime | null;
  readonly due: LocalTime | null;
  /** The rule for the next time: of a count, what is left; of a day that not every month has, that day. */
  readonly recurrence: Recurrence;
  /** How many times were left out because their day had passed. */
  readonly missed: number;
}

/** `ended`: it was the last time; `unreadable`: no rule that tasks can have; `never`: no day fulfils the rule. */
export type RecurrenceFailure = 'ended' | 'unreadable' | 'never';

/** What of a task its next time depends on. */
export interface Recurring {
  readonly recurrence: Recurrence;
  readonly start: LocalTime | null;
  readonly due: LocalTime | null;
}

/** Beyond it dates can no longer be written. */
const LAST_DAY = '9999-12-31';

/**
 * When a task that was done on a day comes again: later than that day, so that nothing piles up. `fixed` counts from its due day
 * (without one its start day) and gives a day later than that too; `completion` counts from the day on which it was done.
 *
 * The due time moves, and the start with it by as many days; times of day stay what the wall's clock shows, for rules are
 * reckoned on days without a zone. A month that is too short gives its last day (monthly from 30 January: 28 February, 30 March),
 * and 29 February is the 28th in other years; RFC 5545 by itself would leave those out.
 */
export const nextOccurrence = (task: Recurring, done: LocalDate): Result<Occurrence, RecurrenceFailure> => {
  const read = readRule(task.recurrence.rule);
  if (read === null) return failure('unreadable');
  const anchor = task.due ?? task.start;
  const own = anchor === null ? done : dayOf(anchor);
  const from = task.recurrence.from === 'completion' ? done : own;
  const rule = fitted(read, from);
  const days = daysAfter(rule, from, own > done && task.recurrence.from === 'fixed' ? own : done);
  if (days === 'never') return failure('never');
  if (days === null || days.day > LAST_DAY) return failure('ended');
  const passed = task.recurrence.from === 'completion' ? 1 : days.passed;
  const left = rule.count === null ? null : rule.count - passed;
  if (left !== null && left < 1) return failure('ended');
  const moved = daysBetween(own, days.day);
  const shifted = (time: LocalTime | null): LocalTime | null =>
    time === null ? null : withClock(addDays(dayOf(time), moved), clockOf(time));
  return success({
    start: shifted(task.start),
    due: anchor === null ? days.day : shifted(task.due),
    recurrence: {
      ...task.recurrence,
      rule: writeRule({ ...(task.recurrence.from === 'completion' ? read : rule), count: left }),
    },
    missed: passed - 1,
  });
};

/** The rule with the day of its first time written into it, where months are too short for that day. */
const fitted = (rule: RecurrenceRule, from: LocalDate): RecurrenceRule => {
  const day = Number(from.slice(8));
  const bare = rule.weekdays.length + rule.monthDays.length + rule.positions.length === 0;
  if (!bare || day < 29) return rule;
  const monthDays = Array.from({ length: day - 27 }, (_, index) => index + 28);
  if (rule.unit === 'month') return day === 31 ? { ...rule, monthDays: [-1] } : { ...rule, monthDays, positions: [-1] };
  if (rule.unit !== 'year' || rule.months.length > 0 || from.slice(5) !== '02-29') return rule;
  return { ...rule, months: [2], monthDays, positions: [-1] };
};

/** The first day after another on which the rule falls, and how many times it fell from its own day up to that one. */
const daysAfter = (
  rule: RecurrenceRule,
  from: LocalDate,
  after: LocalDate,
): { readonly day: LocalDate; readonly passed: number } | 'never' | null => {
  try {
    const ruled = new RRuleTemporal({ rruleString: writeRule({ ...rule, count: null }), dtstart: midnight(from) });
    const next = ruled.next(midnight(after), false);
    if (next === null) return null;
    const between = after === from ? [] : ruled.between(midnight(from), midnight(after), true);
    const later = between.filter((time) => time.toPlainDate().toString() > from);
    return { day: next.toPlainDate().toString(), passed: later.length + 1 };
  } catch (error) {
    // The library says so when it has looked through thousands of days in vain.
    if (error instanceof Error && error.message.includes('Maximum')) return 'never';
    throw error;
  }
};

/** Days are reckoned as if they were UTC's, where no hour is skipped. */
const midnight = (date: LocalDate): Temporal.ZonedDateTime => Temporal.PlainDate.from(date).toZonedDateTime('UTC');
