import { readNumber } from './numbers.js';

const two = (value: number): string => String(value).padStart(2, '0');

/** A time of day, `09:05`, or null where the day has none such. */
export const clock = (hour: number, minute: number): string | null =>
  hour > 23 || minute > 59 ? null : `${two(hour)}:${two(minute)}`;

/** An hour without half of the day: from 1 to 6 the afternoon is meant, for few begin work at three in the night. */
const likely = (written: string): number => {
  const hour = Number(written);
  return hour >= 1 && hour <= 6 && !written.startsWith('0') ? hour + 12 : hour;
};

/** The time that an hour, its minute and `am` or `pm` say in English. */
export const englishClock = (hour: string, minute: string | undefined, half: string | undefined): string | null => {
  const value = Number(hour);
  if (half === undefined) return clock(likely(hour), Number(minute ?? 0));
  if (value < 1 || value > 12) return null;
  return clock((value % 12) + (/^p/i.test(half) ? 12 : 0), Number(minute ?? 0));
};

/** The time that a part of the day (下午), an hour and its rest (半, 一刻, 五分) say in Chinese. */
export const chineseClock = (part: string | undefined, hour: string, rest: string | undefined): string | null => {
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
