import { MINUTES_A_DAY } from '../time/local-minute.js';
import type { LinearSolver } from '../optimisation/linear-solver.js';
import { roundedUp, type DayBound } from './day-bound.js';
import type { DayModel } from './day-model.js';
import { cutTooShort, pieceModel } from './piece-model.js';
import type { Prepared } from './prepared.js';

/** A plan is good enough when it is so near to the best one, as a share of its wishes. */
const NEAR = 0.002;
/** So many tasks at most are held to their pieces, those that count most; more of them take the solver long and change little. */
const MOST_SHORT = 8;
/** So many nodes of the solver's search at most. */
const MOST_NODES = 20;

/**
 * A better bound and a better plan: the tasks that the plan by days cuts too short are cut as they may be. The first bound where there
 * are none, and where promises must be broken: beside them wishes count next to nothing.
 */
export const pieceBound = (
  prepared: Prepared,
  day: DayModel,
  first: DayBound,
  solver: LinearSolver,
  seconds: number,
): DayBound => {
  if (first.minutes === null || first.promises > 0 || reachesOver(prepared)) return first;
  const counts = (index: number): number =>
    (prepared.tasks[index]?.weight ?? 0) * (prepared.tasks[index]?.task.minutes ?? 0);
  const short = cutTooShort(prepared, day, first.minutes)
    .toSorted((a, b) => counts(b) - counts(a))
    .slice(0, MOST_SHORT);
  if (short.length === 0) return first;
  const open = solver.open(pieceModel(prepared, day, short));
  try {
    const { bound, columns } = open.solve(seconds, { near: NEAR, nodes: MOST_NODES });
    if (columns.length === 0) return first;
    const wishes = Math.max(first.wishes, roundedUp(bound + day.constant));
    return { promises: 0, wishes, bound: wishes, minutes: columns.slice(0, day.columns.length) };
  } finally {
    open.dispose();
  }
};

/** Whether a piece could reach over midnight, so that its part of one day may be shorter than the minimum. */
const reachesOver = ({ problem }: Prepared): boolean =>
  problem.days.some(({ start, free }) => free.at(-1)?.end === start + MINUTES_A_DAY);
