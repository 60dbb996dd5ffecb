import assert from 'node:assert/strict';
import { solveSchedule } from '../../../src/domain/schedule/solve-schedule.js';
import type { ScheduleDay, ScheduleTask } from '../../../src/domain/schedule/problem.js';
import { MONDAY, at, day, hours, problemOf, work } from '../../support/schedule-problems.js';
import { solved, solver } from '../../support/solver.js';

/** Placements as `a 0:9-10.5`: task, day, hours. */
const placed = async (tasks: readonly ScheduleTask[], days?: readonly ScheduleDay[]): Promise<readonly string[]> => {
  const { placements } = await solved(problemOf(tasks, days));
  return placements.map(({ task, start, end }) => {
    const index = Math.floor((start - MONDAY) / 1440);
    return `${task} ${index}:${(start - at(index, 0)) / 60}-${(end - at(index, 0)) / 60}`;
  });
};

const reasons = async (tasks: readonly ScheduleTask[], days?: readonly ScheduleDay[]): Promise<readonly object[]> =>
  (await solved(problemOf(tasks, days))).placements.map(({ reason }) => reason);

describe('a schedule', function () {
  this.timeout(30_000);

  it('of nothing is empty', async () => {
    const { placements, objective } = await solved(problemOf([]));
    assert.deepEqual([placements, objective], [[], { value: 0, bound: 0, gap: 0, greedy: 0 }]);
  });

  it('without a free day places nothing', async () => {
    assert.deepEqual(
      (await solved(problemOf([work('a', 30)], [day(0, [])]))).unplaced.map(({ minutes }) => minutes),
      [30],
    );
  });

  it('puts the higher priority first', async () => {
    assert.deepEqual(await placed([work('low', 180, { priority: 4 }), work('high', 180, { priority: 1 })]), [
      'high 0:9-12',
      'low 1:9-12',
    ]);
  });

  it('puts a low priority first that is due', async () => {
    const tasks = [work('high', 180, { priority: 1 }), work('due', 60, { priority: 4, due: at(1, 0) })];
    assert.deepEqual(await placed(tasks), ['due 0:9-10', 'high 0:10-12', 'high 1:9-10']);
  });

  it('lets no piece be shorter than the minimum, but a last one', async () => {
    const days = [day(0, [[9, 9.25], [10, 11]]), day(1)]; // prettier-ignore
    assert.deepEqual(await placed([work('a', 70, { minimumPiece: 30 })], days), [
      'a 0:10-11',
      'a 1:9-9.166666666666666',
    ]);
  });

  it('begins a task after those for which it waits, on the minute', async () => {
    const tasks = [work('second', 60, { after: ['first'], priority: 1 }), work('first', 45, { priority: 4 })];
    assert.deepEqual(await placed(tasks), ['first 0:9-9.75', 'second 0:9.75-10.75']);
  });

  it('keeps out what waits for a task without room, and names that one', async () => {
    const { placements, unplaced } = await solved(
      problemOf([work('huge', 1000), work('b', 30, { after: ['huge'] }), work('c', 30, { after: ['b'] })]),
    );
    assert.deepEqual([...new Set(placements.map(({ task }) => task))], ['huge']);
    assert.deepEqual(
      unplaced.slice(1).map(({ task, minutes, reason }) => [task, minutes, reason]),
      [
        ['b', 30, { code: 'after', task: 'huge' }],
        ['c', 30, { code: 'after', task: 'huge' }],
      ],
    );
  });

  it('holds to the daily cap', async () => {
    const days = [day(0, [[9, 12]], 60), day(1, [[9, 12]], 60)]; // prettier-ignore
    assert.deepEqual(await placed([work('a', 120)], days), ['a 0:9-10', 'a 1:9-10']);
  });

  it('refuses a ring and names it in order', async () => {
    const ring = [
      work('a', 9, { after: ['c'] }),
      work('b', 9, { after: ['a'] }),
      work('c', 9, { after: ['b'] }),
      work('d', 9),
    ];
    const schedule = solveSchedule(problemOf(ring), await solver());
    assert.deepEqual(schedule, { ok: false, failure: { code: 'cycle', tasks: ['b', 'c', 'a'] } });
  });

  it('refuses a task that waits for itself', async () => {
    const schedule = solveSchedule(problemOf([work('a', 9, { after: ['a'] })]), await solver());
    assert.deepEqual(schedule, { ok: false, failure: { code: 'cycle', tasks: ['a'] } });
  });

  it('keeps a task where it was when all that is to be gained is an earlier day', async () => {
    assert.deepEqual(await placed([work('a', 60, { previous: [hours(2, 10, 11)] })]), ['a 2:10-11']);
  });

  it('moves a task for the sake of a due', async () => {
    const stays = work('stays', 120, { previous: [hours(0, 9, 11)] });
    const moves = work('moves', 60, { previous: [hours(0, 11, 12)], priority: 4 });
    const fresh = work('new', 60, { due: at(1, 0) });
    assert.deepEqual(await placed([stays, moves, fresh]), ['stays 0:9-11', 'new 0:11-12', 'moves 1:9-10']);
  });

  it('puts high energy first and a context together, where that costs nothing', async () => {
    const tasks = [
      work('mail', 30, { context: 'desk' }),
      work('call', 30, { context: 'phone' }),
      work('letter', 30, { context: 'desk' }),
      work('think', 30, { energy: 'high' }),
    ];
    assert.deepEqual(await placed(tasks), ['think 0:9-9.5', 'mail 0:9.5-10', 'letter 0:10-10.5', 'call 0:10.5-11']);
  });

  it('says what is late, and by how much', async () => {
    const { late, unplaced } = await solved(problemOf([work('a', 200, { due: at(1, 0) })]));
    assert.deepEqual([late.map(({ task, minutes }) => [task, minutes]), unplaced], [[['a', 20]], []]);
  });
});

describe('the reason of a placement', function () {
  this.timeout(30_000);

  it('is that it was there', async () => {
    assert.deepEqual(await reasons([work('a', 60, { previous: [hours(1, 9, 10)] })]), [{ code: 'kept' }]);
  });

  it('is that no working time is earlier', async () =>
    assert.deepEqual(await reasons([work('a', 60)]), [{ code: 'first' }]));

  it('is its start', async () => {
    assert.deepEqual(await reasons([work('a', 60, { start: at(1, 9) })]), [{ code: 'start', start: at(1, 9) }]);
  });

  it('is what it waits for', async () => {
    assert.deepEqual((await reasons([work('a', 60), work('b', 60, { after: ['a'] })]))[1], {
      code: 'after',
      task: 'a',
    });
  });

  it('is another task that is due earlier', async () => {
    const tasks = [work('a', 60, { due: at(1, 0) }), work('b', 60)];
    assert.deepEqual((await reasons(tasks))[1], { code: 'behind', task: 'a', because: 'due' });
  });

  it('is another task that weighs more', async () => {
    const tasks = [work('a', 60, { priority: 1 }), work('b', 60, { priority: 2 })];
    assert.deepEqual((await reasons(tasks))[1], { code: 'behind', task: 'a', because: 'priority' });
  });

  it('is that its due is over anyway', async () => {
    assert.deepEqual(await reasons([work('a', 60, { due: at(0, 8) })]), [{ code: 'late', due: at(0, 8) }]);
  });

  it('is that what is free before is too short', async () => {
    const days = [day(0, [[9, 9.25], [10, 12]])]; // prettier-ignore
    assert.deepEqual(await reasons([work('a', 60, { minimumPiece: 60 })], days), [{ code: 'piece', minimumPiece: 60 }]);
  });

  it('is a meeting where it was', async () => {
    const days = [day(0, [[9, 9.5], [11, 12]])]; // prettier-ignore
    const moved = await reasons([work('a', 60, { minimumPiece: 60, previous: [hours(0, 10, 11)] })], days);
    assert.deepEqual(moved, [{ code: 'moved', from: at(0, 10), because: 'busy', task: null }]);
  });
});
