import assert from 'node:assert/strict';
import type { WayOut } from '../../../src/domain/schedule/conflict.js';
import { at, day, problemOf, work } from '../../support/schedule-problems.js';
import { solved } from '../../support/solver.js';

const waysOf = async (...given: Parameters<typeof problemOf>): Promise<readonly WayOut[]> => {
  const { late, unplaced } = await solved(problemOf(...given));
  return [...unplaced, ...late].flatMap(({ waysOut }) => waysOut);
};

describe('why not everything can be on time', function () {
  this.timeout(30_000);

  it('names the tasks that need more than there is, and no other', async () => {
    const due = at(2, 0);
    const { conflicts } = await solved(
      problemOf([
        work('a', 200, { due }),
        work('b', 200, { due }),
        work('later', 60, { due: at(3, 0) }),
        work('free', 60),
      ]),
    );
    assert.deepEqual(conflicts, [
      { tasks: ['a', 'b'], needed: 400, from: at(0, 9), until: due, available: 360, waiting: false },
    ]);
  });

  it('says nothing where all can be on time', async () => {
    assert.deepEqual((await solved(problemOf([work('a', 180, { due: at(1, 0) }), work('b', 60)]))).conflicts, []);
  });

  it('names a chain that is too long for its due', async () => {
    const tasks = [work('first', 120), work('last', 90, { after: ['first'], due: at(1, 0) })];
    const [conflict] = (await solved(problemOf(tasks))).conflicts;
    assert.deepEqual([conflict?.tasks.includes('last'), conflict?.waiting], [true, true]);
  });

  it('finds each of two that have nothing to do with each other', async () => {
    const tasks = [work('a', 200, { due: at(1, 0) }), work('b', 300, { start: at(2, 0), due: at(3, 0) })];
    const { conflicts } = await solved(problemOf(tasks));
    assert.deepEqual(
      conflicts.map((conflict) => conflict.tasks),
      [['a'], ['b']],
    );
  });
});

describe('the ways out', function () {
  this.timeout(30_000);

  it('are a later due, fewer minutes, or more time, each as little as helps', async () => {
    assert.deepEqual(await waysOf([work('a', 210, { due: at(1, 0) })]), [
      { kind: 'due', task: 'a', due: at(2, 0) },
      { kind: 'minutes', task: 'a', minutes: 30 },
      { kind: 'time', minutes: 30, before: at(1, 0) },
    ]);
  });

  it('are a higher cap where the cap is what binds', async () => {
    const ways = await waysOf([work('a', 150, { due: at(1, 0) })], [day(0, [[9, 12]], 120), day(1)]); // prettier-ignore
    assert.deepEqual(
      ways.find(({ kind }) => kind === 'cap'),
      { kind: 'cap', minutes: 30 },
    );
  });

  it('are to begin without waiting', async () => {
    const tasks = [work('long', 180, { start: at(1, 0) }), work('a', 60, { after: ['long'], due: at(2, 0) })];
    assert.ok((await waysOf(tasks)).some((way) => way.kind === 'after' && way.before === 'long'));
  });
});
