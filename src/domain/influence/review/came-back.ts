import type { Records } from '../../store/collections.js';
import type { CameBack } from './goal-progress.js';
import { influenceScores } from '../score/influence-score.js';
import { latestEngagement, totalCounts } from '../score/latest-engagement.js';

/** What came back for pieces, as it was counted last. */
export const cameBack = (records: Pick<Records, 'pieces' | 'engagement' | 'outputKinds'>): CameBack => ({
  comments: new Map(
    [...latestEngagement(records)].flatMap(([piece, channels]) => {
      const { comments } = totalCounts(channels);
      return comments === null ? [] : [[piece, comments] as const];
    }),
  ),
  scores: influenceScores(records),
});
