import { chineseClock, englishClock } from './clock-words.js';
import { BREAK, WORD_END, WORD_START } from './mask.js';
import { CHINESE_NUMBER } from './numbers.js';
import type { When, WhenRule } from './when.js';

type Groups = Readonly<Record<string, string | undefined>>;

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

/** Times of day in both languages, stretches of time first. */
export const TIMES: readonly WhenRule[] = [
  rule(
    `${WORD_START}${E}\\s?(?:-|–|—|~|to|till|until)\\s?${E2}${WORD_END}`,
    ({ hour = '', minute, half, hour2 = '', minute2, half2 }) =>
      (half2 ?? half ?? (minute !== undefined && minute2 !== undefined ? '' : undefined)) === undefined
        ? null
        : hours(englishClock(hour, minute, half ?? half2), englishClock(hour2, minute2, half2 ?? half)),
  ),
  rule(`(?<part>${PART})?${C}(?:到|至|-|–|—|~)${C2}`, ({ part, hour = '', rest, part2, hour2 = '', rest2 }) =>
    hours(chineseClock(part, hour, rest), chineseClock(part2 ?? part, hour2, rest2)),
  ),
  rule(
    String.raw`${WORD_START}(?<hour>\d{1,2})(?::(?<minute>\d{2}))?\s?(?<half>[ap]m|[ap]\.m\.)${WORD_END}`,
    ({ hour = '', minute, half }) => hours(englishClock(hour, minute, half)),
  ),
  rule(
    `(?:(?<part>${PART})\\s?)?(?<![\\d.])(?<hour>\\d{1,2})[:：](?<minute>\\d{2})${WORD_END}(?![:：])`,
    ({ part, hour = '', minute = '' }) =>
      hours(
        part === undefined ? englishClock(hour, minute, undefined) : chineseClock(part, hour, String(Number(minute))),
      ),
  ),
  rule(`(?<part>${PART})${C}`, ({ part, hour = '', rest }) => hours(chineseClock(part, hour, rest))),
  rule(
    `(?<![第几有差这那\\d\\p{Script=Han}])(?<hour>${CHINESE_NUMBER})[点點](?<rest>半|一刻|三刻|整|钟)`,
    ({ hour = '', rest }) => hours(chineseClock(undefined, hour, rest)),
  ),
  rule(`${BREAK}${C}${NO_HOUR}`, ({ hour = '', rest }) =>
    hour === '一' && rest === undefined ? null : hours(chineseClock(undefined, hour, rest)),
  ),
  rule(`(?<![第几有差\\d])${C}${NO_HOUR}`, ({ hour = '', rest }) =>
    hours(chineseClock(undefined, hour, rest), null, true),
  ),
  rule(String.raw`${WORD_START}(?<hour>\d{1,2}) ?o['’]clock${WORD_END}`, ({ hour = '' }) =>
    hours(englishClock(hour, undefined, undefined)),
  ),
  rule(String.raw`(?<=\bat )(?<hour>\d{1,2})(?=\s*(?:$|[\ufffc@#~!+,;]))`, ({ hour = '' }) =>
    hours(englishClock(hour, undefined, undefined)),
  ),
  rule(String.raw`(?<=\bat )(?<hour>\d{1,2})${WORD_END}`, ({ hour = '' }) =>
    hours(englishClock(hour, undefined, undefined), null, true),
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
