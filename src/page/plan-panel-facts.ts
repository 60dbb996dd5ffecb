import type { PortfolioView } from '../app/portfolio-planner.js';
import type { GoalProgress } from '../domain/influence/review/goal-progress.js';
import type { ActualTerms } from '../domain/influence/review/term-fact.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { Moment } from '../domain/time/moment.js';
import type { Formats } from '../messages/formats.js';

/** What the panel *Plan* is made from, where there is a plan. */
export interface PlanPanelFacts {
  readonly document: StoreDocument;
  readonly moment: Moment;
  readonly view: PortfolioView;
  /** The terms and the goals of the plan as they stand. */
  readonly actual: ActualTerms;
  readonly progress: readonly GoalProgress[];
  readonly formats: Formats;
}
