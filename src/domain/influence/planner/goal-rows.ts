import { constantSum, plus, type Sum } from '../../optimisation/linear-builder.js';
import type { Goal } from '../goal.js';
import { countsFor } from './goal-forecast.js';
import { countIn, countOf, sumOver, type PortfolioModel } from './portfolio-model.js';
import type { Prepared, Variant } from './prepared.js';
import type { TermRows } from './term-rows.js';

/** Adds rows that hold goals. */
export const addGoals = (model: PortfolioModel, terms: TermRows, goals: readonly Goal[]): void => {
  for (const goal of goals) {
    addCount(model, goal);
    if (goal.comments !== null && !goal.commentsEach) model.builder.atLeast(commentsOf(model, goal), goal.comments);
    if (goal.influence !== null) model.builder.atLeast(influenceOf(model, terms, goal), goal.influence);
  }
};

const addCount = (model: PortfolioModel, goal: Goal): void => {
  const { builder, prepared, isByWeek } = model;
  const counting = countingVariants(prepared, goal);
  if (goal.every === 'week' && isByWeek) {
    for (let week = 0; week < prepared.problem.weeks; week += 1) {
      builder.atLeast(countIn(model, counting, week), goal.count - frozenIn(prepared, goal, week + 1));
    }
  } else builder.atLeast(countOf(model, counting), needOf(prepared, goal));
};

/** The variants whose pieces are long and good enough to count for a goal. */
export const countingVariants = ({ variants }: Prepared, goal: Goal): readonly Variant[] =>
  variants.filter((variant) => variant.kind.id === goal.kind && countsFor(goal, variant.kind, variant));

/** Frozen pieces that count for a goal; with a week, those of that week. */
export const frozenIn = ({ problem, frozen }: Prepared, goal: Goal, week: number | null): number => {
  const kind = problem.kinds.find(({ id }) => id === goal.kind);
  return frozen.filter(
    (piece) => piece.kind === goal.kind && (week === null || piece.week === week) && countsFor(goal, kind, piece),
  ).length;
};

/** New pieces that a goal needs, wherever they stand. */
export const needOf = (prepared: Prepared, goal: Goal): number => {
  if (goal.every === 'plan') return Math.max(0, goal.count - frozenIn(prepared, goal, null));
  const weeks = Array.from({ length: prepared.problem.weeks }, (_, index) => index + 1);
  return weeks.reduce((sum, week) => sum + Math.max(0, goal.count - frozenIn(prepared, goal, week)), 0);
};

/** Comments of all pieces of a goal's kind. */
export const commentsOf = (model: PortfolioModel, { kind: id }: Goal): Sum => {
  const { frozen, problem } = model.prepared;
  const rate = problem.kinds.find((kind) => kind.id === id)?.commentRate ?? 0;
  const there = frozen.filter(({ kind }) => kind === id).reduce((sum, { reach }) => sum + reach * rate, 0);
  return plus(
    sumOver(model, ({ kind, comments }) => (kind.id === id ? comments : 0)),
    constantSum(there),
  );
};

/** The influence of the channel of a goal's kind. */
export const influenceOf = ({ prepared }: PortfolioModel, { influences }: TermRows, { kind: id }: Goal): Sum => {
  const kind = prepared.problem.kinds.find((one) => one.id === id);
  return (kind === undefined ? undefined : influences.get(kind.channel)) ?? constantSum(0);
};
