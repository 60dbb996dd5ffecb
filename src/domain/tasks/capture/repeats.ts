import { addDays, weekdayOf } from '../../time/add-days.js';
import { monthEnd } from '../../time/calendar.js';
import type { LocalDate } from '../../time/local.js';
import type { Recurrence } from '../task.js';
import { WEEKDAY_CODES } from '../recurrence-rule.js';
import { nextMonthly } from './calendar-words.js';
import { REPEAT_RULES } from './repeat-rules.js';

/** A recurrence in a line, and the first day on which it falls, today included. */
export interface RepeatFound {
  readonly start: number;
  readonly end: number;
  readonly recurrence: Recurrence;
  readonly first: LocalDate;
  /** The first day after today. */
  readonly second: LocalDate;
}

/** The first recurrence that a line names: "every! 3 days" and 完成后三天 count from the day on which it was done. */
export const findRepeat = (text: string, today: LocalDate): RepeatFound | null => {
  for (const { pattern, read } of REPEAT_RULES) {
    const found = pattern.exec(text);
    const value = found === null ? null : read(found.groups ?? {});
    if (found !== null && value !== null) {
      const recurrence = { rule: value.rule, from: value.completion === true ? 'completion' : 'fixed' } as const;
      return {
        start: found.index,
        end: found.index + found[0].length,
        recurrence,
        first: firstDay(value.rule, today),
        second: firstDay(value.rule, addDays(today, 1)),
      };
    }
  }
  return null;
};

const firstDay = (rule: string, today: LocalDate): LocalDate => {
  const days = /BYDAY=([A-Z,]+)/.exec(rule)?.[1]?.split(',');
  if (days !== undefined) {
    const near = Array.from({ length: 7 }, (_, index) => addDays(today, index));
    return near.find((day) => days.includes(WEEKDAY_CODES[weekdayOf(day) - 1] ?? '')) ?? today;
  }
  const monthDays = /BYMONTHDAY=(-?[\d,]+)/.exec(rule)?.[1]?.split(',').map(Number);
  if (monthDays === undefined) return today;
  if (monthDays[0] === -1) return monthEnd(today);
  if (!rule.includes('BYSETPOS'))
    return monthDays.map((day) => nextMonthly(today, day) ?? today).toSorted()[0] ?? today;
  // The last of the 28th to the wanted day: the end of the month where it is shorter.
  const wanted = `${today.slice(0, 8)}${monthDays.at(-1) ?? 28}`;
  const inMonth = wanted > monthEnd(today) ? monthEnd(today) : wanted;
  if (inMonth >= today) return inMonth;
  const end = monthEnd(today, 1);
  return `${end.slice(0, 8)}${Math.min(Number(end.slice(8)), monthDays.at(-1) ?? 28)}`;
};
