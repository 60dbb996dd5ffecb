import { stretchesOf, type ActivityDay } from '../../audit/activity-day.js';
import { workedOn } from '../../audit/focus-work.js';
import type { WorkedOn } from '../../audit/worked-on.js';
import { oncePer } from '../../once-per.js';
import type { Records } from '../../store/collections.js';
import type { LocalDate } from '../../time/local.js';
import type { Piece } from '../piece.js';

/** Hours spent on a piece: what the person said, or what the timer saw on its tasks. @param minutes worked on each task */
export const hoursSpent = (
  { hoursSpent: said, tasks }: Pick<Piece, 'hoursSpent' | 'tasks'>,
  minutes: ReadonlyMap<string, number>,
): number => said ?? tasks.reduce((sum, task) => sum + (minutes.get(task) ?? 0), 0) / 60;

/**
 * Hours spent on each piece, by its id: what the person said; else, for each day, what the timer saw on its tasks or what the
 * audit saw in its draft, whichever is more. Who runs the timer works in the draft meanwhile, so that the two are never added.
 * The audit knows files for 90 days; of what is older only the timer tells.
 *
 * @param now milliseconds since 1970, for the interval that runs
 */
export const hoursByPiece = (
  records: Pick<Records, 'pieces' | 'intervals' | 'focusDays' | 'activity'>,
  now: number,
): ReadonlyMap<string, number> => {
  const timer = timerMinutes(workedOn(records, now));
  const active = activeMinutes(records.activity);
  return new Map(Object.values(records.pieces).map((piece) => [piece.id, hoursOf(piece, timer, active)]));
};

const hoursOf = oncePer(
  ({ hoursSpent: said, tasks, draft }: Piece, timer: ReadonlyMap<string, ByDay>, active: ReadonlyMap<string, ByDay>) =>
    said ??
    sumOfLonger(
      tasks.map((task) => timer.get(task)),
      active.get(draft ?? ''),
    ) / 60,
);

/** Minutes by day. */
type ByDay = ReadonlyMap<LocalDate, number>;

const sumOfLonger = (tasks: readonly (ByDay | undefined)[], active: ByDay | undefined): number => {
  const worked = new Map<LocalDate, number>();
  for (const days of tasks) for (const [date, minutes] of days ?? []) add(worked, date, minutes);
  for (const [date, minutes] of active ?? []) worked.set(date, Math.max(minutes, worked.get(date) ?? 0));
  return [...worked.values()].reduce((sum, minutes) => sum + minutes, 0);
};

const timerMinutes = oncePer((work: readonly WorkedOn[]): ReadonlyMap<string, ByDay> => {
  const tasks = new Map<string, Map<LocalDate, number>>();
  for (const { task, date, minutes } of work) if (task !== null) add(daysOf(tasks, task), date, minutes);
  return tasks;
});

const activeMinutes = oncePer((activity: Records['activity']): ReadonlyMap<string, ByDay> => {
  const files = new Map<string, Map<LocalDate, number>>();
  for (const day of Object.values(activity))
    for (const [file, seconds] of secondsByFile(day)) add(daysOf(files, file), day.date, seconds / 60);
  return files;
});

/** Seconds in each file of a day, by its URI. */
export const secondsByFile = oncePer((day: ActivityDay): ReadonlyMap<string, number> => {
  const files = new Map<string, number>();
  if (day.detail === 'files')
    for (const { file, start, end } of stretchesOf(day)) files.set(file.uri, (files.get(file.uri) ?? 0) + end - start);
  return files;
});

const daysOf = (all: Map<string, Map<LocalDate, number>>, key: string): Map<LocalDate, number> => {
  const known = all.get(key);
  if (known !== undefined) return known;
  const days = new Map<LocalDate, number>();
  all.set(key, days);
  return days;
};

const add = (days: Map<LocalDate, number>, date: LocalDate, minutes: number): void => {
  days.set(date, (days.get(date) ?? 0) + minutes);
};
