import { columnSum, constantSum, plus, times, type Sum } from '../../optimisation/linear-builder.js';
import type { LinearSolver } from '../../optimisation/linear-solver.js';
import type { Goal } from '../goal.js';
import type { Relaxation } from '../portfolio.js';
import { commentsOf, countingVariants, frozenIn, influenceOf } from './goal-rows.js';
import { countIn, countOf, portfolioModel, type PortfolioModel } from './portfolio-model.js';
import type { Prepared } from './prepared.js';
import { relaxationOptions } from './relaxation-options.js';
import { runModel } from './run-model.js';
import { addTerms, type TermRows } from './term-rows.js';

/** What can be given up of a goal, and how the model says how much is. */
interface Elastic {
  readonly goal: Goal;
  readonly options: readonly { readonly goal: Goal; readonly column: number }[];
  readonly count: number;
  readonly comments: number;
  readonly influence: number;
  /** The shares given up, summed. */
  readonly cost: Sum;
}

/** Of two ways that give up as much, the one that spares the goals further to the front. */
const FIRST_GOALS = 1e-4;
/** Less is rounding. */
const NOTHING = 1e-6;

/**
 * The goals that are left when as little as possible is given up: the sum of what each gives up, as shares of what it asks for, is
 * least. An elastic programme (Chinneck, Feasibility and Infeasibility in Optimization, 2008, §6). Null where the solver fails.
 */
export const relaxGoals = (prepared: Prepared, solver: LinearSolver, isByWeek: boolean): readonly Goal[] | null => {
  const model = portfolioModel(prepared, isByWeek);
  const terms = addTerms(model);
  const elastics = prepared.problem.goals.map((goal) => addElastic(model, terms, goal));
  const cost = plus(...elastics.map((one, index) => times(one.cost, 1 + FIRST_GOALS * index)));
  const solution = runModel(solver, model.builder.minimise(cost));
  if (solution === null) return null;
  const at = (column: number): number => solution.columns[column] ?? 0;
  return elastics.map(({ goal, options, count, comments, influence }) => {
    const chosen = options.find(({ column }) => at(column) > 0.5)?.goal ?? goal;
    return {
      ...chosen,
      count: goal.count - Math.round(at(count)),
      comments: chosen.commentsEach ? chosen.comments : lowered(goal.comments, at(comments)),
      influence: lowered(goal.influence, at(influence)),
    };
  });
};

/** What goals gave up. */
export const relaxationsOf = (before: readonly Goal[], after: readonly Goal[]): readonly Relaxation[] =>
  before.flatMap((goal, index) =>
    (['count', 'words', 'quality', 'comments', 'influence'] as const).flatMap((what) => {
      const from = goal[what];
      const to = after[index]?.[what] ?? null;
      return from === null || to === null || from === to ? [] : [{ goal: goal.id, what, from, to }];
    }),
  );

/** Rounded down, so that the solver's rounding does not make it unreachable. */
const lowered = (from: number | null, by: number): number | null =>
  from === null || by <= NOTHING * Math.max(1, from) ? from : Math.max(0, Math.floor((from - by) * 1e4) / 1e4);

const addElastic = (model: PortfolioModel, terms: TermRows, goal: Goal): Elastic => {
  const { builder, prepared } = model;
  const options = relaxationOptions(prepared, goal).map((option) => ({ ...option, column: builder.column(1, true) }));
  builder.equal(columnSum(options.map(({ column }) => column)), 1);
  const count = builder.column(goal.count, true);
  for (const option of options) addCount(model, option, count);
  const comments = builder.column(goal.commentsEach ? 0 : (goal.comments ?? 0));
  if (goal.comments !== null && !goal.commentsEach)
    builder.atLeast(plus(commentsOf(model, goal), columnSum([comments])), goal.comments);
  const influence = builder.column(goal.influence ?? 0);
  if (goal.influence !== null)
    builder.atLeast(plus(influenceOf(model, terms, goal), columnSum([influence])), goal.influence);
  const cost = plus(
    columnSum([count], shareOf(goal.count)),
    columnSum([comments], shareOf(goal.comments)),
    columnSum([influence], shareOf(goal.influence)),
    ...options.map((option) => columnSum([option.column], option.cost)),
  );
  return { goal, options, count, comments, influence, cost };
};

const shareOf = (asked: number | null): number => (asked === null || asked === 0 ? 0 : 1 / asked);

/** If an option is chosen, so many pieces count, but for those given up. */
const addCount = (
  model: PortfolioModel,
  { goal, column }: { readonly goal: Goal; readonly column: number },
  givenUp: number,
): void => {
  const { builder, prepared, isByWeek } = model;
  const counting = countingVariants(prepared, goal);
  const wanted = plus(columnSum([column], goal.count), columnSum([givenUp], -1));
  if (goal.every === 'plan') {
    builder.atLeast(plus(countOf(model, counting), times(wanted, -1)), -frozenIn(prepared, goal, null));
    return;
  }
  const missing: number[] = [];
  for (let week = 0; week < prepared.problem.weeks; week += 1) {
    const there = constantSum(frozenIn(prepared, goal, week + 1));
    const own = isByWeek ? countIn(model, counting, week) : columnSum([builder.column(goal.count)]);
    builder.atLeast(plus(own, there, times(wanted, -1)), 0);
    if (!isByWeek) missing.push(...own.terms.map(([one]) => one));
  }
  if (!isByWeek) builder.atLeast(plus(countOf(model, counting), columnSum(missing, -1)), 0);
};
