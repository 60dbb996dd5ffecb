import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { forgetActivity } from '../../../src/domain/audit/forget-activity.js';
import { emptyDay, mergeActivity } from '../../../src/domain/audit/merge-activity.js';
import { rollUpActivity } from '../../../src/domain/audit/roll-up-activity.js';
import { totalsOf } from '../../../src/domain/audit/totals.js';
import { code, file, stretch, stretches } from '../../support/activity.js';

const DAY = emptyDay('2026-10-25');
const OLD = '2027-03-01';
const worked = mergeActivity(DAY, [stretch(0, 100), stretch(100, 400, code)]);

describe('rolling up a day of activity', () => {
  it('leaves a day of the last 90 days alone', () => {
    assert.equal(rollUpActivity(worked, '2027-01-23'), worked);
  });

  it('keeps nothing of files and times of an older one', () => {
    assert.deepEqual(rollUpActivity(worked, '2027-01-24'), {
      detail: 'kinds',
      date: '2026-10-25',
      projects: {
        'file:///work/site': { coding: 0, collaborating: 0, learning: 0, writing: 100 },
        'file:///work/engine': { coding: 300, collaborating: 0, learning: 0, writing: 0 },
      },
      fragments: { count: 0, seconds: 0 },
    });
  });

  it('changes no sum, and nothing when it is done again', () => {
    fc.assert(
      fc.property(fc.array(stretches, { maxLength: 12 }), (all) => {
        const day = mergeActivity(DAY, all);
        const rolled = rollUpActivity(day, OLD);
        const { kinds, projects, fragments } = totalsOf(rolled);
        assert.deepEqual({ kinds, projects, fragments }, totalsOf(day));
        assert.equal(rollUpActivity(rolled, OLD), rolled);
      }),
    );
  });
});

describe('forgetting a day of activity', () => {
  it('forgets all', () => assert.equal(forgetActivity(worked, { projects: null, before: null }), null));

  it('forgets one workspace folder and keeps the others', () => {
    const left = forgetActivity(worked, { projects: [code.project], before: null });
    assert.deepEqual(left, mergeActivity(DAY, [stretch(0, 100)]));
  });

  it('forgets a workspace folder in a day that has been rolled up', () => {
    const left = forgetActivity(rollUpActivity(worked, OLD), { projects: [code.project], before: null });
    assert.deepEqual(left && totalsOf(left).kinds, { coding: 0, collaborating: 0, learning: 0, writing: 100 });
  });

  it('leaves nothing of a day that had nothing else', () => {
    const day = mergeActivity(DAY, [stretch(0, 100)]);
    assert.equal(forgetActivity(day, { projects: [file().project], before: null }), null);
  });

  it('keeps the days that are not older', () => {
    assert.equal(forgetActivity(worked, { projects: null, before: '2026-10-25' }), worked);
    assert.equal(forgetActivity(worked, { projects: null, before: '2026-10-26' }), null);
  });
});
