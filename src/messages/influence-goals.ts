import { t } from '@vscode/l10n';
import type { GoalState } from '../domain/influence/review/goal-progress.js';
import type { Goal } from '../domain/influence/goal.js';
import { grouped } from './formats.js';

/** A goal in words: `4 × Technical post each week, 2,000 words, quality 90`. @param kind what its kind is called */
export const goalText = (goal: Goal, kind: string): string => {
  const { count, every, words, quality, comments, commentsEach, influence } = goal;
  return [
    every === 'week' ? t('{0} × {1} each week', count, kind) : t('{0} × {1}', count, kind),
    ...(words === null ? [] : [t('{0} words', grouped(words))]),
    ...(quality === null ? [] : [t('quality {0}', quality)]),
    ...(comments === null
      ? []
      : [commentsEach ? t('{0} comments each', grouped(comments)) : t('{0} comments in all', grouped(comments))]),
    ...(influence === null ? [] : [t('influence {0}', influence)]),
  ].join(t(', '));
};

/** How a goal stands, in a word or two. */
export const goalStateName = (state: GoalState): string => {
  switch (state) {
    case 'met':
      return t('met');
    case 'on-track':
      return t('on track');
    case 'behind':
      return t('behind');
    case 'impossible':
      return t('out of reach');
  }
};
