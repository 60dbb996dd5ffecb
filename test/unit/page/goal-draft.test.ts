import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { goalSchema, type Goal } from '../../../src/domain/influence/goal.js';
import { emptyGoalDraft, goalDraftOf, readGoal, readGoalDraft } from '../../../webview/plan/goal-draft.js';

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
const goals: fc.Arbitrary<Goal> = fc.record({
  id: fc.constant('g1'),
  kind: fc.constant('post'),
  count: whole(1, 1_000),
  every: fc.constantFrom('plan', 'week'),
  words: fc.option(whole(1, 1_000_000)),
  quality: score,
  comments: fc.option(whole(0, 1_000_000_000)),
  commentsEach: fc.boolean(),
  influence: score,
});

describe('a goal in its form', () => {
  it('comes out as it went in', () => {
    fc.assert(
      fc.property(goals, (goal) => {
        assert.deepEqual(readGoal(goalDraftOf(goal)).goal, {
          ...goal,
          quality: goal.quality,
          influence: goal.influence,
        });
      }),
    );
  });

  it('is remembered as it stands', () => {
    const draft = { ...emptyGoalDraft('g1', 'post'), words: '2,0' };
    assert.deepEqual(readGoalDraft(JSON.parse(JSON.stringify(draft))), draft);
    assert.equal(readGoalDraft({ id: 7 }), null);
  });

  it('is one that the store takes, or names what is wrong', () => {
    const texts = fc.oneof(fc.string(), fc.double().map(String), whole(-5, 2_000).map(String));
    const drafts = fc.record({ count: texts, words: texts, quality: texts, comments: texts, influence: texts });
    fc.assert(
      fc.property(drafts, (numbers) => {
        const read = readGoal({ ...emptyGoalDraft('g1', 'post'), ...numbers });
        if (read.goal === null) assert.ok(read.wrong.length > 0);
        else assert.equal(goalSchema.safeParse(read.goal).success, true);
      }),
    );
  });

  it('needs to say how many', () => {
    const read = readGoal({ ...emptyGoalDraft('g1', 'post'), count: ' ' });
    assert.deepEqual(read.goal === null ? read.wrong : [], ['count']);
  });
});
