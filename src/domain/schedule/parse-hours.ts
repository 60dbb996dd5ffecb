import { failure, success, type Result } from '../result.js';
import type { WeekHours } from './preferences.js';

/** Why a line of working hours cannot be understood; `text` is the part that is wrong. */
export interface HoursFailure {
  readonly code: 'hours-weekday' | 'hours-time' | 'hours-order';
  readonly text: string;
}

const NAMES: Readonly<Record<string, number>> = {
  mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7,
  一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7,
}; // prettier-ignore
const LINE = /^(.*?)\s*(\d{1,2}[:：]\d{2})\s*(?:-|–|—|~|to|至|到)\s*(\d{1,2}[:：]\d{2})$/u;

/**
 * Reads working hours as people write them: `Mon-Fri 09:00-12:00`, `Sat,Sun 10:00–12:00`, `周一至周五 9:00-12:00`, `1-5 09:00-12:00`
 * (1 is Monday). Without days they hold for every day. One entry for each day.
 */
export const parseHours = (line: string): Result<readonly WeekHours[], HoursFailure> => {
  const [match, days = '', from = '', to = ''] = LINE.exec(line.trim()) ?? [];
  if (match === undefined) return failure({ code: 'hours-time', text: line.trim() });
  const start = clock(from);
  const end = clock(to);
  if (start === null || start === '24:00') return failure({ code: 'hours-time', text: from });
  if (end === null) return failure({ code: 'hours-time', text: to });
  if (end <= start) return failure({ code: 'hours-order', text: match });
  const weekdays = days === '' ? [1, 2, 3, 4, 5, 6, 7] : weekdaysOf(days);
  if (weekdays === null) return failure({ code: 'hours-weekday', text: days });
  return success(weekdays.map((weekday) => ({ weekday, from: start, to: end })));
};

/** `9:00` as `09:00`, or null when there is no such time. */
const clock = (text: string): string | null => {
  const [hour = '', minute = ''] = text.split(/[:：]/u);
  const padded = `${hour.padStart(2, '0')}:${minute}`;
  return /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(padded) ? padded : null;
};

/** The days of `Mon-Fri`, `Sat,Sun`, `周六、周日`; a range may run over the end of the week. */
const weekdaysOf = (text: string): readonly number[] | null => {
  const found = new Set<number>();
  const joined = text.replaceAll(/\s*(?:-|–|—|至|到)\s*/gu, '-');
  for (const part of joined.split(/[,，、;\s]+/u).filter((each) => each !== '')) {
    const ends = part.split('-').map(weekday);
    const [first, last = first] = ends;
    if (ends.length > 2 || typeof first !== 'number' || typeof last !== 'number') return null;
    for (let day = first; ; day = (day % 7) + 1) {
      found.add(day);
      if (day === last) break;
    }
  }
  return found.size === 0 ? null : [...found].sort((a, b) => a - b);
};

const weekday = (text: string): number | null => {
  if (/^[1-7]$/.test(text)) return Number(text);
  const name = text.toLowerCase().replace(/^(?:周|星期|礼拜)/u, '');
  return NAMES[/^[a-z]/.test(name) ? name.slice(0, 3) : name] ?? null;
};
