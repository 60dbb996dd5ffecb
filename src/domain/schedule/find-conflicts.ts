import { MINUTES_A_DAY } from '../time/local-minute.js';
import type { LinearSolver } from '../optimisation/linear-solver.js';
import type { Conflict } from './conflict.js';
import { dayModel, type DayModel, type DayRow } from './day-model.js';
import { prepare, type Prepared } from './prepared.js';
import { earliestStarts, roomWithin } from './windows.js';

/** More sentences than that are read by nobody. */
const MOST_CONFLICTS = 3;
/** Each question is a linear programme or two. */
const MOST_ASKED = 4;

/**
 * Why tasks with a due cannot all be on time, from the solver's analysis of the model by days in which nothing may be late:
 * an irreducible set of rows that contradict each other. It is asked of the tasks due until then, for one due after the
 * other; after each answer its tasks are left out. Empty where only minimum pieces or the order inside a day stand against it.
 * @param late tasks that are late or left over in the best plan by days
 */
export const findConflicts = (
  prepared: Prepared,
  late: readonly number[],
  solver: LinearSolver,
  seconds: number,
): readonly Conflict[] => {
  const conflicts: Conflict[] = [];
  const named = new Set<number>();
  const dues = new Set(late.map((index) => prepared.tasks[index]?.due ?? Infinity));
  const asked = [...dues].filter((due) => due !== Infinity).sort((a, b) => a - b);
  for (const until of asked.slice(0, MOST_ASKED)) {
    if (conflicts.length === MOST_CONFLICTS) break;
    const urgent = prepared.tasks.filter(({ due, index }) => due <= until && !named.has(index));
    const kept = withAncestors(
      prepared,
      urgent.map(({ index }) => index),
    );
    const part = prepare({ ...prepared.problem, tasks: prepared.problem.tasks.filter((_, index) => kept.has(index)) });
    const found = part.ok ? onTimeConflict(part.value, solver, seconds) : null;
    if (found === null) continue;
    conflicts.push(found);
    for (const { index, task } of prepared.tasks) if (found.tasks.includes(task.id)) named.add(index);
  }
  return conflicts;
};

const withAncestors = ({ tasks }: Prepared, indices: readonly number[]): Set<number> => {
  const found = new Set(indices);
  for (const index of found) for (const other of tasks[index]?.before ?? []) found.add(other);
  return found;
};

const onTimeConflict = (part: Prepared, solver: LinearSolver, seconds: number): Conflict | null => {
  const day = dayModel(part);
  const upper = day.model.upper.map((one, column) => (mayBeUsed(part, day, column) ? one : 0));
  const open = solver.open({ ...day.model, costs: upper.map(() => 0), upper });
  try {
    if (open.solve(seconds).status !== 'infeasible') return null;
    const rows = open.conflict(seconds).flatMap((row) => day.rows[row] ?? []);
    return rows.length === 0 ? null : conflictOf(part, rows);
  } finally {
    open.dispose();
  }
};

/** Late minutes and unplaced ones are not, in this model. */
const mayBeUsed = ({ problem }: Prepared, { columns }: DayModel, column: number): boolean => {
  const one = columns[column];
  return one !== undefined && !one.late && one.day < problem.days.length;
};

/** What a set of rows says in minutes: the work of its tasks, and the room of the days where they may be done in time. */
const conflictOf = (part: Prepared, rows: readonly DayRow[]): Conflict => {
  const starts = earliestStarts(part);
  const involved = new Set(
    rows.flatMap((row) => (row.kind === 'room' ? [] : row.kind === 'task' ? [row.task] : [row.task, row.before])),
  );
  const tasks = part.tasks.filter(({ index }) => involved.has(index));
  const from = Math.min(...tasks.map(({ index, from: own }) => Math.max(own, starts[index] ?? own)));
  // What another one waits for may have no due of its own: the contradiction is about those that have one.
  const dues = tasks.flatMap(({ due }) => (due < part.end ? [due] : []));
  const until = dues.length === 0 ? part.end : Math.max(...dues);
  const available = part.problem.days.reduce(
    (sum, { start }, index) =>
      sum + roomWithin(part, index, Math.max(from, start), Math.min(until, start + MINUTES_A_DAY)),
    0,
  );
  return {
    tasks: tasks.map(({ task }) => task.id),
    needed: tasks.reduce((sum, { task }) => sum + task.minutes, 0),
    from,
    until,
    available,
    waiting:
      rows.some(({ kind }) => kind === 'after') || tasks.some(({ index, from: own }) => (starts[index] ?? own) > own),
  };
};
