import type { LinearSolver } from '../optimisation/linear-solver.js';
import { mulberry32 } from '../random.js';
import { success, type Result } from '../result.js';
import type { WayOut } from './conflict.js';
import { compareCosts, minutesAfter, scheduleCost, taskCost, valueOf, type Cost } from './cost.js';
import { dayBound, type DayBound } from './day-bound.js';
import { dayModel, type DayModel } from './day-model.js';
import { Explainer } from './explain.js';
import { findConflicts } from './find-conflicts.js';
import { greedySchedule } from './greedy.js';
import { improve } from './improve.js';
import { listSchedule, minutesOf, type Draft } from './list-schedule.js';
import { packDays } from './pack-days.js';
import { pieceBound } from './piece-bound.js';
import { planByDays } from './plan-by-days.js';
import { prepare, type Cycle, type Prepared } from './prepared.js';
import type { ScheduleProblem } from './problem.js';
import type { Late, Placement, Schedule, Unplaced } from './schedule.js';
import type { Stretch } from './stretch.js';
import { tidyDays } from './tidy-days.js';
import { plainWaysOut, waysOut } from './ways-out.js';

/** Seconds for one run of the solver; it takes a tenth of them for a thousand tasks. */
const SOLVER_SECONDS = 5;
/** Minimum pieces are held against problems of so many tasks at most, whose promises can be kept: for others it takes longer than it pays. */
const MOST_FINE = 300;
/** It ends by its nodes; this time is for a machine that is busy with much else. */
const PIECE_SECONDS = 20;
/** Rounds of improvement: some, and more for more tasks; half where promises must be broken, as that and its ways out are what matters then. */
const ROUNDS = 4000;
const ROUNDS_A_TASK = 80;
/** Where the plan is held to minimum pieces, the schedules begin nearer to the bound. */
const ROUNDS_A_TASK_FINE = 50;
/** It ends after so many rounds without any gain. */
const PATIENCE = 500;
const PATIENCE_A_TASK = 25;
const PATIENCE_A_TASK_FINE = 15;
/** Before that, so many for each of the schedules to choose from: the greedy one and so many after the plan by days. */
const TRIAL = 1000;
const MOST_TRIED = 3;
/** A schedule is good enough when it breaks no more promises than the bound and its wishes are so near. */
const GOOD_ENOUGH = 0.002;
/** For so many tasks smaller changes are tried out; those that weigh most come first. */
const MOST_MENDED = 3;

/**
 * Makes a schedule: a bound and a plan by days from the solver, then schedules after that plan, by due and by weight; the
 * best of them is improved, put in order within its days, and explained. The same problem gives the same schedule.
 */
export const solveSchedule = (problem: ScheduleProblem, solver: LinearSolver): Result<Schedule, Cycle> => {
  const read = prepare(problem);
  if (!read.ok) return read;
  const prepared = read.value;
  const random = mulberry32(1);
  const day = dayModel(prepared);
  const first = dayBound(prepared, day, solver, SOLVER_SECONDS);
  const isFine = first.promises === 0 && prepared.tasks.length <= MOST_FINE;
  const bound = isFine ? pieceBound(prepared, day, first, solver, PIECE_SECONDS) : first;
  const greedy = greedySchedule(prepared);
  const best = bestSchedule(prepared, day, bound, isFine, greedy, random);
  const pieces = tidyDays(prepared, best.pieces);
  const cost = scheduleCost(prepared, pieces);
  const value = valueOf(prepared, cost);
  const lowest = Math.min(value, Math.max(0, bound.bound));
  const conflicts =
    bound.promises > 0 && bound.minutes !== null
      ? findConflicts(prepared, brokenByDays(day, bound.minutes), solver, SOLVER_SECONDS)
      : [];
  return success({
    ...report(prepared, { pieces, cost }, random),
    objective: {
      value,
      bound: lowest,
      gap: (value - lowest) / Math.max(1, value),
      greedy: valueOf(prepared, greedy.cost),
    },
    conflicts,
  });
};

/** The greedy schedule and those after the plan by days, each improved a little, and the best of them much. */
const bestSchedule = (
  prepared: Prepared,
  day: DayModel,
  bound: DayBound,
  isFine: boolean,
  greedy: Draft,
  random: () => number,
): Draft => {
  const plan = bound.minutes === null ? null : planByDays(prepared, day, bound.minutes);
  const planned = (plan?.orders ?? []).flatMap((keys) => [
    listSchedule(prepared, keys, null),
    listSchedule(prepared, keys, plan?.targets ?? null),
  ]);
  const goal = goalOf(bound);
  const better = (draft: Draft, rounds: number): Draft =>
    improve(prepared, draft, plan, {
      rounds,
      patience: PATIENCE + (isFine ? PATIENCE_A_TASK_FINE : PATIENCE_A_TASK) * prepared.tasks.length,
      random,
      goal,
      focus: null,
    });
  const kept = prepared.tasks.some(({ previous }) => previous !== null) ? [keptSchedule(prepared)] : [];
  const packed = plan === null || !isFine ? [] : [packDays(prepared, plan.targets, random)];
  const [best = greedy] = [greedy, ...packed, ...kept, ...planned.sort(byCost).slice(0, MOST_TRIED)]
    .map((draft) => better(draft, TRIAL))
    .sort(byCost);
  const rounds = ROUNDS + (isFine ? ROUNDS_A_TASK_FINE : ROUNDS_A_TASK) * prepared.tasks.length;
  return better(best, bound.promises > 0 ? rounds / 2 : rounds);
};

/** What stood somewhere stays there, as far as it can; then the rest. */
const keptSchedule = (prepared: Prepared): Draft => {
  const keys = prepared.tasks.map(({ task, due }) => task.previous[0]?.start ?? prepared.end + Math.min(due, 1e12));
  return listSchedule(prepared, keys, null);
};

const byCost = (a: Draft, b: Draft): number => compareCosts(a.cost, b.cost);

/** A cost near enough to the bound that looking further is not worth the time. */
const goalOf = ({ promises, wishes }: DayBound): Cost => ({ promises, wishes: wishes * (1 + GOOD_ENOUGH) });

/** Tasks that break a promise in the plan by days. */
const brokenByDays = ({ columns, promises }: DayModel, minutes: Float64Array): readonly number[] => [
  ...new Set(
    columns.flatMap(({ task }, column) => ((promises[column] ?? 0) > 0 && (minutes[column] ?? 0) > 1e-6 ? [task] : [])),
  ),
];

const report = (
  prepared: Prepared,
  draft: Draft,
  random: () => number,
): { placements: readonly Placement[]; unplaced: readonly Unplaced[]; late: readonly Late[] } => {
  const explainer = new Explainer(prepared, draft.pieces);
  const mended = mendedTasks(prepared, draft);
  const ways = (task: number): readonly WayOut[] =>
    mended.has(task) ? waysOut({ prepared, draft, task, random }) : plainWaysOut({ prepared, draft, task, random });
  const placements: Placement[] = [];
  const unplaced: Unplaced[] = [];
  const late: Late[] = [];
  for (const one of prepared.tasks) {
    const { id, minutes } = one.task;
    const pieces = joined(draft.pieces[one.index] ?? []);
    placements.push(...pieces.map((piece, at) => ({ task: id, ...piece, reason: explainer.placed(one, piece, at) })));
    const missing = minutes - minutesOf(pieces);
    const lateMinutes = minutesAfter(pieces, one.due);
    if (missing > 0)
      unplaced.push({ task: id, minutes: missing, reason: explainer.unplaced(one), waysOut: ways(one.index) });
    if (lateMinutes > 0) late.push({ task: id, minutes: lateMinutes, waysOut: missing > 0 ? [] : ways(one.index) });
  }
  return { placements: placements.sort((a, b) => a.start - b.start), unplaced, late };
};

/** Those that break the most promises, but for what only waits for others without a place. */
const mendedTasks = (prepared: Prepared, { pieces }: Draft): ReadonlySet<number> => {
  const broken = prepared.tasks
    .map((one) => ({ index: one.index, promises: taskCost(prepared, one, pieces[one.index] ?? []).promises }))
    .filter(({ promises }) => promises > 0)
    .sort((a, b) => b.promises - a.promises);
  return new Set(broken.slice(0, MOST_MENDED).map(({ index }) => index));
};

/** Pieces that touch are one. */
const joined = (pieces: readonly Stretch[]): readonly Stretch[] => {
  const result: Stretch[] = [];
  for (const { start, end } of pieces) {
    const last = result.at(-1);
    if (last?.end === start) result[result.length - 1] = { start: last.start, end };
    else result.push({ start, end });
  }
  return result;
};
