import assert from 'node:assert/strict';
import { channelReach } from '../../../../src/domain/influence/planner/channel-reach.js';
import type { PlanPiece } from '../../../../src/domain/influence/planner/plan-piece.js';
import { planObjective, termsOf } from '../../../../src/domain/influence/planner/plan-terms.js';
import { goalWith, kindWith, problemWith } from '../../../support/portfolio-problems.js';

const piece = (parts: Partial<PlanPiece> = {}): PlanPiece => ({
  kind: 'post',
  week: 1,
  words: 1000,
  quality: 80,
  hours: 4,
  hoursFrom: 'writing',
  ...parts,
});

const POST = kindWith('post');
const TALK = kindWith('talk', { words: null, qualityLevels: [], fixedHours: 1, hoursFrom: 'collaborating', reach: 0 });
const talk = piece({ kind: 'talk', words: null, quality: null, hours: 1, hoursFrom: 'collaborating' });

const near = (actual: number | null, expected: number): void =>
  assert.ok(actual !== null && Math.abs(actual - expected) < 1e-9, `${actual} instead of ${expected}`);

describe('the quality of a plan', () => {
  const problem = problemWith({ kinds: [POST], goals: [goalWith('post', { count: 2, words: 1000 })] });

  it('is the mean of the best words that are asked for', () => {
    near(termsOf([piece({ quality: 90 }), piece({ quality: 50 }), piece({ quality: 70 })], problem).F, 80);
  });

  it('counts missing words as nothing', () => {
    near(termsOf([piece({ words: 500, quality: 100 })], problem).F, 25);
  });

  it('asks for one piece of each kind where no goal has words', () => {
    near(termsOf([piece({ words: 500 })], problemWith({ kinds: [POST] })).F, 40);
  });

  it('asks for a goal of each week in all of them', () => {
    const goals = [goalWith('post', { words: 500, every: 'week' })];
    near(termsOf([piece({ words: 500 })], problemWith({ weeks: 4, kinds: [POST], goals })).F, 20);
  });
});

describe('the transfer of a plan', () => {
  it('is the share of what the goal asks for', () => {
    const problem = problemWith({ kinds: [TALK], goals: [goalWith('talk', { count: 4 })] });
    near(termsOf([talk, talk, talk], problem).E, 75);
    near(termsOf([talk, talk, talk, talk, talk], problem).E, 100);
  });

  it('is the share of what the weeks can hold without a goal, as a mean over the kinds', () => {
    const problem = problemWith({
      weeks: 5,
      kinds: [TALK, { ...TALK, id: 'chat' }],
      goals: [goalWith('chat', { count: 1, every: 'week' })],
    });
    near(termsOf([talk, { ...talk, kind: 'chat' }, { ...talk, kind: 'chat' }], problem).E, 30);
  });
});

describe('the influence of a plan', () => {
  const aboutRust = problemWith({ kinds: [kindWith('post', { topic: 'rust', reach: 100 })] });
  const full = piece({ quality: 100 });

  it('counts the second piece about a topic 0.85, the third and fourth 0.7, and half of each further one', () => {
    const reaches = [1, 2, 3, 4, 5, 7].map((count) =>
      channelReach(
        Array.from({ length: count }, () => full),
        aboutRust,
      ).get('blog'),
    );
    assert.deepEqual(
      reaches.map((reach) => Math.round(reach ?? 0)),
      [100, 185, 255, 325, 375, 475],
    );
  });

  it('is 50 where as many are reached as usual, 75 for twice as many, and grows no more from six times on', () => {
    const told = [100, 200, 600, 5000].map(
      (reach) => termsOf([full], problemWith({ kinds: [kindWith('post', { reach })], usualReach: { blog: 50 } })).I,
    );
    assert.deepEqual(told, [50, 75, 98.4375, 98.4375]);
  });

  it('takes one piece in two weeks as usual until something is known, and reach in proportion to quality', () => {
    near(termsOf([piece({ quality: 50 })], problemWith({ kinds: [POST] })).I, 100 * (1 - Math.SQRT1_2));
  });

  it('weighs channels by what is usual on them', () => {
    const kinds = [kindWith('post', { reach: 300 }), kindWith('note', { channel: 'feed', reach: 100 })];
    near(termsOf([full], problemWith({ kinds })).I, (50 * 3) / 4);
  });
});

describe('the time of a plan', () => {
  const problem = problemWith({ kinds: [POST, TALK] });

  it('is full while no more is planned than is usually done', () => {
    near(termsOf([piece({ hours: 16 })], problem).T, 100);
  });

  it('loses what is likely to be missed, as a share of all hours that are drawn from', () => {
    near(termsOf([piece({ hours: 20 })], problem).T, 90);
  });

  it('is nothing where there are no hours for what is planned', () => {
    const hoursPerWeek = { coding: 0, collaborating: 0, learning: 0, writing: 0 };
    assert.equal(termsOf([piece()], { ...problem, hoursPerWeek }).T, 0);
  });
});

describe('the objective of a plan', () => {
  it('is the sum of the terms by their weights, a term that is not known for nothing', () => {
    const weights = { efficiency: 2, influence: 0.5, time: 1 };
    assert.equal(planObjective({ F: 80, E: 50, I: null, T: 100 }, weights), 280);
    assert.equal(planObjective({ F: null, E: null, I: null, T: null }, weights), 0);
  });
});
