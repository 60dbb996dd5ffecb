import type { PlanEditor, PlanFailure } from '../app/plan-editor.js';
import type { PortfolioFailure, PortfolioPlanner } from '../app/portfolio-planner.js';
import type { PlanDesk } from '../app/ports/panel-desks.js';
import { lastAnswer } from '../app/last-answer.js';
import { hoursBetween } from '../domain/audit/hours.js';
import type { FileKind } from '../domain/audit/stretch.js';
import { actualTerms } from '../domain/influence/review/actual-terms.js';
import { lastDayOf } from '../domain/influence/current-plan.js';
import { goalProgress, type CameBack, type GoalProgress } from '../domain/influence/review/goal-progress.js';
import type { InfluencePlan } from '../domain/influence/influence-plan.js';
import type { ActualTerms } from '../domain/influence/review/term-fact.js';
import type { Result } from '../domain/result.js';
import type { Records } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { localDateOf, type Moment } from '../domain/time/moment.js';
import type { Formats } from '../messages/formats.js';
import { planFailureMessage } from '../messages/plan.js';
import { planStarts } from '../messages/plan-starts.js';
import type { PlanIntent } from '../protocol/page.js';
import { planPanel } from './plan-panel.js';
import { readRelaxationOffer } from './relaxation-offer.js';

/** What the plan is shown and changed with. */
export interface PlanDeskParts {
  readonly planner: PortfolioPlanner;
  readonly editor: PlanEditor;
  readonly moment: () => Moment;
  /** The rules of now for the kinds of work in files. */
  readonly kindOf: () => FileKind;
  /** What came back for pieces. */
  readonly cameBack: (records: Records) => CameBack;
  readonly formats: Formats;
  /** Opens what asks for a kind of output; null: for a new one. */
  readonly editKind: (kind: string | null) => Promise<void>;
  readonly log: (text: string) => void;
}

/** How a plan stands. */
interface Standing {
  readonly actual: ActualTerms;
  readonly progress: readonly GoalProgress[];
}

/** The plan as the planning page shows and changes it. */
export const planDesk = (parts: PlanDeskParts): PlanDesk => {
  const { planner, editor, formats } = parts;
  const standing = standings(parts);
  const told = (result: Result<unknown, PlanFailure | PortfolioFailure>): string | null => {
    if (result.ok) return null;
    if (result.failure.code === 'solver') parts.log(result.failure.message);
    return planFailureMessage(result.failure);
  };
  return {
    snapshot: (document, moment) => {
      const view = planner.view(document, moment);
      if (view === null)
        return { state: 'none', templates: planStarts().map(({ id, name, text }) => ({ id, name, text })) };
      return planPanel({ document, moment, view, ...standing(document, view.plan, moment), formats });
    },
    perform: async (intent) => {
      if (intent.type !== 'edit-kind') return told(await perform(parts, intent));
      await parts.editKind(intent.kind);
      return null;
    },
    take: (offer) => {
      const relaxation = readRelaxationOffer(offer);
      return relaxation === null ? null : editor.relax(relaxation).then(told);
    },
    onDidChange: planner.onDidChange,
  };
};

const perform = async (
  { planner, editor, moment }: PlanDeskParts,
  intent: Exclude<PlanIntent, { readonly type: 'edit-kind' }>,
): Promise<Result<unknown, PlanFailure | PortfolioFailure>> => {
  switch (intent.type) {
    case 'start-plan': {
      const start = planStarts().find(({ id }) => id === intent.template);
      return start === undefined
        ? { ok: false, failure: { code: 'template-unknown' } }
        : editor.start(start.template, localDateOf(moment()));
    }
    case 'set-weights': {
      const { efficiency, influence, time } = intent;
      return editor.setWeights({ efficiency, influence, time });
    }
    case 'set-goal':
      return editor.setGoal(intent.goal);
    case 'remove-goal':
      return editor.removeGoal(intent.goal);
    case 'aim':
      return editor.aim(intent.aim);
    case 'set-period':
      return editor.setPeriod(intent.start, intent.weeks);
    case 'accept-plan':
      return planner.accept();
    case 'end-plan':
      return editor.end();
  }
};

/** How plans stand, told anew when what it depends on has changed: a page asks again at each word from the host. */
const standings = ({ kindOf, cameBack }: PlanDeskParts) => {
  const came = lastAnswer(cameBack);
  const standing = lastAnswer(standingOf);
  return (document: StoreDocument, plan: InfluencePlan, moment: Moment): Standing => {
    const { pieces, outputKinds, engagement, tasks, intervals, focusDays, activity, schedules, preferences } = document;
    // Of the pieces, what came back depends on where they appeared alone.
    const out = Object.values(pieces).flatMap(({ publications }) => (publications.length === 0 ? [] : [publications]));
    const back = came([engagement, outputKinds, ...out], document);
    const depends = [back, plan, pieces, outputKinds, tasks, intervals, focusDays, activity, schedules, preferences];
    return standing([...depends, localDateOf(moment)], document, plan, moment, kindOf(), back);
  };
};

/** The terms of a plan until now, and its goals. */
const standingOf = (
  records: Records,
  plan: InfluencePlan,
  moment: Moment,
  kindOf: FileKind,
  back: CameBack,
): Standing => {
  const today = localDateOf(moment);
  const last = lastDayOf(plan);
  const days = { from: plan.start, to: today < last ? today : last };
  // Meetings are hours of one kind; what was lost of the plan does not depend on them.
  const report = hoursBetween(records, days, { meetings: [], kindOf }, moment);
  return {
    actual: actualTerms(records, days, { scores: back.scores, report, moment }),
    progress: goalProgress(records, plan, today, back),
  };
};
