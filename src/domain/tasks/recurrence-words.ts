import type { LocalDate } from '../time/local.js';
import { readRule, type RecurrenceRule, type RecurrenceUnit } from './recurrence-rule.js';
import type { Recurrence } from './task.js';

/** What a message about a recurrence says, in whichever language. */
export interface RecurrenceWords {
  readonly unit: RecurrenceUnit;
  readonly interval: number;
  /** Each of these weekdays, 1 Monday to 7 Sunday; empty where the rule names none. */
  readonly weekdays: readonly number[];
  /** The nth of a weekday in the month, from its end where negative. */
  readonly nthWeekdays: readonly { readonly weekday: number; readonly nth: number }[];
  /** Days of the month; −1 is its last. */
  readonly monthDays: readonly number[];
  readonly months: readonly number[];
  /** The times that are left, or the last day, or neither. */
  readonly count: number | null;
  readonly until: LocalDate | null;
  readonly afterCompletion: boolean;
}

/** The words for a recurrence, or null where its rule says more than they can: then the rule itself is shown. */
export const recurrenceWords = ({ rule: text, from }: Recurrence): RecurrenceWords | null => {
  const rule = readRule(text);
  const monthDays = rule === null ? null : shownMonthDays(rule);
  if (rule === null || monthDays === null) return null;
  return {
    unit: rule.unit,
    interval: rule.interval,
    weekdays: rule.weekdays.filter(({ nth }) => nth === 0).map(({ weekday }) => weekday),
    nthWeekdays: rule.weekdays.filter(({ nth }) => nth !== 0),
    monthDays,
    months: rule.months,
    count: rule.count,
    until: rule.until,
    afterCompletion: from === 'completion',
  };
};

/** "The last of the 28th to the 30th" is the 30th, where the month has one. */
const shownMonthDays = ({ monthDays, positions, weekdays }: RecurrenceRule): readonly number[] | null => {
  if (positions.length === 0) return monthDays;
  const last = monthDays.at(-1);
  const run = monthDays.every((day, index) => day === 28 + index);
  return positions.length === 1 && positions[0] === -1 && run && last !== undefined && weekdays.length === 0
    ? [last]
    : null;
};
