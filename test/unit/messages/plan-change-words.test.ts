import assert from 'node:assert/strict';
import type { InfluencePlan } from '../../../src/domain/influence/influence-plan.js';
import type { StoreEvent } from '../../../src/domain/store/command.js';
import { EMPTY_DOCUMENT } from '../../../src/domain/store/document.js';
import { changeWords } from '../../../src/messages/change-words.js';
import { planOf } from '../../support/plans.js';

const words = (before: InfluencePlan | null, after: InfluencePlan): string => {
  const event: StoreEvent = {
    kind: 'set-plan',
    changed: [{ collection: 'plans', id: after.id }],
    revision: 1,
    undo: { kind: 'restore-records', records: [{ collection: 'plans', id: after.id, value: before, now: '' }] },
  };
  return changeWords(event, { ...EMPTY_DOCUMENT, plans: { [after.id]: after } });
};

describe('a change of a plan in words', () => {
  const plan = planOf('p', { name: 'Spring', ended: null });

  it('is told from its beginning and its end', () => {
    assert.equal(words(null, plan), 'Began the plan “Spring”');
    assert.equal(words(plan, { ...plan, ended: '2026-11-26T10:00:00.000Z' }), 'Ended the plan “Spring”');
    assert.equal(words(plan, { ...plan, weeks: 6 }), 'Changed the plan');
  });
});
