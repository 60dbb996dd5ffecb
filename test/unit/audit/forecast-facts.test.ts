import assert from 'node:assert/strict';
import { calibrationOfRecords, forecastItems, predictionsOf } from '../../../src/domain/audit/forecast-items.js';
import { forecastFacts, outcomesOf } from '../../../src/domain/audit/forecast-facts.js';
import type { Finish, ForecastFacts } from '../../../src/domain/audit/forecast.js';
import { newPredictions, type Prediction } from '../../../src/domain/audit/prediction.js';
import type { WorkedOn } from '../../../src/domain/audit/worked-on.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import { NO_RECORDS, type Records } from '../../../src/domain/store/collections.js';
import { newTask, type Project, type Task } from '../../../src/domain/tasks/task.js';

const CREATED = '2026-11-01T08:00:00.000Z';
/** Thursday, ten in the morning in Berlin. */
const MOMENT = { now: Date.parse('2026-11-26T09:00:00Z'), zone: 'Europe/Berlin' };

const task = (id: string, changes: Partial<Task> = {}): Task => ({
  ...newTask(id, id.toUpperCase(), CREATED),
  list: 'next',
  estimate: 60,
  ...changes,
});
const project = (id: string, status: Project['status']): Project => ({
  id,
  title: id.toUpperCase(),
  note: '',
  status,
  important: false,
  due: null,
  created: CREATED,
  closed: null,
});
const records = (tasks: readonly Task[], projects: readonly Project[] = []): Records => ({
  ...NO_RECORDS,
  tasks: Object.fromEntries(tasks.map((each) => [each.id, each])),
  projects: Object.fromEntries(projects.map((each) => [each.id, each])),
});
const facts = (
  tasks: readonly Task[],
  worked: readonly WorkedOn[] = [],
  projects: readonly Project[] = [],
): ForecastFacts => forecastFacts(records(tasks, projects), worked, MOMENT);
const worked = (of: string | null, date: string, minutes: number): WorkedOn => ({ task: of, date, minutes });

describe('what a forecast is made from', () => {
  it('is the open tasks with an estimate that are clarified and not for someday', () => {
    const tasks = [
      task('a'),
      task('inbox', { list: 'inbox' }),
      task('someday', { list: 'someday' }),
      task('done', { status: 'done' }),
      task('open-ended', { estimate: null }),
      task('waiting', { list: 'waiting' }),
    ];
    assert.deepEqual(
      facts(tasks).tasks.map(({ id }) => id),
      ['a', 'waiting'],
    );
  });

  it('leaves out the tasks of projects that rest', () => {
    const tasks = [task('a', { project: 'p' }), task('b', { project: 'q' })];
    const { tasks: coming } = facts(tasks, [], [project('p', 'active'), project('q', 'someday')]);
    assert.deepEqual(
      coming.map(({ id }) => id),
      ['a'],
    );
  });

  it('knows the minutes that have gone into a task, and when it may begin', () => {
    const made = facts(
      [task('a', { start: '2026-12-01T09:00' })],
      [worked('a', '2026-11-20', 25), worked('a', '2026-11-21', 10)],
    );
    assert.deepEqual(made.tasks, [{ id: 'a', project: null, estimate: 60, done: 35, start: '2026-12-01' }]);
  });

  it('has the minutes of a week, and those that are left of today', () => {
    const made = facts([]);
    assert.deepEqual(made.week, [300, 300, 300, 300, 300, 0, 0]);
    assert.equal(made.leftToday, 300);
    assert.equal(facts([], [worked(null, '2026-11-26', 200)]).leftToday, 100);
  });

  it('has nothing left of today after hours', () => {
    const late = { ...MOMENT, now: Date.parse('2026-11-26T18:00:00Z') };
    assert.equal(forecastFacts(records([]), [], late).leftToday, 0);
  });

  it('holds past working days against the plan, from the first with work on', () => {
    // Friday to Wednesday: the weekend is no working time, Monday had nothing.
    const made = facts(
      [],
      [worked('a', '2026-11-20', 150), worked(null, '2026-11-24', 300), worked(null, '2026-11-25', 60)],
    );
    assert.deepEqual(made.dayRatios, [0.5, 0, 1, 0.2]);
  });

  it('learns from finished tasks with an estimate and time, on the day of the person', () => {
    const tasks = [
      task('a', { status: 'done', closed: '2026-11-24T23:30:00.000Z' }),
      task('b', { status: 'done', closed: CREATED, estimate: null }),
      task('c', { status: 'done', closed: CREATED }),
      task('d', { status: 'dropped', closed: CREATED }),
    ];
    const time = ['a', 'b', 'd'].map((id) => worked(id, '2026-11-24', 90));
    assert.deepEqual(outcomesOf(records(tasks).tasks, time, MOMENT.zone), [
      { task: 'a', date: '2026-11-25', estimate: 60, actual: 90 },
    ]);
  });

  it('goes by the hours that a person has set', () => {
    const own = {
      ...DEFAULT_PREFERENCES,
      hours: [{ weekday: 4, from: '09:00', to: '12:00' }],
      dailyFocusMinutes: null,
    };
    const made = forecastFacts({ ...records([]), preferences: { time: own } }, [], MOMENT);
    assert.deepEqual([made.week, made.leftToday], [[0, 0, 0, 180, 0, 0, 0], 120]);
  });
});

const order = (...tasks: readonly Task[]): string =>
  facts(tasks)
    .tasks.map(({ id }) => id)
    .join(' ');

describe('the order of work', () => {
  it('is by due day, then priority, then age', () => {
    const old = '2026-10-01T08:00:00.000Z';
    const all = [task('d'), task('c', { created: old }), task('b', { priority: 1 }), task('a', { due: '2026-12-01' })];
    assert.equal(order(...all), 'a b c d');
  });

  it('puts what a task waits for before it', () => {
    assert.equal(
      order(task('a', { due: '2026-12-01', after: ['c', 'b'] }), task('b'), task('c', { after: ['b'] })),
      'b c a',
    );
  });

  it('does not mind what is done or gone', () => {
    assert.equal(order(task('a', { after: ['gone'] })), 'a');
  });
});

const FINISH: Finish = { p50: '2026-12-01', p80: '2026-12-03', chances: [{ by: '2026-12-01', chance: 0.6 }] };
const NEVER: Finish = { p50: null, p80: null, chances: [] };

describe('the items of a forecast', () => {
  it('are projects, then the tasks of none, without what is out of sight', () => {
    const all = records([task('a'), task('b'), task('c', { project: 'p' })], [project('p', 'active')]);
    const forecast = {
      tasks: new Map([
        ['a', { ...FINISH, p50: '2026-12-02' }],
        ['b', NEVER],
        ['c', FINISH],
      ]),
      projects: new Map([['p', FINISH]]),
    };
    assert.deepEqual(forecastItems(all, forecast), [
      { id: 'p', title: 'P', p50: '2026-12-01', p80: '2026-12-03' },
      { id: 'a', title: 'A', p50: '2026-12-02', p80: '2026-12-03' },
    ]);
  });

  it('are kept once in seven days', () => {
    const made = predictionsOf(
      {
        tasks: new Map([
          ['a', FINISH],
          ['b', NEVER],
        ]),
        projects: new Map(),
      },
      CREATED,
      '2026-11-26',
    );
    assert.deepEqual(
      made.map(({ of }) => of),
      ['a'],
    );
    assert.deepEqual(newPredictions(made, made, '2026-12-02'), []);
    assert.deepEqual(newPredictions(made, made, '2026-12-03'), made);
  });
});

describe('the calibration of the forecasts in the store', () => {
  const prediction: Prediction = {
    subject: 'task',
    of: 'a',
    made: CREATED,
    date: '2026-11-01',
    chances: [{ by: '2026-11-10', chance: 0.6 }],
  };
  const observed = (...tasks: readonly Task[]): readonly number[] =>
    calibrationOfRecords({ ...records(tasks), forecasts: { x: prediction } }, '2026-11-26', 'Europe/Berlin').map(
      (point) => point.observed,
    );

  it('goes by the day of the person on which a task was closed', () => {
    assert.deepEqual(observed(task('a', { status: 'done', closed: '2026-11-10T22:30:00.000Z' })), [1]);
    assert.deepEqual(observed(task('a', { status: 'done', closed: '2026-11-10T23:30:00.000Z' })), [0]);
  });

  it('takes an open task for not finished, and learns nothing from one that was dropped or removed', () => {
    assert.deepEqual(observed(task('a')), [0]);
    assert.deepEqual(observed(task('a', { status: 'dropped', closed: CREATED })), []);
    assert.deepEqual(observed(), []);
  });
});
