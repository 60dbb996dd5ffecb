import { WORK_KINDS } from '../../audit/work-kind.js';
import { columnSum, LinearBuilder, plus, times } from '../../optimisation/linear-builder.js';
import type { LinearSolver } from '../../optimisation/linear-solver.js';
import type { Goal } from '../goal.js';
import { countingVariants, frozenIn } from './goal-rows.js';
import { placeEvenly, type Placed } from './place-evenly.js';
import type { Prepared, Variant } from './prepared.js';
import { runModel } from './run-model.js';

/** Less is rounding. */
const NOTHING = 1e-6;

/** Puts pieces into weeks, as evenly as the limits allow; null where no way keeps them. @param counts of each variant */
export const placeInWeeks = (
  prepared: Prepared,
  counts: readonly number[],
  goals: readonly Goal[],
  solver: LinearSolver,
): Placed | null => {
  const even = placeEvenly(prepared, counts, goals);
  return keepsLimits(prepared, even, goals) ? even : placeBySolver(prepared, counts, even, goals, solver);
};

const sumIn = (placed: Placed, variants: readonly Variant[], week: number): number =>
  variants.reduce((sum, { index }) => sum + (placed[index]?.[week] ?? 0), 0);

const keepsLimits = (prepared: Prepared, placed: Placed, goals: readonly Goal[]): boolean => {
  const { problem, variants, places, room } = prepared;
  const weeks = Array.from({ length: problem.weeks }, (_, week) => week);
  const fits = problem.kinds.every(({ id }) => {
    const own = variants.filter(({ kind }) => kind.id === id);
    return weeks.every((week) => sumIn(placed, own, week) <= (places.get(id)?.[week] ?? 0));
  });
  const hasTime = WORK_KINDS.every((work) => {
    let used = 0;
    return weeks.every((week) => {
      for (const { kind, index, hours } of variants)
        if (kind.hoursFrom === work) used += hours * (placed[index]?.[week] ?? 0);
      return used <= (room[work][week] ?? 0) + NOTHING;
    });
  });
  return (
    fits &&
    hasTime &&
    goals.every((goal) => {
      const counting = countingVariants(prepared, goal);
      return (
        goal.every === 'plan' ||
        weeks.every((week) => sumIn(placed, counting, week) + frozenIn(prepared, goal, week + 1) >= goal.count)
      );
    })
  );
};

const placeBySolver = (
  prepared: Prepared,
  counts: readonly number[],
  even: Placed,
  goals: readonly Goal[],
  solver: LinearSolver,
): Placed | null => {
  const { problem, variants, places, room } = prepared;
  const builder = new LinearBuilder();
  const columns = counts.map((count) => even[0]?.map(() => builder.column(count, true)) ?? []);
  const inWeek = (own: readonly Variant[], week: number) =>
    plus(...own.map(({ index }) => columnSum((columns[index] ?? []).slice(week, week + 1))));
  for (const [index, count] of counts.entries()) builder.equal(columnSum(columns[index] ?? []), count);
  const away: number[] = [];
  for (let week = 0; week < problem.weeks; week += 1) {
    for (const { id } of problem.kinds) {
      const own = variants.filter(({ kind }) => kind.id === id);
      builder.atMost(inWeek(own, week), places.get(id)?.[week] ?? 0);
      const column = builder.column();
      builder.atLeast(plus(columnSum([column]), inWeek(own, week)), sumIn(even, own, week));
      away.push(column);
    }
    for (const work of WORK_KINDS) {
      const until = variants
        .filter(({ kind }) => kind.hoursFrom === work)
        .map(({ index, hours }) => times(columnSum((columns[index] ?? []).slice(0, week + 1)), hours));
      builder.atMost(plus(...until), room[work][week] ?? 0);
    }
    for (const goal of goals.filter(({ every }) => every === 'week')) {
      builder.atLeast(inWeek(countingVariants(prepared, goal), week), goal.count - frozenIn(prepared, goal, week + 1));
    }
  }
  const solution = runModel(solver, builder.minimise(columnSum(away)));
  return solution === null
    ? null
    : columns.map((own) => own.map((column) => Math.round(solution.columns[column] ?? 0)));
};
