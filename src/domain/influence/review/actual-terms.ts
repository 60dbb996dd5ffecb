import type { AuditReport } from '../../audit/report.js';
import { recordOf, type Records } from '../../store/collections.js';
import type { LocalDate } from '../../time/local.js';
import { localDateOf, type Moment } from '../../time/moment.js';
import { FOLLOW_UP } from '../pieces/follow-up.js';
import { actualTime } from './actual-time.js';
import { cameOut, isOut } from '../pieces/came-out.js';
import type { Piece } from '../piece.js';
import { meanOf } from './mean-of.js';
import type { ActualTerm, ActualTerms, TermFact } from './term-fact.js';

/** Some days, the last included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Influence scores of pieces (0–100), by their ids, with how far each is from certain, in points to either side. */
export type InfluenceScores = ReadonlyMap<string, { readonly score: number; readonly uncertainty: number }>;

/** What the terms are made from beside the records. */
export interface ActualFacts {
  readonly scores: InfluenceScores;
  /** Where the hours of the same days went (`hoursBetween`). */
  readonly report: AuditReport;
  readonly moment: Moment;
}

type TermRecords = Pick<
  Records,
  'pieces' | 'outputKinds' | 'tasks' | 'activity' | 'schedules' | 'intervals' | 'focusDays'
>;

/**
 * The four terms of the objective as they turned out in some days, 0–100 each, with their facts (docs/influence.md):
 * - F, the length-weighted mean quality score of the pieces that came out;
 * - E, the mean over what was to be passed on (`transferred`);
 * - I, the mean influence score of the pieces that came out and have one;
 * - T, one minus the share of the planned hours that was lost (`actualTime`).
 */
export const actualTerms = (records: TermRecords, period: Days, facts: ActualFacts): ActualTerms => {
  const out = Object.values(records.pieces)
    .filter((piece) => isWithin(cameOut(piece), period))
    .toSorted(byDay);
  return {
    F: quality(out),
    E: transferred(records, period, localDateOf(facts.moment)),
    I: influence(out, facts.scores),
    T: actualTime(records, facts.report, facts.moment),
  };
};

const quality = (out: readonly Piece[]): ActualTerm => {
  const facts = out.flatMap(({ id, facts: draft }) =>
    draft === null ? [] : [{ kind: 'quality' as const, piece: id, words: draft.words, score: draft.score }],
  );
  let words = 0;
  let sum = 0;
  for (const fact of facts) {
    if (fact.score === null) continue;
    words += fact.words;
    sum += fact.words * fact.score;
  }
  return { value: words === 0 ? null : Math.min(100, sum / words), uncertainty: null, facts };
};

/**
 * E as it turned out. What is to be passed on are the pieces of kinds made in collaborating hours that were planned for
 * these days, or were held in them without a plan; what is planned for today or later and not held yet is still open. Each
 * counts 0 where it was not held, else (1 + share of its follow-ups done) / 2, or 1 where it has none. Follow-ups are its
 * tasks with the tag `follow-up`; one that was dropped is none any more.
 */
const transferred = ({ pieces, outputKinds, tasks }: TermRecords, period: Days, today: LocalDate): ActualTerm => {
  const facts = Object.values(pieces)
    .filter(({ kind }) => kind !== null && recordOf(outputKinds, kind)?.hoursFrom === 'collaborating')
    .filter((piece) => isWithin(piece.planned ?? cameOut(piece), period))
    .filter((piece) => isOut(piece) || (piece.planned !== null && piece.planned < today))
    .toSorted(byDay)
    .map((piece) => {
      const followUps = piece.tasks
        .map((id) => recordOf(tasks, id))
        .filter((task) => task?.tags.includes(FOLLOW_UP) === true && task.status !== 'dropped');
      return {
        kind: 'transfer' as const,
        piece: piece.id,
        held: isOut(piece),
        followUps: followUps.length,
        done: followUps.filter((task) => task?.status === 'done').length,
      };
    });
  return { value: meanOf(facts.map((fact) => 100 * passedOn(fact))), uncertainty: null, facts };
};

/** How well one thing was passed on, 0–1. */
const passedOn = ({ held, followUps, done }: Extract<TermFact, { readonly kind: 'transfer' }>): number => {
  if (!held) return 0;
  return followUps === 0 ? 1 : (1 + done / followUps) / 2;
};

/** I as it turned out; the scores' errors are taken as independent, so that of the mean is √Σu² / n. */
const influence = (out: readonly Piece[], scores: InfluenceScores): ActualTerm => {
  const facts = out.map(({ id }) => {
    const known = scores.get(id);
    return {
      kind: 'influence' as const,
      piece: id,
      score: known?.score ?? null,
      uncertainty: known?.uncertainty ?? null,
    };
  });
  const known = facts.flatMap(({ score }) => (score === null ? [] : [score]));
  const value = meanOf(known);
  const squares = facts.reduce((sum, { uncertainty }) => sum + (uncertainty ?? 0) ** 2, 0);
  return { value, uncertainty: value === null ? null : Math.sqrt(squares) / known.length, facts };
};

const isWithin = (day: LocalDate | null, { from, to }: Days): boolean => day !== null && day >= from && day <= to;

const byDay = (one: Piece, other: Piece): number => {
  const [day, next] = [cameOut(one) ?? '', cameOut(other) ?? ''];
  return day < next ? -1 : day > next ? 1 : one.id < other.id ? -1 : 1;
};
