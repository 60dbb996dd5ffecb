import type { ParsedComponents } from 'chrono-node';
import { strict } from 'chrono-node/en';
import { dateFrom } from '../../time/calendar.js';
import { nextYearly } from './calendar-words.js';
import { masked, WORD_END, WORD_START } from './mask.js';
import { onDay, type Now, type When } from './when.js';

const ISO =
  /(?<![\d\-/.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d\-/.]|[\p{Script=Latin}_])(?:T(?=\d\d:))?|(?<![\d\-/.])(\d{4})-(\d{2})-(\d{2})T(?=\d\d:\d\d)/gu;

const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const MONTH_DAY = new RegExp(
  String.raw`${WORD_START}(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?(?!\d))(?:,? \d{4})?${WORD_END}`,
  'giu',
);
const CHINESE_DAY =
  /(?:\d{4}年)?(?:\d{1,2}|[一二三四五六七八九]?十?[一二三四五六七八九十])月(?:\d{1,2}|[一二三]?十?[一二三四五六七八九十])[号日]/gu;

/** What looks like a date written in full. */
const LOOKS = /\d/;

/** Dates written with year or month in a line: `2026-12-01`, and in English what chrono-node reads (`1 Dec`, `12/1`). */
export const writtenDates = (text: string, now: Now): readonly When[] => {
  if (!LOOKS.test(text)) return [];
  const iso = Array.from(text.matchAll(ISO)).flatMap(({ index, 0: whole, 1: y, 2: m, 3: d, 4: y2, 5: m2, 6: d2 }) => {
    const date = dateFrom(Number(y ?? y2), Number(m ?? m2), Number(d ?? d2));
    return date === null ? [] : [{ start: index, end: index + whole.length, ...onDay(date) }];
  });
  return [...iso, ...byChrono(masked(text, iso), now)];
};

const byChrono = (text: string, { today }: Now): readonly When[] =>
  // At noon no zone turns its clocks: the library reckons in the machine's zone, of which nothing may show.
  strict.parse(text, noonOf(today), { forwardDate: true }).flatMap(({ index, text: found, start, end }) => {
    if (!start.isCertain('day') || !start.isCertain('month')) return [];
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    if (year === null || month === null || day === null) return [];
    const date = start.isCertain('year') ? dateFrom(year, month, day) : nextYearly(today, month, day);
    if (date === null || !bounded(text, index, index + found.length)) return [];
    const from = clockOf(start);
    const hours = from === null ? null : { from, to: end ? clockOf(end) : null };
    const last =
      end?.isCertain('day') === true && from === null
        ? dateFrom(end.get('year') ?? 0, end.get('month') ?? 0, end.get('day') ?? 0)
        : null;
    const days = { first: date, last: last !== null && last >= date ? last : date };
    return [{ start: index, end: index + found.length, days, hours }];
  });

const clockOf = (components: ParsedComponents): string | null => {
  const [hour, minute] = [components.get('hour'), components.get('minute') ?? 0];
  if (!components.isCertain('hour') || hour === null) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

const noonOf = (today: string): Date =>
  new Date(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 1, Number(today.slice(8)), 12);

const bounded = (text: string, start: number, end: number): boolean =>
  !/[\p{Script=Latin}\p{N}\-/.$]$/u.test(text.slice(0, start)) &&
  !/^(?:['’\-/.]?[\p{Script=Latin}\p{N}])/u.test(text.slice(end));

/** Stretches that look like a date but name a day that the calendar has not. */
export const impossibleDates = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  [ISO, MONTH_DAY, CHINESE_DAY].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: whole }) => ({ start: index, end: index + whole.length })),
  );
