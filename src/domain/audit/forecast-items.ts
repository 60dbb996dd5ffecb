import { recordOf, type Records } from '../store/collections.js';
import type { Instant, LocalDate } from '../time/local.js';
import { localDateOf } from '../time/moment.js';
import { calibrationOf, type CalibrationPoint } from './calibration.js';
import type { Finish, Forecast } from './forecast.js';
import type { Prediction } from './prediction.js';

/** A project or a task with the days by which it will be finished with a chance of 50 % and of 80 %. */
export interface ForecastItem {
  readonly id: string;
  readonly title: string;
  readonly p50: LocalDate;
  readonly p80: LocalDate;
}

/** The projects, then the tasks of no project, the soonest first; without what is out of sight. */
export const forecastItems = (
  { tasks, projects }: Pick<Records, 'tasks' | 'projects'>,
  forecast: Forecast,
): readonly ForecastItem[] => [
  ...itemsOf(forecast.projects, (id) => recordOf(projects, id)?.title),
  ...itemsOf(forecast.tasks, (id) => {
    const task = recordOf(tasks, id);
    return task?.project === null ? task.title : undefined;
  }),
];

const itemsOf = (
  finishes: ReadonlyMap<string, Finish>,
  titleOf: (id: string) => string | undefined,
): readonly ForecastItem[] =>
  [...finishes]
    .flatMap(([id, { p50, p80 }]) => {
      const title = titleOf(id);
      return title === undefined || p50 === null || p80 === null ? [] : [{ id, title, p50, p80 }];
    })
    .sort((one, other) => (one.p50 < other.p50 ? -1 : one.p50 > other.p50 ? 1 : 0));

/** The forecast as it is kept, to be compared with what comes. @param date the person's day */
export const predictionsOf = ({ tasks, projects }: Forecast, made: Instant, date: LocalDate): readonly Prediction[] => {
  const kept = (subject: Prediction['subject'], finishes: ReadonlyMap<string, Finish>): readonly Prediction[] =>
    [...finishes].flatMap(([of, { chances }]) => (chances.length === 0 ? [] : [{ subject, of, made, date, chances }]));
  return [...kept('project', projects), ...kept('task', tasks)];
};

/** How often the forecasts that were kept came true. */
export const calibrationOfRecords = (
  { tasks, projects, forecasts }: Pick<Records, 'tasks' | 'projects' | 'forecasts'>,
  today: LocalDate,
  zone: string,
): readonly CalibrationPoint[] =>
  calibrationOf(
    Object.values(forecasts),
    ({ subject, of }) => {
      const record = subject === 'task' ? recordOf(tasks, of) : recordOf(projects, of);
      if (record === undefined || record.status === 'dropped') return undefined;
      return record.closed === null ? null : localDateOf({ now: Date.parse(record.closed), zone });
    },
    today,
  );
