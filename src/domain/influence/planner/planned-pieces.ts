import type { Goal } from '../goal.js';
import type { PlannedPiece, PortfolioProblem } from '../portfolio.js';
import { countsFor, goalForecast, isReached } from './goal-forecast.js';
import type { Placed } from './place-evenly.js';
import { planObjective, termsOf } from './plan-terms.js';
import type { Prepared } from './prepared.js';

type Piece = Omit<PlannedPiece, 'reason'>;

/** The pieces of a choice with those that are frozen, by week, each with its reason. */
export const plannedPieces = (prepared: Prepared, placed: Placed, goals: readonly Goal[]): readonly PlannedPiece[] => {
  const pieces = inOrder(prepared, placed);
  const asked = askedBy(pieces, goals, prepared.problem);
  const gains = new Map<string, PlannedPiece['reason']>();
  return pieces.map((piece) => {
    const goal = asked.get(piece);
    if (piece.frozen !== null) return { ...piece, reason: { code: 'frozen' } };
    if (goal !== undefined) return { ...piece, reason: { code: 'goal', goal } };
    // Pieces that differ in nothing but their weeks gain the same.
    const key = JSON.stringify([piece.kind, piece.words, piece.quality]);
    const gain = gains.get(key) ?? gainOf(piece, pieces, prepared.problem);
    gains.set(key, gain);
    return { ...piece, reason: gain };
  });
};

/** The pieces of a choice with those that are frozen, by week. */
export const inOrder = ({ frozen, variants, problem }: Prepared, placed: Placed): readonly Piece[] => {
  const kept = frozen.map(({ id, ...piece }): Piece => ({ frozen: id, ...piece }));
  const chosen = variants.flatMap(({ index, kind, words, quality, hours, reach }) =>
    (placed[index] ?? []).flatMap((count, week) =>
      Array.from({ length: count }, (): Piece => ({
        frozen: null,
        kind: kind.id,
        channel: kind.channel,
        week: week + 1,
        words,
        quality,
        hours,
        hoursFrom: kind.hoursFrom,
        reach,
      })),
    ),
  );
  const rank = ({ kind }: Piece): number => problem.kinds.findIndex(({ id }) => id === kind);
  return [...kept, ...chosen].sort(
    (a, b) => a.week - b.week || rank(a) - rank(b) || (b.quality ?? 0) - (a.quality ?? 0),
  );
};

/** The goal that asks for a piece, where one does: as many as it needs, the best first; what one goal asks for serves others too. */
const askedBy = (
  pieces: readonly Piece[],
  goals: readonly Goal[],
  problem: PortfolioProblem,
): ReadonlyMap<Piece, string> => {
  const asked = new Map<Piece, string>();
  for (const goal of goals) {
    const kind = problem.kinds.find(({ id }) => id === goal.kind);
    const rank = (piece: Piece): number => (piece.kind !== goal.kind ? 2 : countsFor(goal, kind, piece) ? 0 : 1);
    const helping = pieces
      .filter(
        (piece) =>
          piece.frozen === null &&
          (piece.kind === goal.kind || (goal.influence !== null && piece.channel === kind?.channel)),
      )
      .sort((a, b) => rank(a) - rank(b) || (b.quality ?? 0) - (a.quality ?? 0) || b.reach - a.reach);
    for (const piece of helping) {
      const there = pieces.filter((one) => one.frozen !== null || asked.has(one));
      const forecast = goalForecast(goal, there, problem);
      if (isReached(goal, forecast)) break;
      // A goal of each week has enough of some weeks before it has enough of all.
      const counting = there.filter((one) => one.kind === goal.kind && countsFor(goal, kind, one));
      const isEnough = counting.filter(({ week }) => week === piece.week).length >= goal.count;
      if (goal.every === 'week' && isEnough && isReached({ ...goal, count: 0 }, forecast)) continue;
      if (!asked.has(piece)) asked.set(piece, goal.id);
    }
  }
  return asked;
};

/** What the plan would lose without a piece. */
const gainOf = (piece: Piece, pieces: readonly Piece[], problem: PortfolioProblem): PlannedPiece['reason'] => {
  const { weights } = problem;
  const all = termsOf(pieces, problem);
  const without = termsOf(
    pieces.filter((one) => one !== piece),
    problem,
  );
  const gains = [
    { term: 'F', points: (all.F ?? 0) - (without.F ?? 0) },
    { term: 'E', points: weights.efficiency * ((all.E ?? 0) - (without.E ?? 0)) },
    { term: 'I', points: weights.influence * ((all.I ?? 0) - (without.I ?? 0)) },
  ] as const;
  const { term } = gains.reduce((best, one) => (one.points > best.points ? one : best));
  return { code: 'gain', term, points: planObjective(all, weights) - planObjective(without, weights) };
};
