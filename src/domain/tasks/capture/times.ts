import { addDays } from '../../time/add-days.js';
import { BREAK, WORD_END, WORD_START } from './mask.js';
import { CHINESE_NUMBER, ENGLISH_NUMBER, readNumber } from './numbers.js';
import type { Now, When, WhenRule } from './when.js';

type Groups = Readonly<Record<string, string | undefined>>;

const two = (value: number): string => String(value).padStart(2, '0');

const clock = (hour: number, minute: number): string | null =>
  hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;

/** An hour without half of the day: from 1 to 6 the afternoon is meant, for few begin work at three in the night. */
const likely = (written: string): number => {
  const hour = Number(written);
  return hour >= 1 && hour <= 6 && !written.startsWith('0') ? hour + 12 : hour;
};

const english = (hour: string, minute: string | undefined, half: string | undefined): string | null => {
  const value = Number(hour);
  if (half === undefined) return clock(likely(hour), Number(minute ?? 0));
  if (value < 1 || value > 12) return null;
  return clock((value % 12) + (/^p/i.test(half) ? 12 : 0), Number(minute ?? 0));
};

const chinese = (part: string | undefined, hour: string, rest: string | undefined): string | null => {
  const value = readNumber(hour);
  const minute =
    rest === '半'
      ? 30
      : rest === '一刻'
        ? 15
        : rest === '三刻'
          ? 45
          : /[点整钟]|^$/.test(rest ?? '')
            ? 0
            : readNumber((rest ?? '').replace('分', ''));
  if (part === undefined) return clock(/^\d/.test(hour) ? likely(hour) : likely(String(value)), minute);
  const late = /下|晚|傍|夜|午后/.test(part) || (part === '中午' && value < 6);
  // Midnight belongs to the evening that it ends.
  if (late && value === 12) return part === '下午' ? clock(12, minute) : '23:59';
  return clock(late && value < 12 ? value + 12 : value, minute);
};

const hours = (from: string | null, to: string | null = null, weak = false): Omit<When, 'start' | 'end'> | null =>
  from === null
    ? null
    : { days: null, hours: { from, to: to !== null && to > from ? to : null }, ...(weak && { weak }) };

const vague = (from: string | undefined): Omit<When, 'start' | 'end'> | null =>
  from === undefined ? null : { days: null, hours: { from, to: null }, weak: true, vague: true };

const E = String.raw`(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s?(?<half>[ap]m|[ap]\.m\.)?`;
const E2 = String.raw`(?<hour2>\d{1,2})(?::(?<minute2>\d{2}))?\s?(?<half2>[ap]m|[ap]\.m\.)?`;
const PART = '凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜里|早|晚';
const C = `(?<hour>${CHINESE_NUMBER})[点點时](?<rest>半|一刻|三刻|整|钟|(?:${CHINESE_NUMBER})分?)?`;
const C2 = `(?<part2>${PART})?(?<hour2>${CHINESE_NUMBER})[点點时](?<rest2>半|一刻|三刻|整|钟|(?:${CHINESE_NUMBER})分?)?`;
const PARTS: Readonly<Record<string, string>> = {
  清晨: '06:00',
  早上: '09:00',
  早晨: '09:00',
  上午: '09:00',
  中午: '12:00',
  下午: '14:00',
  午后: '14:00',
  傍晚: '18:00',
  晚上: '19:00',
  晚间: '19:00',
  夜里: '21:00',
  morning: '09:00',
  noon: '12:00',
  afternoon: '14:00',
  evening: '19:00',
  midnight: '23:59',
};
/** 三点建议 are three suggestions, 一点 is a bit. */
const NO_HOUR = '(?![建意想注要内原儿都也评感结共不体思发方收工教])';

const rule = (source: string, read: (groups: Groups) => Omit<When, 'start' | 'end'> | null): WhenRule => ({
  pattern: new RegExp(source, 'giu'),
  read,
});

const minuteOf = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Times of day in both languages, stretches of time first. */
export const TIMES: readonly WhenRule[] = [
  rule(
    `${WORD_START}${E}\\s?(?:-|–|—|~|to|till|until)\\s?${E2}${WORD_END}`,
    ({ hour = '', minute, half, hour2 = '', minute2, half2 }) =>
      (half2 ?? half ?? (minute !== undefined && minute2 !== undefined ? '' : undefined)) === undefined
        ? null
        : hours(english(hour, minute, half ?? half2), english(hour2, minute2, half2 ?? half)),
  ),
  rule(`(?<part>${PART})?${C}(?:到|至|-|–|—|~)${C2}`, ({ part, hour = '', rest, part2, hour2 = '', rest2 }) =>
    hours(chinese(part, hour, rest), chinese(part2 ?? part, hour2, rest2)),
  ),
  rule(
    String.raw`${WORD_START}(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s?(?<half>[ap]m|[ap]\.m\.)${WORD_END}`,
    ({ hour = '', minute, half }) => hours(english(hour, minute, half)),
  ),
  rule(
    `(?:(?<part>${PART})\\s?)?(?<![\\d.])(?<hour>\\d{1,2})[:：](?<minute>\\d{2})${WORD_END}(?![:：])`,
    ({ part, hour = '', minute = '' }) =>
      hours(part === undefined ? english(hour, minute, undefined) : chinese(part, hour, String(Number(minute)))),
  ),
  rule(`(?<part>${PART})${C}`, ({ part, hour = '', rest }) => hours(chinese(part, hour, rest))),
  rule(
    `(?<![第几有差这那\\d\\p{Script=Han}])(?<hour>${CHINESE_NUMBER})[点點](?<rest>半|一刻|三刻|整|钟)`,
    ({ hour = '', rest }) => hours(chinese(undefined, hour, rest)),
  ),
  rule(`${BREAK}${C}${NO_HOUR}`, ({ hour = '', rest }) =>
    hour === '一' && rest === undefined ? null : hours(chinese(undefined, hour, rest)),
  ),
  rule(`(?<![第几有差\\d])${C}${NO_HOUR}`, ({ hour = '', rest }) => hours(chinese(undefined, hour, rest), null, true)),
  rule(String.raw`${WORD_START}(?<hour>\d{1,2}) ?o['’]clock${WORD_END}`, ({ hour = '' }) =>
    hours(english(hour, undefined, undefined)),
  ),
  rule(String.raw`(?<=\bat )(?<hour>\d{1,2})(?=\s*(?:$|[\ufffc@#~!+,;]))`, ({ hour = '' }) =>
    hours(english(hour, undefined, undefined)),
  ),
  rule(String.raw`(?<=\bat )(?<hour>\d{1,2})${WORD_END}`, ({ hour = '' }) =>
    hours(english(hour, undefined, undefined), null, true),
  ),
  rule(`(?<=(?:\\bat|(?<=\\s)@) )(?<part>noon|midnight)${WORD_END}`, ({ part = '' }) =>
    hours(PARTS[part.toLowerCase()] ?? null),
  ),
  rule(
    String.raw`${WORD_START}(?:in the )?(?<part>morning|noon|afternoon|evening|midnight)${WORD_END}`,
    ({ part = '' }) => vague(PARTS[part.toLowerCase()]),
  ),
  rule(`(?<part>${PART})(?![餐饭安会])`, ({ part = '' }) => vague(PARTS[part])),
];

const moment = (minutes: number, { today, clock: now }: Now): Omit<When, 'start' | 'end'> => {
  const total = minuteOf(now) + minutes;
  const day = addDays(today, Math.floor(total / 1440));
  const from = clock(Math.floor((total % 1440) / 60), total % 60);
  return { days: { first: day, last: day }, hours: from === null ? null : { from, to: null } };
};

/** So many minutes or hours from now. */
export const MOMENTS: readonly WhenRule[] = [
  {
    pattern: new RegExp(
      String.raw`${WORD_START}in (?:(?<half>half an hour)|(?<number>${ENGLISH_NUMBER}) (?<unit>hours?|hrs?|minutes?|mins?))${WORD_END}`,
      'giu',
    ),
    read: ({ half, number = '', unit = '' }, now) =>
      moment(half === undefined ? readNumber(number) * (/^h/i.test(unit) ? 60 : 1) : 30, now),
  },
  {
    pattern: new RegExp(
      `(?:(?<half>半个?(?:小时|钟头))|(?<number>${CHINESE_NUMBER})(?<more>个半)?(?<unit>个?小时|个?钟头|分钟|刻钟))(?:之|以)?后`,
      'gu',
    ),
    read: ({ half, number = '', more, unit = '' }, now) => {
      if (half !== undefined) return moment(30, now);
      const minutes = unit === '分钟' ? 1 : unit === '刻钟' ? 15 : 60;
      return moment(readNumber(number) * minutes + (more === undefined ? 0 : 30), now);
    },
  },
];
