import { minuteOfClock } from '../../time/local-minute.js';
import { addDays } from '../../time/add-days.js';
import { clock } from './clock-words.js';
import { WORD_END, WORD_START } from './mask.js';
import { CHINESE_NUMBER, ENGLISH_NUMBER, readNumber } from './numbers.js';
import type { Now, When, WhenRule } from './when.js';

const moment = (minutes: number, { today, clock: now }: Now): Omit<When, 'start' | 'end'> => {
  const total = minuteOfClock(now) + minutes;
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
