import assert from 'node:assert/strict';
import { quadrantOf, type QuadrantContext } from '../../../src/domain/tasks/quadrant.js';
import { NOW, project, task } from '../../support/tasks.js';

const context = (members: Partial<QuadrantContext> = {}): QuadrantContext => ({
  now: NOW,
  project: null,
  spent: 0,
  freeUntil: null,
  ...members,
});
const goal = context({ project: project('p', { important: true }) });

describe('quadrantOf', () => {
  it('does first what is due and serves a goal', () => {
    const { quadrant, reasons } = quadrantOf(task('a', { due: '2026-11-26' }), goal);
    assert.equal(quadrant, 'do');
    assert.deepEqual(reasons, [{ code: 'due-soon', days: 0 }, { code: 'important-project' }]);
  });

  it('plans what serves a goal but has time', () => assert.equal(quadrantOf(task('a'), goal).quadrant, 'plan'));

  it('delegates what is due and serves none', () =>
    assert.equal(quadrantOf(task('a', { due: '2026-11-20' }), context()).quadrant, 'delegate'));

  it('drops what is neither', () => {
    const { quadrant, reasons } = quadrantOf(task('a'), context());
    assert.equal(quadrant, 'drop');
    assert.deepEqual(reasons, [{ code: 'nothing-urgent' }, { code: 'nothing-important' }]);
  });

  it('finds urgent what needs more than half of the free time until then', () => {
    const far = task('a', { due: '2026-12-10', estimate: 300 });
    const urgent = (members: Partial<QuadrantContext>): boolean => quadrantOf(far, context(members)).urgent;
    assert.equal(urgent({ freeUntil: () => 600 }), false);
    assert.equal(urgent({ freeUntil: () => 599 }), true);
    assert.equal(urgent({ freeUntil: () => 599, spent: 100 }), false);
  });

  it('says how much work and how much time there is', () => {
    const [reason] = quadrantOf(
      task('a', { due: '2026-12-10', estimate: 300 }),
      context({ freeUntil: () => 60, spent: 60 }),
    ).reasons;
    assert.deepEqual(reason, { code: 'not-enough-time', left: 240, free: 60 });
  });

  it('takes the due day of the project where the task has none', () =>
    assert.equal(quadrantOf(task('a'), context({ project: project('p', { due: '2026-11-26' }) })).urgent, true));

  it('lets priority speak: high is important, the lowest never', () => {
    assert.equal(quadrantOf(task('a', { priority: 2 }), context()).important, true);
    assert.equal(quadrantOf(task('a', { priority: 4 }), goal).important, false);
  });

  it('leaves it where a person put it, and says what would be so otherwise', () => {
    const { quadrant, reasons } = quadrantOf(task('a', { quadrant: 'do' }), context());
    assert.equal(quadrant, 'do');
    assert.deepEqual(
      reasons.map(({ code }) => code),
      ['by-hand', 'nothing-urgent', 'nothing-important'],
    );
  });
});
