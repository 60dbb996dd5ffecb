import { recordOf } from '../domain/store/collections.js';
import { dayOf } from '../domain/time/calendar.js';
import type { LocalTime } from '../domain/time/local.js';
import type { TaskView } from './task-view.js';

/** Today: what is overdue, what is dated today, and where work was placed. */
export interface Agenda {
  readonly overdue: readonly string[];
  readonly today: readonly string[];
  readonly placements: readonly { readonly task: string; readonly start: LocalTime; readonly end: LocalTime }[];
}

/** The ids of today's tasks, the most urgent first, and today's placements of the accepted schedule, the earliest first. */
export const agendaOf = ({ lists, document, now }: TaskView): Agenda => {
  const overdue = lists.overdue.map(({ task }) => task.id);
  const late = new Set(overdue);
  const accepted = recordOf(document.schedules, 'accepted')?.placements ?? [];
  return {
    overdue,
    today: lists.today.flatMap(({ task }) => (late.has(task.id) ? [] : [task.id])),
    placements: accepted
      .filter(({ start }) => dayOf(start) === dayOf(now))
      .map(({ task, start, end }) => ({ task, start, end }))
      .sort((a, b) => (a.start < b.start ? -1 : 1)),
  };
};
