import { addDays } from '../../time/add-days.js';
import { dateFrom, monthEnd, monthStart, weekStart } from '../../time/calendar.js';
import type { LocalDate } from '../../time/local.js';
import { fromLater, nextMonthly, nextWeekday, nextYearly, yearEnd } from './calendar-words.js';
import { CHINESE_NUMBER, readNumber } from './numbers.js';
import { fromTo, onDay, type WhenRule } from './when.js';

const N = `(?:${CHINESE_NUMBER})`;
/** Not what belongs to a thing: 明天的会议. */
const END = '(?!的)';
/** 一周三次 holds no Wednesday, 上周五 is past. */
const WEEK_START = '(?<![上一二两三四五六七八九十每\\d])';
const WEEKDAYS = '一二三四五六日';

const rule = (source: string, read: WhenRule['read']): WhenRule => ({ pattern: new RegExp(source + END, 'gu'), read });

const away = (word: string | undefined): number => (word ?? '').split('下').length - 1;

/** 1 Monday to 7 Sunday. */
export const chineseWeekday = (text: string): number =>
  text === '天' || text === '7' ? 7 : /\d/.test(text) ? Number(text) : WEEKDAYS.indexOf(text) + 1;

const part = (start: LocalDate, end: LocalDate, which: string): LocalDate =>
  which === '初' ? start : which === '中' ? `${start.slice(0, 8)}15` : end;

const unitOf = (text: string): 'day' | 'week' | 'month' | 'year' => {
  if (/周|星期|礼拜/.test(text)) return 'week';
  return text.includes('月') ? 'month' : text.includes('年') ? 'year' : 'day';
};

/**
 * Days in Chinese. chrono-node's are not used: it takes 一点 in 写一点代码 for a time and 周三 in 一周三次 for a day, reads 两点一刻 as 2:01, and
 * knows no 月底, 周末, 15号 or 下个月5号. What is past (上周五, 昨天) is no date for a task.
 */
export const CHINESE_DAYS: readonly WhenRule[] = [
  rule('大后(?:天|日)', (_, { today }) => onDay(addDays(today, 3))),
  rule('(?<![大以之然此])后(?:天(?![天性生努])|日)', (_, { today }) => onDay(addDays(today, 2))),
  rule('明(?:天|日|儿)', (_, { today }) => onDay(addDays(today, 1))),
  rule('今(?:天|日|儿)', (_, { today }) => onDay(today)),
  rule('(?<day>今|明|后)(?<part>早|晨|晚|夜)上?(?![期报])', ({ day, part: time }, { today }) => ({
    ...onDay(addDays(today, '今明后'.indexOf(day ?? ''))),
    hours: { from: time === '早' || time === '晨' ? '09:00' : '19:00', to: null },
    vague: true,
  })),
  rule(
    `${WEEK_START}(?<word>下下|下|这|本)?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天1-7])(?![\\d年月个次期记志常])`,
    ({ word, day }, { today }) => {
      const number = chineseWeekday(day ?? '');
      if (word === undefined) return { ...onDay(nextWeekday(today, number)), weekly: true };
      return onDay(addDays(weekStart(today, away(word)), number - 1));
    },
  ),
  rule(`${WEEK_START}(?<word>下下|下|这|本)?个?周末`, ({ word }, { today }) => {
    const saturday = addDays(weekStart(today, away(word)), 5);
    return fromTo(saturday, addDays(saturday, 1));
  }),
  rule(`(?<word>下下|下|这|本)个?(?:周|星期|礼拜)(?![一二三四五六日天末1-7期刊])`, ({ word }, { today }) => {
    const monday = weekStart(today, away(word));
    return fromTo(monday, addDays(monday, 6));
  }),
  rule(`(?<word>下下|下|这|本)个?月(?<day>${N})[号日]`, ({ word, day }, { today }) => {
    const start = monthStart(today, away(word));
    const date = dateFrom(Number(start.slice(0, 4)), Number(start.slice(5, 7)), readNumber(day ?? ''));
    return date === null ? null : onDay(date);
  }),
  rule(`(?<month>${N})月(?:份)?(?<which>初|中|底|末)`, ({ month, which }, { today }) => {
    const first = nextYearly(monthStart(today), readNumber(month ?? ''), 1);
    return first === null ? null : onDay(part(first, monthEnd(first), which ?? ''));
  }),
  rule('(?<word>下下|下|这|本)?个?月(?<which>初|中|底|末)', ({ word, which }, { today }) => {
    const day = part(monthStart(today, away(word)), monthEnd(today, away(word)), which ?? '');
    return onDay(word === undefined && day < today ? part(monthStart(today, 1), monthEnd(today, 1), which ?? '') : day);
  }),
  rule('(?<word>下下|下|这|本)个月(?![初中底末\\d一二三四五六七八九十])', ({ word }, { today }) =>
    fromTo(monthStart(today, away(word)), monthEnd(today, away(word))),
  ),
  rule('(?<word>今|明|本)?年(?:底|末)', ({ word }, { today }) => onDay(yearEnd(today, word === '明' ? 1 : 0))),
  rule(`(?<number>${N})(?<unit>天|日|个?(?:星期|礼拜)|周|个月|年)(?:之|以)?后`, ({ number, unit }, { today }) =>
    onDay(fromLater(today, readNumber(number ?? ''), unitOf(unit ?? ''))),
  ),
  rule(`(?<number>${N})(?<unit>天|日|个?(?:星期|礼拜)|周|个月|年)(?:之|以)?内`, ({ number, unit }, { today }) => ({
    ...onDay(fromLater(today, readNumber(number ?? ''), unitOf(unit ?? ''))),
    limit: true,
  })),
  rule(
    `(?<month>${N})月(?<from>${N})[号日]?(?:到|至|-|–|—|~)(?<to>${N})[号日]`,
    ({ month = '', from = '', to = '' }, { today }) => {
      const first = nextYearly(today, readNumber(month), readNumber(from));
      const last = first === null ? null : dateFrom(Number(first.slice(0, 4)), readNumber(month), readNumber(to));
      return first === null || last === null || last < first ? null : fromTo(first, last);
    },
  ),
  rule(
    `(?:(?<year>\\d{4})年|(?<word>今|明)年)?(?<month>${N})月(?<day>${N})(?:[号日]|(?<=\\d)(?![\\d个次月年点]))`,
    ({ year, word, month, day }, { today }) => {
      const [m, d] = [readNumber(month ?? ''), readNumber(day ?? '')];
      const written = word === undefined ? year : String(Number(today.slice(0, 4)) + (word === '明' ? 1 : 0));
      const date = written === undefined ? nextYearly(today, m, d) : dateFrom(Number(written), m, d);
      return date === null ? null : onDay(date);
    },
  ),
  rule(
    `(?<![月第#＃\\d一二三四五六七八九十])(?<day>${N})号(?![楼线店门馆机院位文会信卡码桌房车])`,
    ({ day }, { today }) => {
      const date = nextMonthly(today, readNumber(day ?? ''));
      return date === null ? null : onDay(date);
    },
  ),
];
