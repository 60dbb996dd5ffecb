import { addDays, weekdayOf } from '../../time/add-days.js';
import { dateFrom, monthEnd } from '../../time/calendar.js';
import type { LocalDate } from '../../time/local.js';
import type { Recurrence } from '../task.js';
import { chineseWeekday } from './chinese-days.js';
import { nextMonthly } from './calendar-words.js';
import { englishWeekday } from './english-days.js';
import { BREAK, WORD_END, WORD_START } from './mask.js';
import { CHINESE_NUMBER, ENGLISH_NUMBER, readNumber } from './numbers.js';

/** A recurrence in a line, and the first day on which it falls, today included. */
export interface RepeatFound {
  readonly start: number;
  readonly end: number;
  readonly recurrence: Recurrence;
  readonly first: LocalDate;
  /** The first day after today. */
  readonly second: LocalDate;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface RepeatRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => { readonly rule: string; readonly completion?: boolean } | null;
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES: Readonly<Record<string, string>> = {
  d: 'DAILY',
  w: 'WEEKLY',
  m: 'MONTHLY',
  y: 'YEARLY',
  天: 'DAILY',
  日: 'DAILY',
  周: 'WEEKLY',
  星: 'WEEKLY',
  礼: 'WEEKLY',
  月: 'MONTHLY',
  年: 'YEARLY',
};

const every = (unit: string, count: number): string =>
  `FREQ=${FREQUENCIES[unit.replace(/^个/, '').slice(0, 1).toLowerCase()] ?? 'DAILY'}${count > 1 ? `;INTERVAL=${count}` : ''}`;

const weekly = (days: readonly number[], interval = 1): string => {
  const codes = [...new Set(days)].toSorted((a, b) => a - b).map((day) => CODES[day - 1] ?? 'MO');
  return `FREQ=WEEKLY${interval > 1 ? `;INTERVAL=${interval}` : ''};BYDAY=${codes.join(',')}`;
};

/** On a day of the month; from the 29th on the last day stands in where a month is shorter. */
const monthly = (day: number): string | null => {
  if (day < 1 || day > 31) return null;
  return day === 31
    ? 'FREQ=MONTHLY;BYMONTHDAY=-1'
    : day > 28
      ? `FREQ=MONTHLY;BYMONTHDAY=${Array.from({ length: day - 27 }, (_, index) => 28 + index).join(',')};BYSETPOS=-1`
      : `FREQ=MONTHLY;BYMONTHDAY=${day}`;
};

const onMonthDay = (day: string | undefined): { rule: string } | null => {
  const rule = monthly(readNumber(day ?? '0'));
  return rule === null ? null : { rule };
};

const count = (number: string | undefined, other: string | undefined): number =>
  other === undefined ? (number === undefined ? 1 : Math.max(readNumber(number), 1)) : 2;

const DAY = String.raw`(?:mon|tues?|wed|thur?s?|fri|sat|sun|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)`;
const en = (source: string, read: RepeatRule['read']): RepeatRule => ({
  pattern: new RegExp(WORD_START + source + WORD_END, 'iu'),
  read,
});
const zh = (source: string, read: RepeatRule['read']): RepeatRule => ({
  pattern: new RegExp(source + '(?!的)', 'u'),
  read,
});
const ZD = '[一二三四五六日天1-7]';
const WEEK = '(?:周|星期|礼拜)';

const RULES: readonly RepeatRule[] = [
  en(
    String.raw`(?:every )?(?<number>${ENGLISH_NUMBER}) (?<unit>days?|weeks?|months?|years?) after (?:done|completion|completing|it is done)`,
    ({ number, unit = '' }) => ({ rule: every(unit, count(number, undefined)), completion: true }),
  ),
  en(
    String.raw`every(?<mark>!)? (?:(?<other>other )|(?<interval>${ENGLISH_NUMBER}) weeks? on )?(?<days>${DAY}(?:(?:,? and |, ?| )${DAY})*)`,
    ({ mark, other, interval, days = '' }) => ({
      rule: weekly((days.match(new RegExp(DAY, 'giu')) ?? []).map(englishWeekday), count(interval, other)),
      completion: mark !== undefined,
    }),
  ),
  en('every weekday', () => ({ rule: weekly([1, 2, 3, 4, 5]) })),
  en('every (?:month end|end of (?:the )?month|last day of (?:(?:the|each|every) )?month)', () => ({
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
  })),
  en(
    String.raw`every (?:month on (?:the )?)?(?<day>\d{1,2})(?:st|nd|rd|th)(?: of (?:the|each|every) month)?`,
    ({ day }) => onMonthDay(day),
  ),
  en(
    String.raw`every(?<mark>!)? (?:(?<other>other )|(?<number>${ENGLISH_NUMBER}) )?(?<unit>days?|weeks?|months?|years?)(?<done> after (?:done|completion))?`,
    ({ mark, other, number, unit = '', done }) => ({
      rule: every(unit, count(number, other)),
      completion: mark !== undefined || done !== undefined,
    }),
  ),
  zh(
    `(?:每次)?完成后(?:每隔?)?(?<number>${CHINESE_NUMBER})(?<unit>天|日|个?月|周|个?星期|个?礼拜|年)(?:再来|重复)?`,
    ({ number, unit = '' }) => ({ rule: every(unit, count(number, undefined)), completion: true }),
  ),
  zh('每个?(?:工作日)', () => ({ rule: weekly([1, 2, 3, 4, 5]) })),
  zh(
    `每(?<other>隔一|两)?个?${WEEK}的?${WEEK}?(?<days>${ZD}(?:[、,，和及]?(?:周|星期|礼拜)?${ZD})*)(?![\\d次个])`,
    ({ other, days = '' }) => ({
      rule: weekly((days.match(new RegExp(ZD, 'gu')) ?? []).map(chineseWeekday), count(undefined, other)),
    }),
  ),
  zh('每个?月(?:底|末|的?最后一天)', () => ({ rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' })),
  zh(`每个?月(?<day>${CHINESE_NUMBER})[号日]`, ({ day }) => onMonthDay(day)),
  zh(
    `每(?<mark>[!！])?(?:隔)?(?<number>${CHINESE_NUMBER})(?<unit>天|日|个?月|周|个?星期|个?礼拜|年)(?!前|后|内)`,
    ({ mark, number, unit = '' }) => ({ rule: every(unit, count(number, undefined)), completion: mark !== undefined }),
  ),
  zh(`${BREAK}每个?(?<unit>天|周|星期|礼拜|月|年)`, ({ unit = '' }) => ({ rule: every(unit, 1) })),
  zh(`${BREAK}每日(?=[\\s\\ufffc\\d])`, () => ({ rule: 'FREQ=DAILY' })),
];

/** The first recurrence that a line names: "every! 3 days" and 完成后三天 count from the day on which it was done. */
export const findRepeat = (text: string, today: LocalDate): RepeatFound | null => {
  for (const { pattern, read } of RULES) {
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
    return near.find((day) => days.includes(CODES[weekdayOf(day) - 1] ?? '')) ?? today;
  }
  const monthDay = /BYMONTHDAY=(-?[\d,]+)/.exec(rule)?.[1];
  if (monthDay === undefined) return today;
  if (monthDay === '-1') return monthEnd(today);
  const day = Number(monthDay.split(',').at(-1));
  const inMonth = dateFrom(Number(today.slice(0, 4)), Number(today.slice(5, 7)), day) ?? monthEnd(today);
  return inMonth >= today ? inMonth : (nextMonthly(today, day) ?? today);
};
