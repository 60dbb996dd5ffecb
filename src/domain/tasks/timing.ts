import { dayOf } from '../time/calendar.js';
import type { LocalTime } from '../time/local.js';
import type { Task } from './task.js';

/** Whether what is due has missed its time. A day without a time lasts until its end. */
export const isPast = (due: LocalTime, now: LocalTime): boolean => (due.length > 10 ? due <= now : due < dayOf(now));

/** Whether a task must not begin yet. A day without a time begins with it. */
export const isDeferred = ({ start }: Task, now: LocalTime): boolean => start !== null && start > now;

/** Whether a task is still to be done and past its due time. */
export const isOverdue = ({ status, due }: Task, now: LocalTime): boolean =>
  status === 'open' && due !== null && isPast(due, now);

/** Whether it belongs to the day: due by its end, or to begin on it. */
export const isForToday = ({ start, due }: Task, now: LocalTime): boolean =>
  (due !== null && dayOf(due) <= dayOf(now)) || (start !== null && dayOf(start) === dayOf(now));
