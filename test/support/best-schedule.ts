import type { ScheduleProblem, ScheduleTask } from '../../src/domain/schedule/problem.js';
import { objectiveOf } from './check-schedule.js';

interface Placed {
  readonly task: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The best objective of all schedules whose pieces begin and end at multiples of a unit, by trying every task and none in every
 * unit of free time: for a handful of tasks and about ten units.
 */
export const bestObjective = (problem: ScheduleProblem, unit: number): number => {
  const units = problem.days.flatMap(({ free }, day) =>
    free.flatMap(({ start, end }) =>
      Array.from({ length: (end - start) / unit }, (_, index) => ({ day, start: start + index * unit })),
    ),
  );
  const left = problem.tasks.map(({ minutes }) => minutes);
  const used = problem.days.map(() => 0);
  const chosen: (number | null)[] = [];
  let best = Infinity;
  const visit = (index: number): void => {
    const one = units[index];
    if (one === undefined) {
      const placements = piecesOf(
        problem,
        units.map(({ start }) => start),
        chosen,
        unit,
      );
      if (problem.tasks.every((task) => isAllowed(problem, task, placements)))
        best = Math.min(best, objectiveOf(problem, placements));
      return;
    }
    chosen[index] = null;
    visit(index + 1);
    if ((used[one.day] ?? 0) + unit > (problem.days[one.day]?.capacity ?? 0)) return;
    used[one.day] = (used[one.day] ?? 0) + unit;
    for (const [at, { start }] of problem.tasks.entries()) {
      if ((left[at] ?? 0) < unit || one.start < (start ?? 0)) continue;
      left[at] = (left[at] ?? 0) - unit;
      chosen[index] = at;
      visit(index + 1);
      left[at] = (left[at] ?? 0) + unit;
    }
    used[one.day] = (used[one.day] ?? 0) - unit;
  };
  visit(0);
  return best;
};

const piecesOf = (
  problem: ScheduleProblem,
  starts: readonly number[],
  chosen: readonly (number | null)[],
  unit: number,
): readonly Placed[] => {
  const pieces: Placed[] = [];
  for (const [index, at] of chosen.entries()) {
    const task = at === null ? undefined : problem.tasks[at]?.id;
    const start = starts[index] ?? 0;
    const last = pieces.at(-1);
    if (task === undefined) continue;
    if (last?.task === task && last.end === start) pieces[pieces.length - 1] = { ...last, end: start + unit };
    else pieces.push({ task, start, end: start + unit });
  }
  return pieces;
};

const isAllowed = (problem: ScheduleProblem, task: ScheduleTask, placements: readonly Placed[]): boolean => {
  const own = placements.filter((one) => one.task === task.id);
  const minutes = own.reduce((sum, { start, end }) => sum + end - start, 0);
  const isCut = own.every(
    ({ start, end }, index) =>
      end - start >= task.minimumPiece || (index === own.length - 1 && minutes === task.minutes),
  );
  return (
    isCut &&
    task.after.every((id) => {
      const before = problem.tasks.find((other) => other.id === id);
      const done = placements.filter((one) => one.task === id);
      const isDone = done.reduce((sum, { start, end }) => sum + end - start, 0) === before?.minutes;
      return own.length === 0 || (isDone && (done.at(-1)?.end ?? 0) <= (own[0]?.start ?? 0));
    })
  );
};
