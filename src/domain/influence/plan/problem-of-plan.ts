import type { ByKind } from '../../audit/work-kind.js';
import type { TimePreferences } from '../../schedule/preferences.js';
import { recordOf, type Records } from '../../store/collections.js';
import type { LocalDate } from '../../time/local.js';
import { cameOut, isOut } from '../pieces/came-out.js';
import type { InfluencePlan } from '../influence-plan.js';
import type { OutputKind } from '../output-kind.js';
import { pieceHours } from './piece-hours.js';
import type { Piece } from '../piece.js';
import { weekOf, weeksLeft, workdaysAWeek } from './plan-weeks.js';
import type { EffortCosts, FrozenPiece, PortfolioProblem } from '../portfolio.js';

type PlanRecords = Pick<Records, 'outputKinds' | 'pieces' | 'tasks'>;

/** What the planner is to know beside the plan and its pieces. */
export interface PlanFacts {
  readonly today: LocalDate;
  readonly preferences: Pick<TimePreferences, 'hours' | 'shares'>;
  /** Hours spent on each piece, by its id. */
  readonly spent: ReadonlyMap<string, number>;
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
 * underway, so what is over is to be added to its weeks. The working days that are over have taken their hours with them: what is left
 * of the hours is spread evenly over the weeks that are left, so that the sum is right and the week underway may hold a little
 * more than its rest. What came out in weeks that are over counts for the whole plan, and so does what is usually reached; kinds with
 * goals of each week are planned, and counted, for the weeks that are left alone.
 */
export const problemOfPlan = (records: PlanRecords, plan: InfluencePlan, facts: PlanFacts): PortfolioProblem | null => {
  const { outputKinds, pieces } = records;
  const { over, left, share } = weeksLeft(plan, facts.today, facts.preferences.hours);
  if (left === 0) return null;
  const kinds = Object.values(outputKinds).sort(byId);
  const weekly = new Set(plan.goals.flatMap(({ kind, every }) => (every === 'week' ? [kind] : [])));
  const isOfPastWeek = (piece: Piece): boolean =>
    piece.kind !== null && weekly.has(piece.kind) && weekOf(plan, cameOut(piece) ?? facts.today) <= over;
  return {
    weeks: left,
    hoursPerWeek: scaled(hoursOfWeek(plan, facts.preferences), share),
    weights: plan.weights,
    costs: facts.costs,
    kinds,
    goals: plan.goals,
    frozen: Object.values(pieces)
      .filter((piece) => piece.plan === plan.id && !isOfPastWeek(piece))
      .sort(byId)
      .flatMap((piece) => frozenPiece(piece, records, plan, facts, over)),
    usualReach: usualReach(kinds, weekly, facts.usualReach, plan.weeks / left),
    missedShare: facts.missedShare,
    aim: plan.aim,
  };
};

/** A piece as the planner takes it for given; none where its kind is not known. */
const frozenPiece = (
  piece: Piece,
  { outputKinds, tasks }: PlanRecords,
  plan: InfluencePlan,
  { costs, spent }: PlanFacts,
  over: number,
): readonly FrozenPiece[] => {
  const kind = piece.kind === null ? undefined : recordOf(outputKinds, piece.kind);
  if (kind === undefined) return [];
  const { target, facts } = piece;
  const date = cameOut(piece) ?? piece.planned ?? piece.scheduled;
  const week = (date === null ? plan.weeks : weekOf(plan, date)) - over;
  const words = target.words ?? kind.words;
  const quality = target.quality ?? kind.qualityLevels[0] ?? null;
  const effort = target.hours ?? pieceHours(kind, words, quality, costs);
  const left = isMade(piece, tasks) ? 0 : Math.max(0, effort - (spent.get(piece.id) ?? 0));
  // Scores are compared as they are shown, in whole points (`goalProgress`).
  const score = facts === null || facts.score === null ? null : Math.round(facts.score);
  return [
    {
      id: piece.id,
      kind: kind.id,
      week: isOut(piece) ? week : Math.max(1, week),
      words: isOut(piece) && kind.words !== null ? (facts?.words ?? words) : words,
      quality: isOut(piece) && kind.words !== null ? (score ?? quality) : quality,
      hours: Math.round(left * STEPS_OF_AN_HOUR) / STEPS_OF_AN_HOUR,
    },
  ];
};

/** Whether nothing is to be worked on a piece any more: it is out, or the tasks that make it are all closed. */
const isMade = (piece: Piece, tasks: Records['tasks']): boolean =>
  isOut(piece) || (piece.tasks.length > 0 && piece.tasks.every((id) => recordOf(tasks, id)?.status !== 'open'));

/**
 * The reach of a usual week on each channel, in so many weeks for each that is left: those of the whole plan. The prior is the planner's
 * own, the kind that reaches most in every second week (docs/influence.md).
 */
const usualReach = (
  kinds: readonly OutputKind[],
  weekly: ReadonlySet<string>,
  known: PlanFacts['usualReach'],
  weeks: number,
): PortfolioProblem['usualReach'] =>
  Object.fromEntries(
    kinds.map(({ channel }) => {
      const own = kinds.filter((kind) => kind.channel === channel);
      const aWeek = recordOf(known, channel) || Math.max(...own.map(({ reach }) => reach)) / 2;
      return [channel, own.some(({ id }) => weekly.has(id)) ? aWeek : aWeek * weeks];
    }),
  );

const scaled = (hours: ByKind, by: number): ByKind => ({
  coding: hours.coding * by,
  collaborating: hours.collaborating * by,
  learning: hours.learning * by,
  writing: hours.writing * by,
});

const byId = (one: Pick<OutputKind, 'id'>, other: Pick<OutputKind, 'id'>): number => (one.id < other.id ? -1 : 1);
