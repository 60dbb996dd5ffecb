import { t } from '@vscode/l10n';
import { recurrenceWords } from '../domain/tasks/recurrence-words.js';
import type { Recurrence } from '../domain/tasks/task.js';
import { daysBetween, weekdayOf } from '../domain/time/add-days.js';
import { clockOf, dayOf } from '../domain/time/calendar.js';
import type { LocalTime } from '../domain/time/local.js';

/** A weekday in short: 1 is Monday. */
export const weekdayName = (weekday: number): string =>
  [t('Mon'), t('Tue'), t('Wed'), t('Thu'), t('Fri'), t('Sat'), t('Sun')][weekday - 1] ?? '';

const NEAR_DAYS = 7;

/** A time as people say it: `today 10:00`, `Mon 2026-11-30`. */
export const dayText = (time: LocalTime, now: LocalTime): string => {
  const day = dayOf(time);
  const days = daysBetween(dayOf(now), day);
  const name =
    days === 0
      ? t('today')
      : days === 1
        ? t('tomorrow')
        : days === -1
          ? t('yesterday')
          : days > 0 && days < NEAR_DAYS
            ? t('{0} {1}', weekdayName(weekdayOf(day)), day.slice(5))
            : day;
  const clock = clockOf(time);
  return clock === null ? name : t('{0} {1}', name, clock);
};

/** How a task comes again, in words; a rule that has none is shown itself. */
export const recurrenceText = (recurrence: Recurrence): string => {
  const words = recurrenceWords(recurrence);
  if (words === null) return recurrence.rule;
  const { weekdays, nthWeekdays, monthDays, months, count, until } = words;
  return [
    ...(words.unit === 'week' && words.interval === 1 && weekdays.length > 0
      ? [t('every {0}', weekdays.map(weekdayName).join(t(', ')))]
      : [
          everyText(words.unit, words.interval),
          ...(weekdays.length === 0 ? [] : [t('on {0}', weekdays.map(weekdayName).join(t(', ')))]),
        ]),
    ...(nthWeekdays.length === 0
      ? []
      : [t('on {0}', nthWeekdays.map(({ weekday, nth }) => nthText(nth, weekdayName(weekday))).join(t(', ')))]),
    ...(monthDays.length === 0
      ? []
      : [t('on {0}', monthDays.map((day) => (day === -1 ? t('the last day') : t('day {0}', day))).join(t(', ')))]),
    ...(months.length === 0 ? [] : [t('in month {0}', months.join(t(', ')))]),
    ...(words.afterCompletion ? [t('after it is done')] : []),
    ...(count === null ? [] : [t('{0} times more', count)]),
    ...(until === null ? [] : [t('until {0}', until)]),
  ].join(' ');
};

const nthText = (nth: number, weekday: string): string =>
  nth === -1
    ? t('the last {0}', weekday)
    : nth < 0
      ? t('{0} no. {1} from the end', weekday, -nth)
      : t('{0} no. {1}', weekday, nth);

const everyText = (unit: string, interval: number): string => {
  switch (unit) {
    case 'day':
      return interval === 1 ? t('every day') : t('every {0} days', interval);
    case 'week':
      return interval === 1 ? t('every week') : t('every {0} weeks', interval);
    case 'month':
      return interval === 1 ? t('every month') : t('every {0} months', interval);
    default:
      return interval === 1 ? t('every year') : t('every {0} years', interval);
  }
};
