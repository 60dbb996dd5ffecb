import type { PortfolioView } from '../app/portfolio-planner.js';
import { WORK_KINDS } from '../domain/audit/work-kind.js';
import { isOut } from '../domain/influence/pieces/came-out.js';
import { planReach } from '../domain/influence/planner/channel-reach.js';
import { lastDayOf } from '../domain/influence/current-plan.js';
import type { GoalProgress } from '../domain/influence/review/goal-progress.js';
import type { Acceptance } from '../domain/influence/influence-plan.js';
import { objectiveOf } from '../domain/influence/plan/objective.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { dayOf } from '../domain/time/day-of.js';
import type { Moment } from '../domain/time/moment.js';
import { kindName } from '../messages/audit.js';
import type { Formats } from '../messages/formats.js';
import { influenceNames } from '../messages/influence-names.js';
import type { InfluenceNames } from '../messages/influence-terms.js';
import {
  acceptedText,
  effortText,
  forecastMeaning,
  missedText,
  objectiveText,
  planFailureMessage,
} from '../messages/plan.js';
import { relaxationText } from '../messages/plan-reasons.js';
import type { HoursRow, KindRow, PlanSnapshot, TermSnapshot } from '../protocol/plan-snapshot.js';
import { goalSnapshot } from './goal-snapshot.js';
import type { PlanPanelFacts } from './plan-panel-facts.js';
import { plannedRows } from './planned-rows.js';
import { relaxationOffer } from './relaxation-offer.js';
import { termSnapshots } from './term-snapshots.js';

type ReadyPlan = Extract<PlanSnapshot, { readonly state: 'ready' }>;

/** The panel *Plan*: what is forecast beside what came, and the pieces that come to it. */
export const planPanel = (facts: PlanPanelFacts): ReadyPlan => {
  const { document, moment, view, actual, progress, formats } = facts;
  const { plan, portfolio, isCurrent, failure, problem, known } = view;
  const names = influenceNames(document);
  const { F, E, I, T } = actual;
  const came = { F: F.value, E: E.value, I: I.value, T: T.value };
  return {
    state: 'ready',
    id: plan.id,
    name: plan.name,
    from: plan.start,
    to: lastDayOf(plan),
    weeks: plan.weeks,
    accepted: plan.accepted === null ? null : accepted(plan.accepted, moment, formats),
    canAccept: isCurrent && portfolio?.pieces.some(({ frozen }) => frozen === null) === true,
    weights: plan.weights,
    planning: problem !== null && !isCurrent && failure === null,
    problem: failure === null ? null : planFailureMessage(failure),
    terms: termSnapshots(actual, portfolio?.terms ?? null, plan.weights, names).map((term) =>
      withForecast(term, facts),
    ),
    objective: {
      forecast: portfolio?.objective ?? null,
      fact: objectiveOf(came, plan.weights),
      text: objectiveText(plan.weights, formats),
    },
    hours: hoursRows(view),
    goals: progress.map((one) => planGoal(one, facts, names)),
    rows: plannedRows(facts, names),
    pareto: paretoPoints(view),
    standing: standing(view),
    relaxations:
      portfolio?.relaxations.map((relaxation) => ({
        text: relaxationText(relaxation, plan.goals, names, formats),
        offer: isCurrent ? relaxationOffer(relaxation) : null,
      })) ?? [],
    effort: {
      text: effortText(known.effort, formats),
      c1: known.costs.c1,
      c2: known.costs.c2,
      pieces: known.effort.pieces,
    },
    kinds: kindRows(document, names),
  };
};

const accepted = (acceptance: Acceptance, { zone }: Moment, formats: Formats): string =>
  acceptedText(acceptance, formats.day(dayOf(Date.parse(acceptance.at), zone)), formats);

const withForecast = (term: TermSnapshot, { view: { known }, formats }: PlanPanelFacts): TermSnapshot => {
  const missed = term.id === 'T' ? ` ${missedText(known.missedShare, known.missedWeeks, formats)}` : '';
  return { ...term, text: `${term.text} ${forecastMeaning(term.id)}${missed}` };
};

/** The kinds of hours that there are or that are planned, in what is left of the plan. */
const hoursRows = ({ problem, portfolio }: PortfolioView): readonly HoursRow[] =>
  WORK_KINDS.map((id) => ({
    id,
    name: kindName(id),
    available: problem === null ? 0 : problem.hoursPerWeek[id] * problem.weeks,
    planned: portfolio?.hours[id] ?? 0,
    worth: portfolio?.hourWorth[id] ?? null,
  })).filter(({ available, planned }) => available > 0 || planned > 0);

/** A goal, with what the portfolio proposes for it beside what is planned. */
const planGoal = (one: GoalProgress, { document, view }: PlanPanelFacts, names: InfluenceNames) => {
  const { goal } = one;
  const shown = goalSnapshot(one, names);
  if (view.portfolio === null) return shown;
  const ahead = view.portfolio.pieces.filter(
    ({ kind, frozen, words, quality }) =>
      kind === goal.kind &&
      (goal.words === null || (words ?? 0) >= goal.words) &&
      (goal.quality === null || (quality ?? 0) >= goal.quality) &&
      !isDone(document, frozen),
  ).length;
  const gives = view.isCurrent && view.portfolio.relaxations.some((relaxation) => relaxation.goal === goal.id);
  return {
    ...shown,
    proposed: Math.max(0, ahead - shown.planned),
    state: gives ? ('impossible' as const) : shown.state,
  };
};

const isDone = ({ pieces }: StoreDocument, id: string | null): boolean => {
  const piece = id === null ? undefined : recordOf(pieces, id);
  return piece !== undefined && isOut(piece);
};

/** The curve; the point that is nearest to what the plan aims at is the chosen one. */
const paretoPoints = ({ plan: { aim }, portfolio }: PortfolioView): ReadyPlan['pareto'] => {
  const points = portfolio?.pareto ?? [];
  const distances = points.map(({ quality, hours }) =>
    aim === null
      ? Infinity
      : Math.abs(quality - aim.quality) / 100 + Math.abs(hours - aim.hours) / Math.max(1, aim.hours),
  );
  const nearest = Math.min(...distances);
  const chosen = aim === null ? -1 : distances.indexOf(nearest);
  return points.map((point, index) => ({ ...point, chosen: index === chosen }));
};

/** Where the plan lies in quality, reach and hours. */
const standing = ({ portfolio, problem }: PortfolioView): ReadyPlan['standing'] => {
  const quality = portfolio?.terms.F ?? null;
  if (portfolio === null || problem === null || quality === null) return null;
  const { pieces } = portfolio;
  return { quality, reach: planReach(pieces, problem), hours: pieces.reduce((sum, { hours }) => sum + hours, 0) };
};

const kindRows = ({ outputKinds }: StoreDocument, names: InfluenceNames): readonly KindRow[] =>
  Object.values(outputKinds).map((kind) => ({
    id: kind.id,
    name: kind.name,
    channel: names.channel(kind.channel),
    words: kind.words,
    qualityLevels: kind.qualityLevels,
    fixedHours: kind.fixedHours,
    hoursFrom: kindName(kind.hoursFrom),
    maximumPerWeek: kind.maximumPerWeek,
    reach: kind.reach,
  }));
