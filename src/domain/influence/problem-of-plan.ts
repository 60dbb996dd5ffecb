import type { ByKind } from '../audit/work-kind.js';
import type { TimePreferences } from '../schedule/preferences.js';
import { recordOf, type Records } from '../store/collections.js';
import type { LocalDate } from '../time/local.js';
import { hoursSpent } from './hours-spent.js';
import type { InfluencePlan } from './influence-plan.js';
import type { OutputKind } from './output-kind.js';
import { publishedOn, type Piece } from './piece.js';
import { weekOf, weeksLeft, workdaysAWeek } from './plan-weeks.js';
import type { EffortCosts, FrozenPiece, PortfolioProblem } from './portfolio.js';

/** What the planner is to know beside the plan and its pieces. */
export interface PlanFacts {
  readonly today: LocalDate;
  readonly preferences: Pick<TimePreferences, 'hours' | 'shares'>;
  /** Minutes worked on each task. */
  readonly minutes: ReadonlyMap<string, number>;
  readonly costs: EffortCosts;
  /** For each channel, the reach of what usually appears on it in a week. */
  readonly usualReach: Readonly<Record<string, number>>;
  /** The share of planned hours that is usually missed or wasted (0–1). */
  readonly missedShare: number;
}

/** Hours are told the planner in quarters, so that the portfolio is not sought anew for each minute of work. */
const STEPS_OF_AN_HOUR = 4;

/** Hours of a week of each kind, as the plan says, or else the shares of a working day say. */
export const hoursOfWeek = (
  { hoursPerWeek }: Pick<InfluencePlan, 'hoursPerWeek'>,
  { hours, shares }: PlanFacts['preferences'],
): ByKind => hoursPerWeek ?? scaled(shares, workdaysAWeek(hours));

/**
 * What the planner chooses from, in the weeks that are left of a plan; null when it is over. The planner's week 1 is the one
 * underway (`portfolioWeek` translates back). The working days that are over have taken their hours with them: what is left
 * of the hours is spread evenly over the weeks that are left, so that the sum is right and the week underway may hold a little
 * more than its rest.
 */
export const problemOfPlan = (
  { outputKinds, pieces }: Pick<Records, 'outputKinds' | 'pieces'>,
  plan: InfluencePlan,
  facts: PlanFacts,
): PortfolioProblem | null => {
  const { over, left, share } = weeksLeft(plan, facts.today, facts.preferences.hours);
  if (left === 0) return null;
  return {
    weeks: left,
    hoursPerWeek: scaled(hoursOfWeek(plan, facts.preferences), share),
    weights: plan.weights,
    costs: facts.costs,
    kinds: Object.values(outputKinds).sort(byId),
    goals: plan.goals,
    frozen: Object.values(pieces)
      .filter((piece) => piece.plan === plan.id)
      .sort(byId)
      .flatMap((piece) => frozenPiece(piece, outputKinds, plan, facts, over)),
    usualReach: facts.usualReach,
    missedShare: facts.missedShare,
    aim: plan.aim,
  };
};

/** A piece as the planner takes it for given; none where its kind is not known. */
const frozenPiece = (
  piece: Piece,
  kinds: Records['outputKinds'],
  plan: InfluencePlan,
  { costs, minutes }: PlanFacts,
  over: number,
): readonly FrozenPiece[] => {
  const kind = piece.kind === null ? undefined : recordOf(kinds, piece.kind);
  if (kind === undefined) return [];
  const { target, facts } = piece;
  const published = publishedOn(piece);
  const date = published ?? piece.planned ?? piece.scheduled;
  const words = target.words ?? kind.words;
  const quality = target.quality ?? kind.qualityLevels[0] ?? null;
  const effort = target.hours ?? kind.fixedHours ?? draftHours(words, quality, costs);
  const left = isOut(piece) ? 0 : Math.max(0, effort - hoursSpent(piece, minutes));
  return [
    {
      id: piece.id,
      kind: kind.id,
      week: Math.max(1, (date === null ? plan.weeks : weekOf(plan, date)) - over),
      words: isOut(piece) && kind.words !== null ? (facts?.words ?? words) : words,
      quality: isOut(piece) && kind.words !== null ? (facts?.score ?? quality) : quality,
      hours: Math.round(left * STEPS_OF_AN_HOUR) / STEPS_OF_AN_HOUR,
    },
  ];
};

/** Whether nothing is to be done on a piece any more. */
const isOut = ({ status }: Piece): boolean => status === 'published' || status === 'maintained';

const draftHours = (words: number | null, quality: number | null, { c1, c2 }: EffortCosts): number =>
  (c1 * (words ?? 0)) / 1_000 + (c2 * (quality ?? 0)) / 10;

const scaled = (hours: ByKind, by: number): ByKind => ({
  coding: hours.coding * by,
  collaborating: hours.collaborating * by,
  learning: hours.learning * by,
  writing: hours.writing * by,
});

const byId = (one: Pick<OutputKind, 'id'>, other: Pick<OutputKind, 'id'>): number => (one.id < other.id ? -1 : 1);
