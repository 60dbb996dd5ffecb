import assert from 'node:assert/strict';
import { effortSamples } from '../../../../src/domain/influence/learn/effort-samples.js';
import { knownOfPlans } from '../../../../src/domain/influence/learn/known-of-plans.js';
import type { Piece } from '../../../../src/domain/influence/piece.js';
import { formatsOf } from '../../../../src/messages/formats.js';
import { effortText } from '../../../../src/messages/plan.js';
import { pieceOf, planDocument } from '../../../support/plans.js';

const FINISHED: Partial<Piece> = {
  status: 'published',
  facts: { words: 1_500, score: 80, at: '2026-11-20T08:00:00.000Z' },
};

const samplesOf = (piece: Piece, hours = 12) => effortSamples(planDocument([], [piece]), new Map([[piece.id, hours]]));

describe('what finished pieces took', () => {
  it('is their words, quality and hours', () => {
    assert.deepEqual(samplesOf(pieceOf('a', FINISHED)), [{ words: 1_500, quality: 80, hours: 12 }]);
  });

  it('is known of a piece without a kind too', () => {
    assert.equal(samplesOf(pieceOf('a', { ...FINISHED, kind: null })).length, 1);
  });

  for (const [what, piece, hours] of [
    ['is not out', pieceOf('a', { ...FINISHED, status: 'review' }), 12],
    ['was never measured', pieceOf('a', { ...FINISHED, facts: null }), 12],
    [
      'has no score',
      pieceOf('a', { ...FINISHED, facts: { words: 9, score: null, at: '2026-11-20T08:00:00.000Z' } }),
      12,
    ],
    ['has no time spent on it', pieceOf('a', FINISHED), 0],
    ['always takes so many hours', pieceOf('a', { ...FINISHED, kind: 'talk' }), 12],
  ] as const) {
    it(`tells nothing of one that ${what}`, () => assert.deepEqual(samplesOf(piece, hours), []));
  }
});

describe('what plans rest on', () => {
  const MOMENT = { now: Date.parse('2026-11-26T08:00:00Z'), zone: 'UTC' };

  it('is the article and a prior while nothing is known', () => {
    const { costs, missedShare, missedWeeks, usualReach, spent } = knownOfPlans(planDocument([]), MOMENT);
    assert.deepEqual([costs, missedShare, missedWeeks, usualReach, spent.size], [{ c1: 4, c2: 2 }, 0.2, 0, {}, 0]);
  });

  it('is learnt from pieces that took half as long', () => {
    const pieces = Array.from({ length: 8 }, (_, index) => pieceOf(`p${index}`, { ...FINISHED, hoursSpent: 11 }));
    const { costs, effort, spent } = knownOfPlans(planDocument([], pieces), MOMENT);
    assert.deepEqual([effort.pieces, spent.get('p0')], [8, 11]);
    assert.ok(costs.c1 < 4 && costs.c2 < 2, JSON.stringify(costs));
    assert.match(effortText(effort, formatsOf('en')), /^Sure to ±[\d.]+ h for a thousand words and ±[\d.]+ h for ten/);
  });
});

describe('numbers and days for people', () => {
  it('are written as their language writes them', () => {
    const [english, chinese] = [formatsOf('en'), formatsOf('zh-cn')];
    assert.deepEqual([english.number(2_000), english.number(0.25, 1), english.number(2)], ['2,000', '0.3', '2']);
    assert.equal(english.day('2026-11-30'), 'Mon, Nov 30');
    assert.match(chinese.day('2026-11-30'), /11月30日/);
  });
});
