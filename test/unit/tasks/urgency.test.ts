import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { findDependencies } from '../../../src/domain/tasks/dependencies.js';
import type { Task } from '../../../src/domain/tasks/task.js';
import {
  byUrgency,
  urgencyOf,
  urgencyTerms,
  type UrgencyCode,
  type UrgencyContext,
  type UrgencyTerm,
} from '../../../src/domain/tasks/urgency.js';
import { addDays } from '../../../src/domain/time/add-days.js';
import { byId, NOW, task } from '../../support/tasks.js';

const context = (tasks: readonly Task[], active: string | null): UrgencyContext => ({
  now: NOW,
  dependencies: findDependencies(byId(...tasks)),
  active,
});
const urgency = (one: Task): number => urgencyOf(one, context([one], null));
const terms = (one: Task, others: readonly Task[] = [], active: string | null = null): readonly UrgencyTerm[] =>
  urgencyTerms(one, context([one, ...others], active));
const term = (code: UrgencyCode, one: Task, others: readonly Task[] = [], active: string | null = null): number =>
  terms(one, others, active).find((each) => each.code === code)?.value ?? 0;
const near = (value: number, expected: number): void => assert.ok(Math.abs(value - expected) < 1e-9, `${value}`);

const dueTerm = (days: number): number => term('due', task('a', { due: addDays('2026-11-26', days) }));

const ageTerm = (created: string): number => term('age', task('a', { created }));

describe('urgencyOf', () => {
  it('rises with the due day from a fifth, two weeks before, to all a week after', () => {
    near(dueTerm(60), 2.4);
    near(dueTerm(14), 2.4);
    near(dueTerm(0), 12 * ((14 * 0.8) / 21 + 0.2));
    near(dueTerm(-7), 12);
    near(dueTerm(-100), 12);
  });

  it('says how many days are left', () => {
    assert.equal(terms(task('a', { due: '2026-11-24T09:00' })).find(({ code }) => code === 'due')?.amount, -2);
  });

  it('knows what blocks and what is blocked', () => {
    const [a, b] = [task('a'), task('b', { after: ['a'] })];
    assert.deepEqual([term('blocking', a, [b]), term('blocked', b, [a])], [8, -5]);
  });

  it('weighs priorities, none for the lowest', () => {
    assert.deepEqual(
      ([1, 2, 3, 4] as const).map((priority) => term('priority', task('a', { priority }))),
      [6, 3.9, 1.8, 0],
    );
  });

  it('holds back what must not begin yet, and pushes what may', () => {
    const later = task('a', { list: 'next', start: '2026-11-27' });
    const begun = task('a', { list: 'scheduled', start: '2026-11-26T09:00' });
    assert.deepEqual([term('waiting', later), term('next', later), term('scheduled', later)], [-3, 0, 0]);
    assert.deepEqual([term('waiting', begun), term('scheduled', begun)], [0, 5]);
  });

  it('grows for a year with age', () => {
    near(ageTerm('2025-11-26T00:00:00.000Z'), 2);
    near(ageTerm('2020-01-01T00:00:00.000Z'), 2);
    near(ageTerm('2026-11-26T09:00:00.000Z'), 0);
    near(ageTerm('2027-11-26T09:00:00.000Z'), 0);
  });

  it('counts tags up to three, the project, the list and what is being worked on', () => {
    near(term('tags', task('a', { tags: ['x'] })), 0.8);
    near(term('tags', task('a', { tags: ['x', 'y', 'z', 'w'] })), 1);
    near(term('project', task('a', { project: 'p' })), 1);
    near(term('next', task('a', { list: 'next' })), 15);
    near(term('waiting', task('a', { list: 'waiting', waitingFor: 'Ann' })), -3);
    near(term('active', task('a'), [], 'a'), 4);
  });

  it('is the sum of its terms, the largest first', () => {
    const one = task('a', { list: 'next', due: NOW, tags: ['x'], priority: 1 });
    near(
      urgency(one),
      terms(one).reduce((sum, { value }) => sum + value, 0),
    );
    const sizes = terms(one).map((each) => Math.abs(each.value));
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
  });
});

describe('byUrgency', () => {
  const some = fc.record({
    due: fc.constantFrom(null, '2026-11-26', '2026-12-01'),
    priority: fc.constantFrom(1 as const, 3 as const),
  });

  it('gives one order, however the tasks came', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (members) => {
        const listed = members.map((each, n) => {
          const one = task(`t${n}`, each);
          return { task: one, urgency: urgency(one) };
        });
        const order = (all: typeof listed): readonly string[] => all.toSorted(byUrgency).map((each) => each.task.id);
        assert.deepEqual(order(listed), order(listed.toReversed()));
      }),
    );
  });
});
