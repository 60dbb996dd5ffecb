import { focusByHour } from '../domain/focus/focus-by-hour.js';
import { dayTotals, focusStatistics } from '../domain/focus/statistics.js';
import type { StoreDocument } from '../domain/store/document.js';
import { addDays, mondayOf } from '../domain/time/add-days.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import type { DaySnapshot } from '../protocol/page-snapshot.js';

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** Today's focus by hour, and the pomodoros of this week by day. */
export const daySnapshot = ({ intervals, focusDays }: StoreDocument, moment: Moment): DaySnapshot => {
  const today = localDateOf(moment);
  const monday = mondayOf(today);
  const yesterday = addDays(today, -1);
  const kept = Object.values(intervals);
  const { days } = focusStatistics(kept, Object.values(focusDays), monday, addDays(monday, 6), moment.now);
  const completed = new Map(days.map((day) => [day.day, dayTotals(day).completed]));
  return {
    focusByHour: focusByHour(
      kept.filter(({ day }) => day === today || day === yesterday),
      today,
      moment.zone,
      moment.now,
    ),
    week: WEEK.map((index) => addDays(monday, index)).map((day) => ({ day, intervals: completed.get(day) ?? 0 })),
  };
};
