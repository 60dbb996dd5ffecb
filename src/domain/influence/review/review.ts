import { hoursBetween, type HoursSources } from '../../audit/hours.js';
import { workdaysBetween } from '../../audit/planned-hours.js';
import type { AuditReport } from '../../audit/report.js';
import type { WorkKind } from '../../audit/work-kind.js';
import { DEFAULT_PREFERENCES } from '../../schedule/preferences.js';
import { recordOf, type Records } from '../../store/collections.js';
import { addDays } from '../../time/add-days.js';
import type { LocalDate } from '../../time/local.js';
import { localDateOf, type Moment } from '../../time/moment.js';
import { actualTerms, type Days } from './actual-terms.js';
import { adviceOf, type Advice } from '../advice/advice.js';
import type { PastPiece } from '../advice/advice-facts.js';
import { cameOut } from '../pieces/came-out.js';
import { lastDayOf } from '../current-plan.js';
import { goalProgress, type CameBack, type GoalProgress } from './goal-progress.js';
import { hoursByPiece } from '../pieces/hours-spent.js';
import type { InfluencePlan, Terms, Weights } from '../influence-plan.js';
import { objectiveOf } from '../plan/objective.js';
import type { Piece } from '../piece.js';
import type { ReviewSpan } from './review-span.js';
import type { ActualTerms } from './term-fact.js';

/** What a review needs beside the records. */
export interface ReviewSources extends HoursSources, CameBack {}

/** A piece that came out in the period. */
export interface ReviewedPiece extends PastPiece {
  readonly uncertainty: number | null;
  readonly comments: number | null;
}

/** Hours of one kind: planned until now, and spent where that was recorded. */
export interface ReviewedHours {
  readonly kind: WorkKind;
  readonly planned: number;
  readonly spent: number | null;
}

/** What a period came to. Times are hours. */
export interface InfluenceReview {
  readonly span: ReviewSpan;
  /** The last day that the facts are of: of a period that runs, today. */
  readonly until: LocalDate;
  /** The plan whose goals they are, or null. */
  readonly plan: InfluencePlan | null;
  readonly weights: Weights;
  readonly terms: ActualTerms;
  /** What was forecast for the whole plan when it was accepted. */
  readonly forecast: Terms | null;
  readonly objective: { readonly forecast: number | null; readonly fact: number | null };
  readonly goals: readonly GoalProgress[];
  readonly hours: readonly ReviewedHours[];
  readonly published: readonly ReviewedPiece[];
  readonly advice: Advice;
}

/** Days of history that advice is taken from: a week alone tells too little. */
const HISTORY = 90;
const EVEN: Weights = { efficiency: 1, influence: 1, time: 1 };

/** Looks back on a period. */
export const reviewOf = (
  records: Records,
  span: ReviewSpan,
  sources: ReviewSources,
  moment: Moment,
): InfluenceReview => {
  const today = localDateOf(moment);
  const until = today < span.to ? today : span.to;
  const days: Days = { from: span.from, to: until };
  const report = hoursBetween(records, days, sources, moment);
  const recorded = Object.keys(records.activity).some((date) => date >= days.from && date <= until);
  const plan = planOf(records, days);
  const weights = plan?.weights ?? EVEN;
  const terms = actualTerms(records, days, { scores: sources.scores, report, moment });
  const goals = plan === null ? [] : goalProgress(records, plan, until, sources);
  const past = pastPieces(records, { from: addDays(until, 1 - HISTORY), to: until }, sources, moment.now);
  const forecast = plan?.accepted?.terms ?? null;
  const facts: Terms = { F: terms.F.value, E: terms.E.value, I: terms.I.value, T: terms.T.value };
  return {
    span,
    until,
    plan,
    weights,
    terms,
    forecast,
    objective: {
      forecast: plan?.accepted?.objective ?? null,
      fact: objectiveOf(facts, weights),
    },
    goals,
    hours: hoursOf(records, plan, report, recorded),
    published: past
      .filter(({ day }) => day >= span.from)
      .map((one) => ({
        ...one,
        uncertainty: sources.scores.get(one.piece.id)?.uncertainty ?? null,
        comments: sources.comments.get(one.piece.id) ?? null,
      })),
    advice: adviceOf({ records, today: until, planned: plan !== null, goals, terms, report, recorded, past }),
  };
};

/** The plan of some days: of those that reach into them the one that was made last, before one that was ended. */
const planOf = ({ plans }: Records, { from, to }: Days): InfluencePlan | null =>
  Object.values(plans)
    .filter((plan) => plan.start <= to && lastDayOf(plan) >= from)
    .filter(({ ended }) => ended === null || ended.slice(0, 10) >= from)
    .reduce<InfluencePlan | null>((best, plan) => (best === null || isRather(plan, best) ? plan : best), null);

const isRather = (plan: InfluencePlan, other: InfluencePlan): boolean =>
  (plan.ended === null) === (other.ended === null) ? plan.created > other.created : plan.ended === null;

const pastPieces = (records: Records, { from, to }: Days, { scores }: CameBack, now: number): readonly PastPiece[] => {
  const hours = hoursByPiece(records, now);
  return Object.values(records.pieces)
    .flatMap((piece: Piece) => {
      const day = cameOut(piece);
      if (day === null || day < from || day > to) return [];
      return [{ piece, day, hours: hours.get(piece.id) ?? 0, score: scores.get(piece.id)?.score ?? null }];
    })
    .sort((one, other) =>
      one.day < other.day ? -1 : one.day > other.day ? 1 : one.piece.id < other.piece.id ? -1 : 1,
    );
};

/** The hours of a plan with hours of its own are spread over the working days of a week. */
const hoursOf = (
  { preferences }: Records,
  plan: InfluencePlan | null,
  { kinds, from, workdays }: AuditReport,
  recorded: boolean,
): readonly ReviewedHours[] => {
  const { hours } = recordOf(preferences, 'time') ?? DEFAULT_PREFERENCES;
  const perWeek = workdaysBetween(hours, from, addDays(from, 6));
  return kinds.map(({ kind, minutes, planned }) => ({
    kind,
    planned:
      plan === null || plan.hoursPerWeek === null || perWeek === 0
        ? planned / 60
        : (plan.hoursPerWeek[kind] * workdays) / perWeek,
    spent: recorded ? minutes / 60 : null,
  }));
};
