import type { Records } from '../../store/collections.js';
import { recordOf } from '../../store/collections.js';
import { daysBetween } from '../../time/add-days.js';
import type { LocalDate } from '../../time/local.js';
import type { InfluenceScores } from './actual-terms.js';
import { cameOut, isOut } from '../pieces/came-out.js';
import { lastDayOf } from '../current-plan.js';
import type { Goal } from '../goal.js';
import type { InfluencePlan } from '../influence-plan.js';
import type { Piece } from '../piece.js';
import { meanOf } from './mean-of.js';

/** What came back for pieces, by their ids. */
export interface CameBack {
  /** Comments, over all channels. */
  readonly comments: ReadonlyMap<string, number>;
  readonly scores: InfluenceScores;
}

/**
 * How a goal stands.
 * - `met`: all that it asks for has come;
 * - `on-track`: what has come and what is planned for the time that is left come to it;
 * - `behind`: fewer came out than the elapsed share of the plan asks for, and too few are planned for the time that is left;
 *   or the pieces are out, and fewer comments came than that share asks for, or less influence than the goal does;
 * - `impossible`: more is missing than the kind allows in the weeks that are left.
 */
export type GoalState = 'met' | 'on-track' | 'behind' | 'impossible';

/** A goal against the facts. */
export interface GoalProgress {
  readonly goal: Goal;
  /** Pieces, over the whole plan. */
  readonly asked: number;
  /** Pieces that are not out and are planned for a day to come. */
  readonly planned: number;
  /** Pieces that are out and meet the goal's length and quality. */
  readonly done: number;
  /** The ids of pieces that are out and miss its length or quality, or were never measured. */
  readonly below: readonly string[];
  /** Comments of the pieces that are out: all together, or of the one with the fewest (`commentsEach`); null where none are known. */
  readonly comments: number | null;
  /** The mean influence score of the pieces that are out and have one, or null. */
  readonly influence: number | null;
  readonly state: GoalState;
}

/** The goals of a plan against the facts, in the plan's order. @param today the day as of which they are told */
export const goalProgress = (
  records: Pick<Records, 'pieces' | 'outputKinds'>,
  plan: InfluencePlan,
  today: LocalDate,
  back: CameBack,
): readonly GoalProgress[] => plan.goals.map((goal) => progressOf(records, plan, goal, today, back));

const progressOf = (
  { pieces, outputKinds }: Pick<Records, 'pieces' | 'outputKinds'>,
  plan: InfluencePlan,
  goal: Goal,
  today: LocalDate,
  { comments, scores }: CameBack,
): GoalProgress => {
  const ofKind = Object.values(pieces).filter(({ kind }) => kind === goal.kind);
  const out = ofKind.filter((piece) => {
    const day = cameOut(piece);
    return day !== null && day >= plan.start && day <= lastDayOf(plan) && day <= today;
  });
  const counts = out.filter((piece) => meets(piece, goal));
  const told = {
    goal,
    asked: goal.count * (goal.every === 'week' ? plan.weeks : 1),
    planned: ofKind.filter((piece) => isAhead(piece, plan, today)).length,
    done: counts.length,
    below: out.filter((piece) => !meets(piece, goal)).map(({ id }) => id),
    comments: commentsOf(out, goal, comments),
    influence: meanOf(out.flatMap(({ id }) => scores.get(id)?.score ?? [])),
  };
  const mostAWeek = recordOf(outputKinds, goal.kind)?.maximumPerWeek ?? 0;
  return { ...told, state: stateOf(told, plan, mostAWeek, today) };
};

/** Whether a piece is as long and as good as a goal asks. Scores are compared as they are shown, in whole points. */
const meets = ({ facts }: Piece, { words, quality }: Goal): boolean =>
  (words === null || (facts?.words ?? 0) >= words) &&
  (quality === null || Math.round(facts?.score ?? -1) >= Math.round(quality));

/** Whether a piece is still to come out on a day of the plan that is not over. */
const isAhead = (piece: Piece, plan: InfluencePlan, today: LocalDate): boolean => {
  const day = piece.scheduled ?? piece.planned;
  return !isOut(piece) && day !== null && day >= plan.start && day <= lastDayOf(plan) && day >= today;
};

const commentsOf = (
  out: readonly Piece[],
  { commentsEach }: Goal,
  comments: ReadonlyMap<string, number>,
): number | null => {
  const known = out.flatMap(({ id }) => comments.get(id) ?? []);
  if (known.length === 0) return null;
  if (!commentsEach) return known.reduce((sum, count) => sum + count, 0);
  return known.length < out.length ? 0 : Math.min(...known);
};

const stateOf = (
  { goal, asked, planned, done, comments, influence }: Omit<GoalProgress, 'state'>,
  plan: InfluencePlan,
  mostAWeek: number,
  today: LocalDate,
): GoalState => {
  const share = elapsedShare(plan, today);
  if (done < asked) {
    const possible = Math.max(planned, mostAWeek * weeksLeft(plan, today));
    if (done + possible < asked) return 'impossible';
    // Before a plan is accepted, nothing of it can be planned yet.
    const isDue = plan.accepted !== null || done < Math.round(asked * share);
    return isDue && done + planned < asked ? 'behind' : 'on-track';
  }
  const missesComments = goal.comments !== null && (comments ?? 0) < goal.comments;
  const missesInfluence = goal.influence !== null && Math.round(influence ?? -1) < Math.round(goal.influence);
  if (!missesComments && !missesInfluence) return 'met';
  // What nobody has entered yet is not known to fall short while the plan runs.
  const fallsShort =
    (goal.comments !== null && comments !== null && comments < goal.comments * share) ||
    (missesInfluence && influence !== null);
  return share === 1 || fallsShort ? 'behind' : 'on-track';
};

/** The share of the plan's days that is over, today not included, 0–1. */
const elapsedShare = ({ start, weeks }: InfluencePlan, today: LocalDate): number =>
  Math.min(1, Math.max(0, daysBetween(start, today) / (7 * weeks)));

/** Weeks of the plan that are left, the one that has begun included. */
const weeksLeft = (plan: InfluencePlan, today: LocalDate): number =>
  Math.ceil((daysBetween(today < plan.start ? plan.start : today, lastDayOf(plan)) + 1) / 7);
