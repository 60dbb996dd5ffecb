import type { ScheduleProblem, ScheduleTask } from '../../src/domain/schedule/problem.js';
import type { Schedule } from '../../src/domain/schedule/schedule.js';

/** A stretch of work on a task, as every form of a schedule has it. */
interface Placed {
  readonly task: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Everything that is wrong with a schedule, in words. Written from docs/schedule.md, minute by minute and without anything of the
 * scheduler's own, so that the two can be held against each other.
 */
export const faultsOf = (problem: ScheduleProblem, schedule: Schedule): readonly string[] => {
  const faults: string[] = [];
  const { placements, unplaced, late, objective } = schedule;
  const byTask = new Map(problem.tasks.map(({ id }) => [id, placements.filter(({ task }) => task === id)]));
  const missing = new Map(unplaced.map(({ task, minutes }) => [task, minutes]));

  for (const { task, start, end } of placements) {
    if (!(start < end) || !Number.isInteger(start) || !Number.isInteger(end))
      faults.push(`${task} has a strange piece`);
    if (start < problem.now) faults.push(`${task} begins before now`);
    if (minutesIn({ task, start, end }, problem) < end - start) faults.push(`${task} stands outside the free time`);
  }
  const sorted = [...placements].sort((a, b) => a.start - b.start);
  for (const [index, one] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && next.start < one.end) faults.push(`${one.task} and ${next.task} overlap`);
  }
  for (const day of problem.days) {
    const used = placements.reduce((sum, one) => sum + overlap(one, day.start, day.start + 1440), 0);
    if (used > day.capacity) faults.push(`a day holds ${used} of ${day.capacity} minutes`);
  }
  for (const task of problem.tasks) {
    const pieces = byTask.get(task.id) ?? [];
    const placed = pieces.reduce((sum, { start, end }) => sum + end - start, 0);
    const left = missing.get(task.id) ?? 0;
    if (placed + left !== task.minutes) faults.push(`${task.id}: ${placed} placed and ${left} not of ${task.minutes}`);
    if (pieces.some(({ start }) => start < (task.start ?? -Infinity)))
      faults.push(`${task.id} begins before its start`);
    for (const [index, { start, end }] of pieces.entries()) {
      const isRest = index === pieces.length - 1 && left === 0;
      if (end - start < task.minimumPiece && !isRest) faults.push(`${task.id} has a piece of ${end - start}`);
      if (pieces[index + 1]?.start === end) faults.push(`${task.id} has two pieces that touch`);
    }
    for (const before of task.after) {
      if (!byTask.has(before) || pieces.length === 0) continue;
      if (missing.has(before)) faults.push(`${task.id} is placed, ${before} not wholly`);
      const end = Math.max(...(byTask.get(before) ?? []).map((piece) => piece.end));
      if (pieces.some(({ start }) => start < end)) faults.push(`${task.id} begins before ${before} ends`);
    }
    const lateMinutes =
      task.due === null || task.due > endOf(problem)
        ? 0
        : pieces.reduce((sum, one) => sum + overlap(one, task.due ?? 0, Infinity), 0);
    if ((late.find((one) => one.task === task.id)?.minutes ?? 0) !== lateMinutes)
      faults.push(`${task.id} is ${lateMinutes} late`);
  }
  const value = objectiveOf(problem, placements);
  if (objective.value !== value) faults.push(`the objective is ${value}, not ${objective.value}`);
  if (!(objective.bound <= value)) faults.push('the bound is above the value');
  if (Math.abs(objective.gap - (value - objective.bound) / Math.max(1, value)) > 1e-9) faults.push('the gap is wrong');
  if (objective.greedy < value) faults.push('the greedy schedule is better');
  return faults;
};

/** The objective, computed from the placements as docs/schedule.md says. */
export const objectiveOf = (problem: ScheduleProblem, placements: readonly Placed[]): number => {
  const days = problem.days.length;
  let promises = 0;
  let wishes = 0;
  let most = 0;
  for (const task of problem.tasks) {
    const weight = { 1: 8, 2: 4, 3: 2, 4: 1 }[task.priority];
    const pieces = placements.filter((one) => one.task === task.id);
    const isDue = task.due !== null && task.due <= endOf(problem);
    const byDay = problem.days.map(({ start }) =>
      pieces.reduce((sum, one) => sum + overlap(one, start, start + 1440), 0),
    );
    const unplaced = task.minutes - byDay.reduce((sum, minutes) => sum + minutes, 0);
    const late = isDue ? pieces.reduce((sum, one) => sum + overlap(one, task.due ?? 0, Infinity), 0) : 0;
    promises += weight * (10 * late + (isDue ? 100 : 1) * unplaced);
    wishes += weight * (byDay.reduce((sum, minutes, index) => sum + minutes * (index + 1), 0) + unplaced * (days + 1));
    wishes += weight * days * moved(problem, task, byDay);
    most += weight * task.minutes * (2 * days + 1);
  }
  return promises * (1 + most) + wishes;
};

const moved = (problem: ScheduleProblem, task: ScheduleTask, byDay: readonly number[]): number => {
  const stoodThere = new Set(
    task.previous.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)),
  );
  const before = problem.days.map(
    ({ start }) =>
      [...stoodThere].filter((minute) => minute >= Math.max(start, problem.now) && minute < start + 1440).length,
  );
  const stood = Math.min(
    task.minutes,
    before.reduce((sum, minutes) => sum + minutes, 0),
  );
  return stood - before.reduce((sum, minutes, index) => sum + Math.min(minutes, byDay[index] ?? 0), 0);
};

const endOf = (problem: ScheduleProblem): number => (problem.days.at(-1)?.start ?? 0) + 1440;

const overlap = ({ start, end }: Placed, from: number, to: number): number =>
  Math.max(0, Math.min(end, to) - Math.max(start, from));

const minutesIn = (one: Placed, { days }: ScheduleProblem): number =>
  days.flatMap(({ free }) => free).reduce((sum, { start, end }) => sum + overlap(one, start, end), 0);
