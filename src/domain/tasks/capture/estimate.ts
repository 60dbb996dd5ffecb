import { CHINESE_NUMBER, readNumber } from './numbers.js';

/** More is a slip of the keyboard: half a year of work. */
const MOST_HOURS = 1_000;

const UNITS = String.raw`p|pomos?|pomodoros?|个?番茄钟?|h|hrs?|hours?|个?小时|个?钟头|m|mins?|minutes?|分钟?`;

const ESTIMATE = new RegExp(
  String.raw`(?<![\p{Script=Latin}\p{N}_~～])[~～]\s?(?<sign>-?)(?<number>\d+(?:\.\d+)?|半|${CHINESE_NUMBER})\s?(?<more>个半)?(?<unit>${UNITS})(?<half>半)?(?:\s?(?<rest>\d{1,2})\s?(?:m|mins?|分钟?)?)?(?![\p{Script=Latin}\p{N}])`,
  'giu',
);

/** An estimate that a line holds: minutes, or null where they make no sense. */
export interface EstimateFound {
  readonly start: number;
  readonly end: number;
  readonly minutes: number | null;
}

/** The estimates of a line: `~3p` in pomodoros of so many minutes, `~45m`, `~1.5h`, `~1h30`, `~两小时`, `~半小时`. */
export const findEstimates = (text: string, pomodoroMinutes: number): readonly EstimateFound[] =>
  Array.from(text.matchAll(ESTIMATE), ({ index, 0: whole, groups = {} }) => {
    const { sign, number = '', more, unit = '', half, rest } = groups;
    const count = number === '半' ? 0.5 : /^\d/.test(number) ? Number(number) : readNumber(number);
    const minutes = Math.round(
      (count + (half === undefined && more === undefined ? 0 : 0.5)) * minutesOf(unit, pomodoroMinutes),
    );
    const total = minutes + Number(rest ?? 0);
    const sensible = sign !== '-' && total > 0 && total <= MOST_HOURS * 60;
    return { start: index, end: index + whole.length, minutes: sensible ? total : null };
  });

const minutesOf = (unit: string, pomodoroMinutes: number): number => {
  if (/^p|番茄/i.test(unit)) return pomodoroMinutes;
  return /^h|小时|钟头/i.test(unit) ? 60 : 1;
};
