import { noTime } from '../../audit/work-kind.js';
import { USUALLY_MISSED } from '../learn/missed-share.js';
import type { PortfolioProblem } from '../portfolio.js';
import { ARTICLE_COSTS } from './piece-hours.js';
import type { PlanTemplate } from './templates.js';

/** What is asked of the planner for a template, before anything is known of the author. */
export const problemOfTemplate = ({ plan, outputKinds }: PlanTemplate): PortfolioProblem => ({
  weeks: plan.weeks,
  hoursPerWeek: plan.hoursPerWeek ?? noTime(),
  weights: plan.weights,
  costs: ARTICLE_COSTS,
  kinds: outputKinds,
  goals: plan.goals,
  frozen: [],
  usualReach: {},
  missedShare: USUALLY_MISSED,
  aim: plan.aim,
});
