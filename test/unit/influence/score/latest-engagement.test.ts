import assert from 'node:assert/strict';
import { latestEngagement, totalCounts } from '../../../../src/domain/influence/score/latest-engagement.js';
import { counted, engagementByKey } from '../../../support/engagement.js';

describe('the latest engagement', () => {
  it('is the last count of each measure, with its day', () => {
    const engagement = engagementByKey([
      counted('a', { date: '2026-11-20', views: 90, comments: 3 }),
      counted('a', { date: '2026-11-22', views: 100 }),
      counted('a', { date: '2026-11-10', views: 50, comments: 1 }),
    ]);
    const counts = latestEngagement({ engagement }).get('a')?.get('blog');
    assert.deepEqual(counts?.views, { count: 100, date: '2026-11-22' });
    assert.deepEqual(counts?.comments, { count: 3, date: '2026-11-20' });
    assert.equal(counts?.reads, null);
  });

  it('adds up over channels what is known', () => {
    const engagement = engagementByKey([
      counted('a', { comments: 3, views: 10 }),
      counted('a', { channel: 'forum', comments: 4 }),
    ]);
    const total = totalCounts(latestEngagement({ engagement }).get('a'));
    assert.deepEqual(total, { views: 10, reads: null, reactions: null, comments: 7, followers: null });
  });

  it('knows nothing of a piece that was never counted', () => {
    const { comments } = totalCounts(latestEngagement({ engagement: {} }).get('a'));
    assert.equal(comments, null);
  });
});
