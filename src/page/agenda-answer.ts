import { taskJson } from '../app/task-json.js';
import type { TaskView } from '../app/task-view.js';
import type { Meeting } from '../domain/calendar/meeting.js';
import type { Task } from '../domain/tasks/task.js';
import { isOverdue } from '../domain/tasks/timing.js';
import { formatLocalMinute } from '../domain/time/local-minute.js';
import type { LocalTime } from '../domain/time/local.js';
import type { Moment } from '../domain/time/moment.js';
import { localMinute } from '../domain/time/zone.js';
import { nameOf } from '../messages/schedule.js';
import { agendaSnapshot } from './agenda-snapshot.js';

/** So many tasks of a kind are told: a program that wants more lists them. */
const MOST_TASKS = 50;

/** A day for programs: placements of the accepted schedule with their reasons and meetings, what is overdue, and what is due or begins today. */
export const agendaAnswer = (view: TaskView, meetings: readonly Meeting[], moment: Moment): object => {
  const names = (id: string): string => nameOf(id, view.tasks.get(id)?.title ?? '');
  const local = (instant: string): LocalTime => formatLocalMinute(localMinute(Date.parse(instant), moment.zone));
  const { scheduled, entries } = agendaSnapshot(view.document, meetings, names, moment);
  const { overdue, today } = view.lists;
  const told = (tasks: readonly Task[]) => ({
    total: tasks.length,
    tasks: tasks.slice(0, MOST_TASKS).map((task) => taskJson(task, view)),
  });
  return {
    schema: 1,
    now: view.now,
    timezone: moment.zone,
    scheduled,
    entries: entries.map(({ title, task, start, end, reason, done }) => ({
      kind: task === null ? 'meeting' : 'task',
      title,
      task,
      start: local(start),
      end: local(end),
      reason,
      done,
    })),
    overdue: told(overdue.map(({ task }) => task)),
    today: told(today.map(({ task }) => task).filter((task) => !isOverdue(task, view.now))),
  };
};
