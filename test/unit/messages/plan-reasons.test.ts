import assert from 'node:assert/strict';
import { formatsOf } from '../../../src/messages/formats.js';
import { pieceReasonText, relaxationText } from '../../../src/messages/plan-reasons.js';
import { goalWith } from '../../support/portfolio-problems.js';

const GOALS = [
  goalWith('post', { words: 2000, quality: 90 }),
  goalWith('note', { every: 'week', comments: 3, commentsEach: true }),
];
const formats = formatsOf('en');
const names = { kind: (id: string) => (id === 'post' ? 'Technical post' : 'Note') };

describe('sentences about a portfolio', () => {
  it('say why a piece is in it', () => {
    const texts = [
      { code: 'frozen' as const },
      { code: 'goal' as const, goal: 'goal-post' },
      { code: 'gain' as const, term: 'I' as const, points: 1.26 },
      { code: 'gain' as const, term: 'F' as const, points: 0.004 },
    ].map((reason) => pieceReasonText(reason, GOALS, names, formats));
    assert.deepEqual(texts, [
      'It was accepted before.',
      'A goal asks for it: 1 × Technical post, 2,000 words, quality 90.',
      'It adds 1.3 points to the objective, most of them for Influence.',
      'It adds less than 0.1 points to the objective, most of them for Quality.',
    ]);
  });

  it('say what goals would have to give up, by no more than is enough', () => {
    const texts = [
      { goal: 'goal-post', what: 'count' as const, from: 1, to: 0 },
      { goal: 'goal-note', what: 'count' as const, from: 2, to: 1 },
      { goal: 'goal-note', what: 'comments' as const, from: 3, to: 2.47 },
      { goal: 'gone', what: 'quality' as const, from: 90, to: 80 },
    ].map((relaxation) => relaxationText(relaxation, GOALS, names, formats));
    assert.deepEqual(texts, [
      'Technical post: 0 instead of 1.',
      'Note: 1 each week instead of 2.',
      'Note: 2.4 comments each instead of 3.',
      'gone: quality 80 instead of 90.',
    ]);
  });
});
