import { MINUTES_A_DAY } from '../time/local-minute.js';
import { DEFAULT_PREFERENCES } from '../schedule/preferences.js';
import { recordOf, type Records } from '../store/collections.js';
import type { Task } from '../tasks/task.js';
import { addDays, weekdayOf } from '../time/add-days.js';
import { localDateOf, type Moment } from '../time/moment.js';
import { localMinute } from '../time/zone.js';
import { RUNS, type ForecastFacts } from './forecast.js';
import { minutesFrom, plannedWeek } from './planned-hours.js';
import { ratiosOf, type Outcome } from './velocity.js';
import { workOrder } from './work-order.js';
import { minutesByDate, minutesByTask, type WorkedOn } from './worked-on.js';

/** Days whose hours are looked back on. */
const LOOKED_BACK = 56;
/** Finished tasks that had an estimate and work in focus intervals. @param zone for the days on which they were done */
export const outcomesOf = (tasks: Records['tasks'], worked: readonly WorkedOn[], zone: string): readonly Outcome[] => {
  const minutes = minutesByTask(worked);
  return Object.values(tasks).flatMap(({ id, status, closed, estimate }) => {
    const actual = minutes.get(id) ?? 0;
    if (status !== 'done' || closed === null || estimate === null || actual <= 0) return [];
    return [{ task: id, date: localDateOf({ now: Date.parse(closed), zone }), estimate, actual }];
  });
};

/** What a forecast of the open tasks that have an estimate is made from; what waits to be clarified or for someday is left out. */
export const forecastFacts = (
  { tasks, projects, preferences }: Pick<Records, 'tasks' | 'projects' | 'preferences'>,
  worked: readonly WorkedOn[],
  moment: Moment,
): ForecastFacts => {
  const time = preferences['time'] ?? DEFAULT_PREFERENCES;
  const today = localDateOf(moment);
  const week = plannedWeek(time);
  const byDate = minutesByDate(worked);
  const byTask = minutesByTask(worked);
  const isComing = ({ status, list, project }: Task): boolean =>
    status === 'open' &&
    (list === 'next' || list === 'scheduled' || list === 'waiting') &&
    (project === null || recordOf(projects, project)?.status === 'active');
  const open = workOrder(Object.values(tasks).filter(isComing));
  const minute = localMinute(moment.now, moment.zone) % MINUTES_A_DAY;
  const ofCap = (time.dailyFocusMinutes ?? MINUTES_A_DAY) - (byDate.get(today) ?? 0);
  return {
    tasks: open.flatMap(({ id, project, estimate, start }) =>
      estimate === null
        ? []
        : [{ id, project, estimate, done: byTask.get(id) ?? 0, start: start === null ? null : start.slice(0, 10) }],
    ),
    ratios: ratiosOf(outcomesOf(tasks, worked, moment.zone)),
    today,
    leftToday: Math.max(0, Math.min(minutesFrom(time.hours, weekdayOf(today), minute), ofCap)),
    week,
    dayRatios: dayRatios(byDate, week, today),
    runs: RUNS,
  };
};

/** Worked over planned minutes of the working days of the last eight weeks, from the first day with work on. */
const dayRatios = (byDate: ReadonlyMap<string, number>, week: readonly number[], today: string): readonly number[] => {
  const [first] = [...byDate.keys()].sort();
  const ratios: number[] = [];
  for (let back = LOOKED_BACK; back > 0; back--) {
    const date = addDays(today, -back);
    const planned = week[weekdayOf(date) - 1] ?? 0;
    if (first !== undefined && date >= first && planned > 0) ratios.push((byDate.get(date) ?? 0) / planned);
  }
  return ratios;
};
