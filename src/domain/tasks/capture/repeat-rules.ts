import { chineseWeekday } from './chinese-days.js';
import { englishWeekday } from './english-days.js';
import { BREAK, WORD_END, WORD_START } from './mask.js';
import { CHINESE_NUMBER, ENGLISH_NUMBER, readNumber } from './numbers.js';
import { WEEKDAY_CODES } from '../recurrence-rule.js';

type Groups = Readonly<Record<string, string | undefined>>;

/** A way of saying how a task comes again: what it looks like, and the RRULE that it means. */
export interface RepeatRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => { readonly rule: string; readonly completion?: boolean } | null;
}

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

/** More than the rules of this store can hold (see recurrence-rule.ts). */
const MOST = 999;

/** Every so many of a unit, or null where there is no such thing: every 0 days. */
const every = (unit: string, number: number): string | null => {
  const letter = unit.replace(/^个/, '').slice(0, 1).toLowerCase();
  const quarter = letter === 'q' || letter === '季';
  const interval = quarter ? number * 3 : number;
  if (interval < 1 || interval > MOST) return null;
  return `FREQ=${quarter ? 'MONTHLY' : (FREQUENCIES[letter] ?? 'DAILY')}${interval > 1 ? `;INTERVAL=${interval}` : ''}`;
};

const weekly = (days: readonly number[], interval = 1): string | null => {
  if (interval < 1) return null;
  const codes = [...new Set(days)].toSorted((a, b) => a - b).map((day) => WEEKDAY_CODES[day - 1] ?? 'MO');
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

const onMonthDays = (text: string, number: RegExp): { rule: string } | null => {
  const days = (text.match(number) ?? []).map(readNumber);
  const rule = days.length === 1 ? monthly(days[0] ?? 0) : `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`;
  return rule === null || days.some((day) => day < 1 || day > 31) ? null : { rule };
};

const count = (number: string | undefined, other: string | undefined): number =>
  other === undefined ? (number === undefined ? 1 : readNumber(number)) : 2;

const repeated = (rule: string | null, completion = false): ReturnType<RepeatRule['read']> =>
  rule === null ? null : { rule, completion };

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

/** Recurrences in both languages, what says more first. */
export const REPEAT_RULES: readonly RepeatRule[] = [
  en(
    String.raw`(?:every )?(?<number>${ENGLISH_NUMBER}) (?<unit>days?|weeks?|months?|years?) after (?:done|completion|completing|it is done)`,
    ({ number, unit = '' }) => repeated(every(unit, count(number, undefined)), true),
  ),
  en(
    String.raw`every(?<mark>!)? (?:(?<other>other )|(?:(?<interval>${ENGLISH_NUMBER}) )?weeks? on )?(?<days>${DAY}(?:(?:,? and |, ?| )${DAY})*)`,
    ({ mark, other, interval, days = '' }) =>
      repeated(
        weekly((days.match(new RegExp(DAY, 'giu')) ?? []).map(englishWeekday), count(interval, other)),
        mark !== undefined,
      ),
  ),
  en('every weekday', () => repeated(weekly([1, 2, 3, 4, 5]))),
  en('every (?:month end|end of (?:the )?month|last day of (?:(?:the|each|every) )?month)', () => ({
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
  })),
  en(
    String.raw`every (?:month on (?:the )?)?(?<days>\d{1,2}(?:st|nd|rd|th)(?:(?:,? and |, )\d{1,2}(?:st|nd|rd|th))*)(?: of (?:the|each|every) month)?`,
    ({ days = '' }) => onMonthDays(days, /\d+/g),
  ),
  en(
    String.raw`every(?<mark>!)? (?:(?<other>other )|(?<number>${ENGLISH_NUMBER}) )?(?<unit>days?|weeks?|months?|quarters?|years?)(?<done> after (?:done|completion|it is done))?`,
    ({ mark, other, number, unit = '', done }) =>
      repeated(every(unit, count(number, other)), mark !== undefined || done !== undefined),
  ),
  zh(
    `(?:每次)?完成后(?:每隔?)?(?<number>${CHINESE_NUMBER})(?<unit>天|日|个?月|周|个?星期|个?礼拜|年)(?:再来|重复)?`,
    ({ number, unit = '' }) => repeated(every(unit, count(number, undefined)), true),
  ),
  zh('每个?工作日', () => repeated(weekly([1, 2, 3, 4, 5]))),
  zh(
    `每(?<other>隔一|两)?个?${WEEK}的?${WEEK}?(?<days>${ZD}(?:[、,，和及]?${WEEK}?${ZD})*)(?![\\d次个])`,
    ({ other, days = '' }) =>
      repeated(weekly((days.match(new RegExp(ZD, 'gu')) ?? []).map(chineseWeekday), count(undefined, other))),
  ),
  zh('每个?月(?:底|末|的?最后一天)', () => ({ rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' })),
  zh(`每个?月(?<days>(?:${CHINESE_NUMBER})[号日](?:[、,，和及](?:${CHINESE_NUMBER})[号日])*)`, ({ days = '' }) =>
    onMonthDays(days, new RegExp(CHINESE_NUMBER, 'g')),
  ),
  // 隔一天 leaves one day out: it comes on every second.
  zh(
    `每(?<mark>[!！])?(?<skip>隔)?(?<number>${CHINESE_NUMBER})(?<unit>天|日|个?月|周|个?星期|个?礼拜|年)(?!前|后|内)`,
    ({ mark, skip, number, unit = '' }) =>
      repeated(every(unit, count(number, undefined) + (skip === undefined ? 0 : 1)), mark !== undefined),
  ),
  zh(`${BREAK}每半年`, () => ({ rule: 'FREQ=MONTHLY;INTERVAL=6' })),
  zh(`${BREAK}每个?(?<unit>天|周|星期|礼拜|月|季度|年)`, ({ unit = '' }) => repeated(every(unit, 1))),
  zh(`${BREAK}每日(?=[\\s\\ufffc\\d])`, () => ({ rule: 'FREQ=DAILY' })),
];
