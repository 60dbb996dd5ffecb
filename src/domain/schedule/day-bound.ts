import type { LinearSolver, OpenModel } from '../optimisation/linear-solver.js';
import { valueOf } from './cost.js';
import type { DayModel } from './day-model.js';
import type { Prepared } from './prepared.js';

/** What the model by days says. */
export interface DayBound {
  /** No schedule has a smaller value. */
  readonly bound: number;
  /** No schedule breaks fewer promises. */
  readonly promises: number;
  /** No schedule that breaks only so many costs less in wishes. */
  readonly wishes: number;
  /** Minutes by column, where the model could be solved. */
  readonly minutes: Float64Array | null;
}

/** Rounding that is forgiven when a whole number is concluded from the solver's. */
const TOLERANCE = 1e-6;

/**
 * Solves the model by days: promises first, wishes among the plans that keep as many.
 *
 * Both are whole numbers in a schedule of whole minutes, so that their bounds may be rounded up; and as a promise counts more
 * than all wishes together, a schedule that breaks one more costs more than this bound whatever its wishes.
 */
export const dayBound = (prepared: Prepared, day: DayModel, solver: LinearSolver, seconds: number): DayBound => {
  if (day.columns.length === 0) return { bound: 0, promises: 0, wishes: 0, minutes: null };
  const heavy = 4 * (2 * prepared.problem.days.length + 1) * 8;
  const open = solver.open({
    ...day.model,
    costs: day.wishes.map((wish, index) => wish + heavy * (day.promises[index] ?? 0)),
  });
  try {
    const both = open.solve(seconds);
    if (both.status !== 'optimal') return { bound: 0, promises: 0, wishes: 0, minutes: null };
    const broken = total(day.promises, both.columns);
    if (broken < TOLERANCE * heavy) {
      const wishes = roundedUp(both.bound + day.constant);
      return { bound: wishes, promises: 0, wishes, minutes: both.columns };
    }
    return inTurn(prepared, day, open, seconds, both.columns);
  } finally {
    open.dispose();
  }
};

const inTurn = (
  prepared: Prepared,
  day: DayModel,
  open: OpenModel,
  seconds: number,
  minutes: Float64Array,
): DayBound => {
  open.changeCosts(day.promises);
  const first = open.solve(seconds);
  if (first.status !== 'optimal') return { bound: 0, promises: 0, wishes: 0, minutes };
  const promises = roundedUp(first.bound);
  const broken = day.promises.flatMap((cost, column) => (cost > 0 ? [column] : []));
  open.addRow({
    lower: -Infinity,
    upper: promises + TOLERANCE * Math.max(1, promises),
    columns: broken,
    values: broken.map((column) => day.promises[column] ?? 0),
  });
  open.changeCosts(day.wishes);
  const second = open.solve(seconds);
  const known = second.status === 'optimal';
  const wishes = known ? roundedUp(second.bound + day.constant) : 0;
  return {
    bound: valueOf(prepared, { promises, wishes }),
    promises,
    wishes,
    minutes: known ? second.columns : first.columns,
  };
};

export const roundedUp = (bound: number): number => Math.ceil(bound - TOLERANCE * Math.max(1, bound));

const total = (costs: readonly number[], columns: Float64Array): number =>
  columns.reduce((sum, value, index) => sum + value * (costs[index] ?? 0), 0);
