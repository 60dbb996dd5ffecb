import type { WasteCode } from '../../audit/report.js';
import { recordOf } from '../../store/collections.js';
import { daysBetween } from '../../time/add-days.js';
import type { LocalDate } from '../../time/local.js';
import type { AdviceFacts, PastPiece, Weighed } from './advice-facts.js';
import type { Piece, PieceStatus } from '../piece.js';

/** What to stop, or to do less of. */
export type StopAdvice =
  /** A kind takes far more hours for ten points of influence than the others together. */
  | { readonly code: 'kind-costly'; readonly kind: string; readonly perTen: number; readonly others: number }
  /** So much was lost in one way: minutes, and the share of the planned time (0–1). */
  | { readonly code: 'waste'; readonly waste: WasteCode; readonly minutes: number; readonly share: number }
  /** A piece has stood in one state for so many days. */
  | { readonly code: 'stuck'; readonly piece: string; readonly status: PieceStatus; readonly days: number };

/** A kind takes far more from twice the hours on. */
const FAR_MORE = 2;
/** One piece may be a chance. */
const FEWEST = 2;
/** Days after which a piece that nobody has touched is stuck. */
const STUCK = 21;
/** A waste is named from this share of the planned time on; some of what is placed is always missed: the planner allows for as much. */
const WORTH_NAMING: Partial<Readonly<Record<WasteCode, number>>> = { 'missed-hours': 0.2, fragments: 0.1, voids: 0.1 };

/** What to stop: what costs much for its influence, what time is lost to, pieces that do not move. */
export const stopAdvice = (facts: AdviceFacts): readonly Weighed<StopAdvice>[] => [
  ...costlyKinds(facts.past),
  ...wastes(facts),
  ...stuckPieces(facts),
];

const costlyKinds = (past: readonly PastPiece[]): readonly Weighed<StopAdvice>[] => {
  const known = past.filter(({ piece, hours, score }) => piece.kind !== null && hours > 0 && score !== null);
  const kinds = new Set(known.flatMap(({ piece }) => piece.kind ?? []));
  return [...kinds].flatMap((kind) => {
    const own = costOf(known.filter(({ piece }) => piece.kind === kind));
    const others = costOf(known.filter(({ piece }) => piece.kind !== kind));
    if (own === null || others === null || own < FAR_MORE * others) return [];
    return [{ said: { code: 'kind-costly' as const, kind, perTen: own, others }, strength: (10 * own) / others }];
  });
};

/** Hours for ten points of influence, or null where too few pieces tell. */
const costOf = (pieces: readonly PastPiece[]): number | null => {
  const points = pieces.reduce((sum, { score }) => sum + (score ?? 0), 0);
  const hours = pieces.reduce((sum, piece) => sum + piece.hours, 0);
  return pieces.length < FEWEST || points === 0 ? null : (10 * hours) / points;
};

const wastes = ({ report, terms }: AdviceFacts): readonly Weighed<StopAdvice>[] => {
  const planned = terms.T.facts.reduce((sum, fact) => (fact.kind === 'planned' ? sum + fact.minutes : sum), 0);
  if (planned === 0) return [];
  return report.waste.flatMap(({ code: waste, minutes }) => {
    const share = (minutes ?? 0) / planned;
    const least = WORTH_NAMING[waste];
    if (minutes === null || least === undefined || share <= least) return [];
    return [{ said: { code: 'waste' as const, waste, minutes, share }, strength: 100 * Math.min(1, share) }];
  });
};

const IN_WORK: readonly PieceStatus[] = ['outline', 'draft', 'review'];

const stuckPieces = ({ records, today }: AdviceFacts): readonly Weighed<StopAdvice>[] =>
  Object.values(records.pieces)
    .filter(({ status }) => IN_WORK.includes(status))
    .flatMap((piece) => {
      const days = daysBetween(touchedOn(piece, records), today);
      if (days <= STUCK) return [];
      const said = { code: 'stuck' as const, piece: piece.id, status: piece.status, days };
      return [{ said, strength: Math.min(50, days / 4) }];
    });

/** The day on which a piece was last seen to change: when its draft was measured, or it was made. */
const touchedOn = ({ created, facts, draft }: Piece, { drafts }: AdviceFacts['records']): LocalDate => {
  const measured = draft === null ? undefined : recordOf(drafts, draft)?.at(-1)?.time;
  return [created, facts?.at ?? '', measured ?? ''].reduce((last, time) => (time > last ? time : last)).slice(0, 10);
};
