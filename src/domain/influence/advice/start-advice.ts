import { recordOf } from '../../store/collections.js';
import { FOLLOW_UP } from '../pieces/follow-up.js';
import type { AdviceFacts, Weighed } from './advice-facts.js';
import { isOut } from '../pieces/came-out.js';
import type { Goal } from '../goal.js';
import type { Piece } from '../piece.js';

/** What to start. */
export type StartAdvice =
  /** A goal is behind, or beyond reach: so many pieces, comments and points of influence are missing. */
  | {
      readonly code: 'goal-behind';
      readonly goal: Goal;
      readonly impossible: boolean;
      readonly pieces: number;
      readonly comments: number;
      readonly influence: number;
    }
  /** A piece came out and missed what its goal asks: revise it, or measure it. */
  | {
      readonly code: 'below-goal';
      readonly goal: Goal;
      readonly piece: string;
      readonly words: number | null;
      readonly score: number | null;
    }
  /** So many follow-ups of what was passed on are open; the first of them is a task of this piece. */
  | { readonly code: 'follow-ups'; readonly count: number; readonly piece: string };

/** What to start: what goals still lack, what fell short of them, follow-ups that are open. */
export const startAdvice = (facts: AdviceFacts): readonly Weighed<StartAdvice>[] => [
  ...goalsBehind(facts),
  ...belowGoals(facts),
  ...followUps(facts),
];

const goalsBehind = ({ goals }: AdviceFacts): readonly Weighed<StartAdvice>[] =>
  goals.flatMap(({ goal, asked, done, comments, influence, state }) => {
    if (state !== 'behind' && state !== 'impossible') return [];
    const said = {
      code: 'goal-behind' as const,
      goal,
      impossible: state === 'impossible',
      pieces: Math.max(0, asked - done),
      comments: Math.max(0, Math.ceil((goal.comments ?? 0) - (comments ?? 0))),
      influence: Math.max(0, Math.round((goal.influence ?? 0) - (influence ?? 0))),
    };
    return [{ said, strength: 50 + 50 * (said.pieces / Math.max(1, asked)) }];
  });

const belowGoals = ({ goals, records }: AdviceFacts): readonly Weighed<StartAdvice>[] =>
  goals
    .filter(({ state }) => state !== 'met')
    .flatMap(({ goal, below }) =>
      below.map((piece) => {
        const measured = recordOf(records.pieces, piece)?.facts ?? null;
        const [words, score] = [measured?.words ?? null, measured?.score ?? null];
        const short = goal.quality === null ? 0 : goal.quality - (score ?? 0);
        return { said: { code: 'below-goal' as const, goal, piece, words, score }, strength: 30 + short / 5 };
      }),
    );

const followUps = ({ records }: AdviceFacts): readonly Weighed<StartAdvice>[] => {
  const isOpen = (id: string): boolean => {
    const task = recordOf(records.tasks, id);
    return task?.status === 'open' && task.tags.includes(FOLLOW_UP);
  };
  const open = Object.values(records.pieces)
    .filter(isOut)
    .map((piece: Piece) => ({ piece: piece.id, count: piece.tasks.filter(isOpen).length }))
    .filter(({ count }) => count > 0);
  const [first] = open;
  if (first === undefined) return [];
  const count = open.reduce((sum, one) => sum + one.count, 0);
  return [{ said: { code: 'follow-ups', count, piece: first.piece }, strength: Math.min(60, 10 * count) }];
};
