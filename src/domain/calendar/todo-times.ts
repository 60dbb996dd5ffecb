import type { Task } from '../tasks/task.js';
import type { LocalTime } from '../time/local.js';

/** The last minute of a day, for a due day beside a time. */
const LAST_MINUTE = 'T23:59';

/**
 * The lines that date a task. Its times float: they mean the clock of whoever reads them, which is what a task's times are,
 * so that a rule keeps its hour over changes of the clock and no VTIMEZONE is needed.
 *
 * RFC 5545 wants DTSTART and DUE of one kind (both days or both times), DUE after DTSTART, and a DTSTART with each rule. A
 * rule counts from the day on which its task is due: DTSTART is that day, and the task is due at its end or at its time.
 */
export const todoTimes = ({ start, due, recurrence }: Task): readonly string[] => {
  // A rule that counts from when a task was done is none of RFC 5545's.
  const first = due ?? start;
  const rule = recurrence?.from === 'fixed' && first !== null ? [ruleLine(recurrence.rule, isDay(first))] : [];
  if (due !== null && rule.length > 0) {
    if (isDay(due)) return [line('DTSTART', due), 'DURATION:P1D', ...rule];
    const midnight = `${due.slice(0, 10)}T00:00`;
    const byHour = /BYHOUR|BYMINUTE|HOURLY|MINUTELY/i.test(rule[0] ?? '');
    return byHour || due === midnight
      ? [line('DTSTART', due), ...rule]
      : [line('DTSTART', midnight), line('DUE', due), ...rule];
  }
  if (start === null) return due === null ? [] : [line('DUE', due)];
  if (due === null) return [line('DTSTART', start), ...rule];
  const alike = isDay(start) === isDay(due);
  const begins = alike || !isDay(start) ? start : `${start}T00:00`;
  const ends = alike || !isDay(due) ? due : `${due}${LAST_MINUTE}`;
  return begins < ends ? [line('DTSTART', begins), line('DUE', ends)] : [line('DUE', ends)];
};

/** A rule whose UNTIL is of the kind of its DTSTART, as RFC 5545 (3.3.10) wants it. */
const ruleLine = (rule: string, day: boolean): string =>
  `RRULE:${rule
    .toUpperCase()
    .replaceAll(/[^\w=;,+-]/g, '')
    .replace(/UNTIL=(\d{8})(T\d{6})?Z?/, (_, date: string, time: string | undefined) =>
      day ? `UNTIL=${date}` : `UNTIL=${date}${time ?? 'T235959'}`,
    )}`;

const line = (name: string, time: LocalTime): string => {
  const digits = time.replaceAll(/[-:]/g, '');
  return isDay(time) ? `${name};VALUE=DATE:${digits}` : `${name}:${digits}00`;
};

const isDay = (time: LocalTime): boolean => !time.includes('T');
