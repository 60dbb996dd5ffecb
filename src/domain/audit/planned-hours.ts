import { minuteOfClock, MINUTES_A_DAY } from '../time/local-minute.js';
import type { TimePreferences, WeekHours } from '../schedule/preferences.js';
import { addDays, weekdayOf } from '../time/add-days.js';
import type { LocalDate } from '../time/local.js';

/** The minutes planned for tasks on each day of the week, Monday first: its working hours, up to the daily cap. */
export const plannedWeek = ({ hours, dailyFocusMinutes }: TimePreferences): readonly number[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => Math.min(minutesFrom(hours, weekday, 0), dailyFocusMinutes ?? MINUTES_A_DAY));

/** Working minutes of a day of the week from a minute of the day on; hours that overlap count once. */
export const minutesFrom = (hours: readonly WeekHours[], weekday: number, minute: number): number => {
  let until = minute;
  let sum = 0;
  const spans = hours
    .filter((each) => each.weekday === weekday)
    .map(({ from, to }) => ({ from: minuteOfClock(from), to: minuteOfClock(to) }));
  for (const { from, to } of spans.sort((one, other) => one.from - other.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
};

/** How many of the days from the first to the last, both included, have working hours. */
export const workdaysBetween = (hours: readonly WeekHours[], from: LocalDate, to: LocalDate): number => {
  const weekdays = new Set(hours.map(({ weekday }) => weekday));
  let count = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (weekdays.has(weekdayOf(date))) count++;
  return count;
};
