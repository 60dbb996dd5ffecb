import { acceptPortfolio, type AcceptanceNames } from '../domain/influence/plan/accept-portfolio.js';
import { currentPlan } from '../domain/influence/current-plan.js';
import type { InfluencePlan } from '../domain/influence/influence-plan.js';
import { knownOfPlans, type KnownOfPlans } from '../domain/influence/learn/known-of-plans.js';
import { weeksLeft } from '../domain/influence/plan/plan-weeks.js';
import type { Portfolio, PortfolioProblem } from '../domain/influence/portfolio.js';
import { problemOfPlan } from '../domain/influence/plan/problem-of-plan.js';
import { failure, success, type Result } from '../domain/result.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreEvent } from '../domain/store/command.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import { Emitter } from './emitter.js';
import { lastAnswer } from './last-answer.js';
import type { Ledger } from './ledger.js';
import type { Clock } from './ports/clock.js';
import type { Disposable } from './ports/disposable.js';
import { PortfolioQueue, type Solved } from './portfolio-queue.js';

/**
 * Why there is no portfolio. `no-plan`: none is being made or followed. `plan-over`: its last day is over. `no-kinds`: nothing is known
 * that could be made. `nothing-new`: all that the portfolio holds was accepted before. `solver`: in words for the log.
 */
export type PortfolioFailure =
  | { readonly code: 'no-plan' }
  | { readonly code: 'plan-over' }
  | { readonly code: 'no-kinds' }
  | { readonly code: 'nothing-new' }
  | { readonly code: 'solver'; readonly message: string };

/** The portfolio of the current plan, as far as it is known. */
export interface PortfolioView {
  readonly plan: InfluencePlan;
  /** What was learnt from the records, which the portfolio rests on. */
  readonly known: KnownOfPlans;
  /** What is asked of the planner; null where nothing can be asked. */
  readonly problem: PortfolioProblem | null;
  /** The portfolio; while another is sought, the one before, or null where there was none. */
  readonly portfolio: Portfolio | null;
  /** Weeks of the plan that lie before the portfolio's first. */
  readonly weeksBefore: number;
  /** Whether the portfolio answers the problem. */
  readonly isCurrent: boolean;
  readonly failure: PortfolioFailure | null;
}

export interface PortfolioPlannerParts {
  readonly ledger: Ledger;
  readonly clock: Pick<Clock, 'now' | 'zone'>;
  /** Finds the best portfolio, off the calling thread. A failure is in words for the log. */
  readonly solve: (problem: PortfolioProblem) => Promise<Solved>;
  readonly newId: () => string;
  readonly names: () => AcceptanceNames;
}

interface Shown {
  readonly plan: string;
  readonly portfolio: Portfolio;
  readonly weeksBefore: number;
}

/**
 * Keeps the portfolio of the current plan up to date: it is sought when what it depends on has changed and somebody looks. What was
 * found before is remembered, so that an undo shows it at once.
 */
export class PortfolioPlanner implements Disposable {
  readonly #parts: PortfolioPlannerParts;
  readonly #queue: PortfolioQueue;
  readonly #changes = new Emitter<undefined>();
  /** Tells that `view` has changed although the document has not. */
  readonly onDidChange = this.#changes.event;
  readonly #subscription: Disposable;
  #shown: Shown | null = null;
  readonly #known = lastAnswer(knownOfPlans);

  constructor(parts: PortfolioPlannerParts) {
    this.#parts = parts;
    this.#queue = new PortfolioQueue(parts.solve);
    this.#subscription = this.#queue.onDidSolve(() => this.#changes.fire(undefined));
  }

  /** The portfolio of a document's current plan, which is sought where it is not known; null without a plan. */
  view(document: StoreDocument, moment: Moment = this.#moment()): PortfolioView | null {
    const plan = currentPlan(document);
    if (plan === null) return null;
    const known = this.#knownOf(document, moment);
    const asked = ask(document, plan, known);
    const solved = asked.ok ? this.#queue.known(asked.value.problem) : undefined;
    const show = (found: Solved | null | undefined): void => {
      if (asked.ok && found?.ok === true)
        this.#shown = { plan: plan.id, portfolio: found.value, weeksBefore: asked.value.weeksBefore };
    };
    show(solved);
    if (asked.ok && solved === undefined) void this.#queue.ask(asked.value.problem).then(show);
    const shown = this.#shown?.plan === plan.id ? this.#shown : null;
    return {
      plan,
      known,
      problem: asked.ok ? asked.value.problem : null,
      portfolio: shown?.portfolio ?? null,
      weeksBefore: shown?.weeksBefore ?? 0,
      isCurrent: solved?.ok === true,
      failure: !asked.ok ? asked.failure : solved?.ok === false ? { code: 'solver', message: solved.failure } : null,
    };
  }

  /** The current plan with its portfolio as it is now, waited for; one that could not be found is sought again. */
  async portfolio(): Promise<
    Result<
      { readonly document: StoreDocument; readonly plan: InfluencePlan; readonly portfolio: Portfolio },
      PortfolioFailure | StoreFailure
    >
  > {
    for (;;) {
      const read = await this.#parts.ledger.read();
      if (!read.ok) return read;
      const document = read.value;
      const plan = currentPlan(document);
      if (plan === null) return failure({ code: 'no-plan' });
      const asked = ask(document, plan, this.#knownOf(document, this.#moment()));
      if (!asked.ok) return asked;
      const solved = await this.#queue.ask(asked.value.problem);
      // Another one took its place while it waited: what is wanted has changed, so it is asked for anew.
      if (solved === null) continue;
      if (!solved.ok) return failure({ code: 'solver', message: solved.failure });
      if (this.#parts.ledger.document === document) return success({ document, plan, portfolio: solved.value });
    }
  }

  /** Lets the portfolio hold: what is new in it becomes pieces and tasks. */
  async accept(): Promise<Result<StoreEvent, PortfolioFailure | StoreFailure>> {
    const found = await this.portfolio();
    if (!found.ok) return found;
    const { document, plan, portfolio } = found.value;
    if (portfolio.pieces.every(({ frozen }) => frozen !== null)) return failure({ code: 'nothing-new' });
    const moment = this.#moment();
    const preferences = preferencesOf(document);
    return this.#parts.ledger.execute(
      acceptPortfolio(document, plan, portfolio, {
        today: localDateOf(moment),
        preferences,
        at: new Date(moment.now).toISOString(),
        focusMinutes: preferences.lengths.focus,
        newId: this.#parts.newId,
        names: this.#parts.names(),
      }),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#queue.dispose();
    this.#changes.dispose();
  }

  #moment(): Moment {
    return { now: this.#parts.clock.now(), zone: this.#parts.clock.zone() };
  }

  /** What the records tell; minutes that go by, and changes of plans and tasks, make it no other. */
  #knownOf(document: StoreDocument, moment: Moment): KnownOfPlans {
    const { pieces, outputKinds, engagement, intervals, focusDays, activity, schedules, preferences } = document;
    const depends = [pieces, outputKinds, engagement, intervals, focusDays, activity, schedules, preferences];
    return this.#known([...depends, localDateOf(moment)], document, moment);
  }
}

/** What is to be asked of the planner, or why nothing can be. */
const ask = (
  document: StoreDocument,
  plan: InfluencePlan,
  known: KnownOfPlans,
): Result<{ readonly problem: PortfolioProblem; readonly weeksBefore: number }, PortfolioFailure> => {
  const preferences = preferencesOf(document);
  const problem = problemOfPlan(document, plan, { ...known, preferences });
  if (problem === null) return failure({ code: 'plan-over' });
  if (problem.kinds.length === 0) return failure({ code: 'no-kinds' });
  return success({ problem, weeksBefore: weeksLeft(plan, known.today, preferences.hours).over });
};

const preferencesOf = ({ preferences }: StoreDocument) => recordOf(preferences, 'time') ?? DEFAULT_PREFERENCES;
