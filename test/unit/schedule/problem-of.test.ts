import assert from 'node:assert/strict';
import type { KeptPlacement, KeptSchedule } from '../../../src/domain/schedule/kept-schedule.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import { problemOf, type ScheduleFacts } from '../../../src/domain/schedule/problem-of.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import { parseLocalMinute } from '../../../src/domain/time/local-minute.js';
import { documentOf, projectOf, taskOf } from '../../support/task-documents.js';

/** A Tuesday morning. */
const at = (time: string): number => parseLocalMinute(time) ?? Number.NaN;
const NOW = at('2026-11-24T10:00');

const ask = (records: StoreDocument, more: Partial<ScheduleFacts> = {}): ReturnType<typeof problemOf> =>
  problemOf({
    records,
    preferences: DEFAULT_PREFERENCES,
    now: NOW,
    days: 7,
    busy: [],
    worked: new Map(),
    workedToday: 0,
    velocity: { count: 0, factor: 1 },
    ...more,
  });

const placed = (task: string, start: string, end: string, pinned = false): KeptPlacement => ({
  task,
  start,
  end,
  reason: { code: 'fits' },
  pinned,
});

const accepted = (...placements: readonly KeptPlacement[]): { readonly accepted: KeptSchedule } => ({
  accepted: {
    made: '2026-11-23T08:00:00.000Z',
    placements,
    unplaced: [],
    late: [],
    conflicts: [],
    objective: { value: 0, bound: 0, gap: 0, greedy: 0 },
    guessed: [],
  },
});

describe('problemOf', () => {
  it('asks about open tasks that are clarified, and no others', () => {
    const { problem } = ask(
      documentOf(
        [
          taskOf('next'),
          taskOf('dated', { list: 'scheduled', due: '2026-11-26' }),
          taskOf('inbox', { list: 'inbox' }),
          taskOf('someday', { list: 'someday' }),
          taskOf('done', { status: 'done' }),
          taskOf('resting', { project: 'p' }),
        ],
        { projects: { p: projectOf('p', { status: 'someday' }) } },
      ),
    );
    assert.deepEqual(
      problem.tasks.map(({ id }) => id),
      ['next', 'dated'],
    );
  });

  it('takes a due day to its end and a due time as it is', () => {
    const { problem } = ask(
      documentOf([taskOf('day', { due: '2026-11-26' }), taskOf('hour', { due: '2026-11-26T15:00' })]),
    );
    assert.deepEqual(
      problem.tasks.map(({ due }) => due),
      [at('2026-11-27T00:00'), at('2026-11-26T15:00')],
    );
  });

  it('corrects estimates by the velocity, takes off what was worked, and guesses where there is none', () => {
    const { problem, guessed } = ask(
      documentOf([taskOf('a', { estimate: 60 }), taskOf('b', { estimate: null }), taskOf('c', { estimate: 30 })]),
      { velocity: { count: 9, factor: 1.5 }, worked: new Map([['a', 40], ['c', 300]]) }, // prettier-ignore
    );
    assert.deepEqual(
      problem.tasks.map(({ minutes }) => minutes),
      [50, 45, 15],
    );
    assert.deepEqual(guessed, ['b']);
  });

  it('keeps out what waits for something that is not planned, over others too', () => {
    const { problem, waiting } = ask(
      documentOf([
        taskOf('reply', { list: 'waiting', waitingFor: 'Ada' }),
        taskOf('draft', { after: ['reply'] }),
        taskOf('publish', { after: ['draft'] }),
        taskOf('other', { after: ['gone'] }),
      ]),
    );
    assert.deepEqual(
      problem.tasks.map(({ id }) => id),
      ['other'],
    );
    assert.deepEqual(waiting, [
      { task: 'draft', minutes: 30, before: 'reply' },
      { task: 'publish', minutes: 30, before: 'draft' },
    ]);
  });

  it('plans around what is pinned, and lets what waits for it begin after it', () => {
    const { problem, pinned } = ask(
      documentOf([taskOf('a', { estimate: 60 }), taskOf('b', { after: ['a'] })], {
        schedules: accepted(placed('a', '2026-11-25T09:00', '2026-11-25T10:00', true)),
      }),
    );
    assert.equal(pinned.length, 1);
    assert.deepEqual(
      problem.tasks.map(({ id, start }) => [id, start]),
      [['b', at('2026-11-25T10:00')]],
    );
    assert.deepEqual(problem.days[1]?.free, [
      { start: at('2026-11-25T10:00'), end: at('2026-11-25T12:00') },
      { start: at('2026-11-25T13:00'), end: at('2026-11-25T18:00') },
    ]);
    assert.equal(problem.days[1]?.capacity, 240);
  });

  it('remembers where things stood, and takes what was worked today from the cap', () => {
    const schedules = accepted(placed('a', '2026-11-24T13:00', '2026-11-24T13:30'));
    const { problem } = ask(documentOf([taskOf('a')], { schedules }), { workedToday: 100 });
    assert.deepEqual(problem.tasks[0]?.previous, [{ start: at('2026-11-24T13:00'), end: at('2026-11-24T13:30') }]);
    assert.equal(problem.days[0]?.capacity, 200);
  });

  it('leaves no free time on weekends and in meetings', () => {
    const busy = [{ start: at('2026-11-25T00:00'), end: at('2026-11-26T00:00') }];
    const { problem } = ask(documentOf([taskOf('a')]), { busy });
    assert.deepEqual(
      problem.days.map(({ capacity }) => capacity),
      [300, 0, 300, 300, 0, 0, 300],
    );
  });
});
