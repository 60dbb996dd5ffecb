import { oncePer } from '../../once-per.js';
import type { Records } from '../../store/collections.js';
import type { CameBack } from './goal-progress.js';
import { influenceScores } from '../score/influence-score.js';
import { latestEngagement, totalCounts, type LatestEngagement } from '../score/latest-engagement.js';

/** What came back for pieces, as it was counted last. */
export const cameBack = (records: Pick<Records, 'pieces' | 'engagement' | 'outputKinds'>): CameBack => ({
  comments: commentsOf(latestEngagement(records)),
  scores: influenceScores(records),
});

const commentsOf = oncePer((latest: LatestEngagement): CameBack['comments'] => {
  const all = new Map<string, number>();
  for (const [piece, channels] of latest) {
    const { comments } = totalCounts(channels);
    if (comments !== null) all.set(piece, comments);
  }
  return all;
});
