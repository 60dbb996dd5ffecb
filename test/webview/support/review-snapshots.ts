import type { PanelSnapshot } from '../../../src/protocol/page-snapshot.js';
import type { ReviewSnapshot } from '../../../src/protocol/plan-snapshot.js';
import { planGoals, planTerms, sayIn } from './plan-snapshots.js';
import { ready, type Language, type ReadySnapshot } from './snapshots.js';

export const withReview = (review: ReviewSnapshot, rest: Partial<ReadySnapshot> = {}): ReadySnapshot => {
  const panel: PanelSnapshot = { id: 'review', review };
  return ready({}, { panel, ...rest });
};

/** A week or a month in which nothing has happened. */
export const emptyReview = (language: Language): ReviewSnapshot => ({
  period: 'week',
  from: '2026-11-23',
  to: '2026-11-29',
  terms: planTerms(language).map((term) => ({ ...term, forecast: null, fact: null, uncertainty: null, facts: [] })),
  goals: [],
  hours: [],
  published: [],
  advice: { stop: [], start: [], keep: [] },
  written: false,
});

export const fullReview = (language: Language, rest: Partial<ReviewSnapshot> = {}): ReviewSnapshot => {
  const say = sayIn(language);
  return {
    ...emptyReview(language),
    terms: planTerms(language),
    goals: planGoals(language),
    hours: [
      { name: say('Coding', '编码'), planned: 20, spent: 22.5 },
      { name: say('Collaborating', '协作'), planned: 10, spent: 12 },
      { name: say('Learning', '学习'), planned: 5, spent: 1 },
      { name: say('Writing', '写作'), planned: 10, spent: 6.5 },
    ],
    published: [
      {
        piece: 'p2',
        title: say('Ownership in one picture', '一图看懂所有权'),
        day: '2026-11-12',
        text: say('quality 74 · influence 64 ± 12', '质量 74 · 影响力 64 ± 12'),
      },
    ],
    advice: {
      stop: [say('Meetings on Tuesday mornings took 3 h of writing time.', '周二上午的会议占了 3 小时写作时间。')],
      start: [say('An hour a week more for writing would add 1.4 points.', '每周多写一小时会增加 1.4 分。')],
      keep: [say('Social posts reach more people for each hour than anything else.', '社交动态每小时触达的人最多。')],
    },
    ...rest,
  };
};
