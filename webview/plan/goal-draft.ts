import { GOAL_RANGES } from '../../src/domain/influence/goal-ranges.js';
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

/** What a number may be, as the store has it; a goal that asks for no piece is not made here. */
export const GOAL_NUMBER_RANGES: Readonly<Record<GoalNumber, NumberRange>> = {
  ...GOAL_RANGES,
  count: { ...GOAL_RANGES.count, least: 1 },
};

interface NumberRange {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

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
  const { least, most, whole } = GOAL_NUMBER_RANGES[name];
  return value >= least && value <= most && (!whole || Number.isInteger(value));
};

const asText = (value: number | null): string => (value === null ? '' : String(value));
const asNumber = (text: string): number | null => (text.trim() === '' ? null : Number(text));
