import { parseCapture } from '../domain/tasks/parse-capture.js';
import type { Recurrence } from '../domain/tasks/task.js';
import type { LocalTime } from '../domain/time/local.js';

/** A value that somebody wrote: null takes it away, undefined was not understood. */
export type Read<Value> = Value | null | undefined;

/** Stands for the title, as a captured line must have one. */
const TITLE = '…';

const empty = (text: string): boolean => text.trim() === '';

/** A due time, as in a captured line: `tomorrow`, `Friday 10:00`, 下周三. */
export const readDue = (text: string, now: LocalTime): Read<LocalTime> => {
  if (empty(text)) return null;
  const { due, start } = parseCapture(`${TITLE} ${text}`, { now });
  return due ?? start ?? undefined;
};

/** A time before which something cannot begin. */
export const readStart = (text: string, now: LocalTime): Read<LocalTime> => {
  if (empty(text)) return null;
  const { due, start } = parseCapture(`${TITLE} ${text}`, { now });
  return start ?? due ?? undefined;
};

/** Minutes: `45`, `45m`, `2h`, `3p`, 两小时. */
export const readEstimate = (text: string, now: LocalTime, pomodoroMinutes: number): Read<number> => {
  if (empty(text)) return null;
  const bare = text.trim().replace(/^~\s*/u, '');
  const line = `${TITLE} ~${bare}${/^\d+$/u.test(bare) ? 'm' : ''}`;
  return parseCapture(line, { now, pomodoroMinutes }).estimate ?? undefined;
};

/** `every Monday`, 每周一, `every 3 days after completion`. */
export const readRecurrence = (text: string, now: LocalTime): Read<Recurrence> => {
  if (empty(text)) return null;
  return parseCapture(`${TITLE} ${text}`, { now }).recurrence ?? undefined;
};

/** Words, with or without their sign, by blanks or commas. */
export const readWords = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\s,，、]+/u)
      .map((word) => word.replaceAll(/[@#]/gu, ''))
      .filter((word) => word !== ''),
  ),
];
