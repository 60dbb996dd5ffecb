import { addDays, weekdayOf } from '../../time/add-days.js';
import { monthEnd, monthStart, weekStart } from '../../time/calendar.js';
import type { LocalDate } from '../../time/local.js';
import { fromLater, nextMonthly, nextWeekday, nextYearly, yearEnd } from './calendar-words.js';
import { WORD_END, WORD_START } from './mask.js';
import { ENGLISH_NUMBER, readNumber } from './numbers.js';
import { fromTo, onDay, type WhenRule } from './when.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Abbreviations that are words themselves count only with a capital letter that no sentence gave them. */
const ENGLISH_WEEKDAY = String.raw`mon(?:day)?|tue(?:s(?:day)?)?|wednesday|thu(?:r?s(?:day)?)?|thur|fri(?:day)?|saturday|sunday`;
const CAPITAL_WEEKDAY = '(?<=[^\\s.:] )(?:Sat|Sun|Wed)';

/** 1 Monday to 7 Sunday. */
export const englishWeekday = (text: string): number => WEEKDAYS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

const rule = (source: string, read: WhenRule['read'], flags = 'giu'): WhenRule => ({
  pattern: new RegExp(WORD_START + source + WORD_END, flags),
  read,
});

const unitOf = (text: string): 'day' | 'week' | 'month' | 'year' => {
  const unit = text.toLowerCase();
  return unit.startsWith('w') ? 'week' : unit.startsWith('m') ? 'month' : unit.startsWith('y') ? 'year' : 'day';
};

const weekday = (word: string, day: number, today: LocalDate): LocalDate => {
  if (/next/i.test(word)) return addDays(weekStart(today, 1), day - 1);
  return /this/i.test(word) ? addDays(weekStart(today), day - 1) : nextWeekday(today, day);
};

const bareWeekday = (
  word: string | undefined,
  day: string | undefined,
  today: LocalDate,
): ReturnType<typeof onDay> => ({
  ...onDay(weekday(word ?? '', englishWeekday(day ?? ''), today)),
  weekly: word === undefined,
});

/** Days in English. What is past ("last Friday") is no date for a task and stays in the title. */
export const ENGLISH_DAYS: readonly WhenRule[] = [
  rule('(?:the )?day after tomorrow', (_, { today }) => onDay(addDays(today, 2))),
  // chrono-node knows this day in leap years only.
  rule(String.raw`(?:29(?:th)?(?: of)? feb(?:ruary)?|feb(?:ruary)? 29(?:th)?)(?!,? \d{4})`, (_, { today }) => {
    const date = nextYearly(today, 2, 29);
    return date === null ? null : onDay(date);
  }),
  rule('today', (_, { today }) => onDay(today)),
  rule('(?:tomorrow|tmrw|tmr)', (_, { today }) => onDay(addDays(today, 1))),
  rule('(?:this (?<part>morning|afternoon|evening)|tonight)', ({ part }, { today }) => {
    const from = part === 'morning' ? '09:00' : part === 'afternoon' ? '14:00' : '19:00';
    return { ...onDay(today), hours: { from, to: null }, vague: true };
  }),
  rule(
    String.raw`(?:the )?end of (?:the |this )?(?<next>next )?(?<unit>day|week|month|year)`,
    ({ next, unit }, { today }) => onDay(endOf(unitOf(unit ?? ''), today, next === undefined ? 0 : 1)),
  ),
  rule(
    String.raw`(?<!\b(?:last|the) )(?:(?<word>this|next|coming) )?(?<day>${ENGLISH_WEEKDAY})`,
    ({ word, day }, { today }) => bareWeekday(word, day, today),
  ),
  rule(`(?<!\\b[Ll]ast )(?<day>${CAPITAL_WEEKDAY})`, ({ day }, { today }) => bareWeekday(undefined, day, today), 'gu'),
  rule('(?:(?<word>this|next) )(?<day>sat|sun|wed)', ({ word, day }, { today }) => bareWeekday(word, day, today)),
  rule('(?:(?<word>this|next) )?weekend', ({ word }, { today }) => {
    const saturday = addDays(weekStart(today, word?.toLowerCase() === 'next' ? 1 : 0), 5);
    return { ...fromTo(saturday, addDays(saturday, 1)), weak: word === undefined };
  }),
  rule('(?<word>this|next) (?<unit>week|month|year)', ({ word, unit }, { today }) => {
    const away = word?.toLowerCase() === 'next' ? 1 : 0;
    if (unitOf(unit ?? '') === 'week') return fromTo(weekStart(today, away), addDays(weekStart(today, away), 6));
    if (unitOf(unit ?? '') === 'month') return fromTo(monthStart(today, away), monthEnd(today, away));
    return fromTo(`${yearEnd(today, away).slice(0, 4)}-01-01`, yearEnd(today, away));
  }),
  rule('(?<unit>eod|eow|eom|eoy)', ({ unit }, { today }) => onDay(endOf(unitOf((unit ?? '').slice(2)), today, 0))),
  rule(
    String.raw`(?<word>in|within) (?<number>${ENGLISH_NUMBER}) (?<unit>days?|weeks?|months?|years?)(?:['’] time)?`,
    ({ word, number, unit }, { today }) => ({
      ...onDay(fromLater(today, readNumber(number ?? ''), unitOf(unit ?? ''))),
      limit: word?.toLowerCase() === 'within',
    }),
  ),
  rule(
    String.raw`(?<number>${ENGLISH_NUMBER}) (?<unit>days?|weeks?|months?|years?) (?:from (?:now|today)|later)`,
    ({ number, unit }, { today }) => onDay(fromLater(today, readNumber(number ?? ''), unitOf(unit ?? ''))),
  ),
  rule(
    String.raw`(?<=\b(?:on|by|due|from|before|until) (?:the )?)(?<day>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:$|[\ufffc@#~!,;]|at\b))`,
    ({ day }, { today }) => {
      const date = nextMonthly(today, Number(day));
      return date === null ? null : onDay(date);
    },
  ),
];

const endOf = (unit: 'day' | 'week' | 'month' | 'year', today: LocalDate, away: number): LocalDate => {
  if (unit === 'day') return addDays(today, away);
  // The week of work ends on Friday; at the weekend the next one is meant.
  if (unit === 'week') return addDays(weekStart(today, away + (weekdayOf(today) > 5 ? 1 : 0)), 4);
  return unit === 'month' ? monthEnd(today, away) : yearEnd(today, away);
};
