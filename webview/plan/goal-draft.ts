import type { Goal } from '../../src/domain/influence/goal.js';
import type { GoalSnapshot } from '../../src/protocol/plan-snapshot.js';
import { isRecord, textOf } from '../shapes.js';

/** A goal as it stands in the form: numbers are text until they are understood. */
export interface GoalDraft {
  /** The goal that is changed; one that is not known yet is added. */
  readonly id: string;
  readonly kind: string;
  readonly count: string;
  readonly every: Goal['every'];
  readonly words: string;
  readonly quality: string;
  readonly comments: string;
  readonly commentsEach: boolean;
  readonly influence: string;
}

export const GOAL_NUMBERS = ['count', 'words', 'quality', 'comments', 'influence'] as const;
export type GoalNumber = (typeof GOAL_NUMBERS)[number];

/** What a number may be, as the store has it (`src/domain/influence/goal.ts`). */
export const GOAL_RANGES: Readonly<Record<GoalNumber, { readonly least: number; readonly most: number }>> = {
  count: { least: 1, most: 1_000 },
  words: { least: 1, most: 1_000_000 },
  quality: { least: 0, most: 100 },
  comments: { least: 0, most: 1_000_000_000 },
  influence: { least: 0, most: 100 },
};

/** Numbers that stand for things that are counted. */
const WHOLE: readonly GoalNumber[] = ['count', 'words', 'comments'];

export const emptyGoalDraft = (id: string, kind: string): GoalDraft => ({
  id,
  kind,
  count: '1',
  every: 'plan',
  words: '',
  quality: '',
  comments: '',
  commentsEach: false,
  influence: '',
});

export const goalDraftOf = ({ id, kind, every, commentsEach, ...goal }: GoalSnapshot | Goal): GoalDraft => ({
  id,
  kind,
  every,
  commentsEach,
  count: String(goal.count),
  words: asText(goal.words),
  quality: asText(goal.quality),
  comments: asText(goal.comments),
  influence: asText(goal.influence),
});

/** The goal that a draft means, or the numbers that cannot be. */
export const readGoal = (
  draft: GoalDraft,
): { readonly goal: Goal } | { readonly goal: null; readonly wrong: readonly GoalNumber[] } => {
  const wrong = GOAL_NUMBERS.filter((name) => !isPossible(name, draft[name]));
  if (wrong.length > 0) return { goal: null, wrong };
  const { id, kind, every, commentsEach, count, words, quality, comments, influence } = draft;
  return {
    goal: {
      id,
      kind,
      count: Number(count),
      every,
      words: asNumber(words),
      quality: asNumber(quality),
      comments: asNumber(comments),
      commentsEach,
      influence: asNumber(influence),
    },
  };
};

/** What was remembered of a draft, or null where that is none. */
export const readGoalDraft = (value: unknown): GoalDraft | null => {
  if (!isRecord(value) || typeof value['id'] !== 'string' || typeof value['kind'] !== 'string') return null;
  return {
    id: value['id'],
    kind: value['kind'],
    count: textOf(value['count']),
    every: value['every'] === 'week' ? 'week' : 'plan',
    words: textOf(value['words']),
    quality: textOf(value['quality']),
    comments: textOf(value['comments']),
    commentsEach: value['commentsEach'] === true,
    influence: textOf(value['influence']),
  };
};

const isPossible = (name: GoalNumber, text: string): boolean => {
  if (text.trim() === '') return name !== 'count';
  const value = Number(text);
  const { least, most } = GOAL_RANGES[name];
  return value >= least && value <= most && (!WHOLE.includes(name) || Number.isInteger(value));
};

const asText = (value: number | null): string => (value === null ? '' : String(value));
const asNumber = (text: string): number | null => (text.trim() === '' ? null : Number(text));
