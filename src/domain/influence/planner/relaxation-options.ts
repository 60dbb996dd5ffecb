import type { Goal } from '../goal.js';
import { countsFor } from './goal-forecast.js';
import type { Prepared } from './prepared.js';

/** What counts for a goal if it asks for less of each piece, and how much less that is, as a share. */
export interface RelaxationOption {
  readonly goal: Goal;
  readonly cost: number;
}

/**
 * The goal itself, and each way to ask less of its pieces so that more of them count: as long, as good and as much commented as some
 * piece that there is or can be. Of those that let the same pieces count, the one that gives up least.
 */
export const relaxationOptions = (prepared: Prepared, goal: Goal): readonly RelaxationOption[] => {
  const { problem, variants, frozen } = prepared;
  const kind = problem.kinds.find(({ id }) => id === goal.kind);
  const pieces = [
    ...variants.filter((variant) => variant.kind.id === goal.kind),
    ...frozen
      .filter((piece) => piece.kind === goal.kind)
      .map((piece) => ({ ...piece, comments: piece.reach * (kind?.commentRate ?? 0) })),
  ];
  const scored = pieces.filter(({ quality }) => goal.quality === null || quality !== null);
  const written = scored.filter(({ words }) => goal.words === null || words !== null);
  const options = new Map<string, RelaxationOption>();
  for (const { words } of written) {
    for (const { quality, comments } of written) {
      const relaxed = {
        ...goal,
        words: less(goal.words, words),
        quality: less(goal.quality, quality),
        comments: goal.commentsEach ? less(goal.comments, comments) : goal.comments,
      };
      if (relaxed.words === 0) continue;
      const key = pieces.map((piece) => (countsFor(relaxed, kind, piece) ? '1' : '0')).join('');
      const option = { goal: relaxed, cost: costOf(goal, relaxed) };
      if (option.cost < (options.get(key)?.cost ?? Infinity)) options.set(key, option);
    }
  }
  const itself = pieces.map((piece) => (countsFor(goal, kind, piece) ? '1' : '0')).join('');
  options.delete(itself);
  return [{ goal, cost: 0 }, ...options.values()];
};

const less = (asked: number | null, there: number | null): number | null =>
  asked === null ? null : Math.min(asked, there ?? asked);

const costOf = (goal: Goal, relaxed: Goal): number =>
  share(goal.words, relaxed.words) + share(goal.quality, relaxed.quality) + share(goal.comments, relaxed.comments);

const share = (from: number | null, to: number | null): number =>
  from === null || to === null || from === to ? 0 : (from - to) / from;
