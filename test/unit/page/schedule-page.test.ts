import assert from 'node:assert/strict';
import { exportedTasks } from '../../../src/domain/calendar/exported-tasks.js';
import type { KeptPlacement, KeptSchedule } from '../../../src/domain/schedule/kept-schedule.js';
import { latestSchedule } from '../../../src/domain/schedule/latest-schedule.js';
import { NO_RECORDS } from '../../../src/domain/store/collections.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import type { Task } from '../../../src/domain/tasks/task.js';
import { minute } from '../../support/calendars.js';
import { scheduleSummary } from '../../../src/messages/schedule-summary.js';
import { schedulePage } from '../../../src/page/schedule-page.js';
import { task } from '../../support/tasks.js';

const placement = (id: string, start: string, more: Partial<KeptPlacement> = {}): KeptPlacement => ({
  task: id,
  start,
  end: `${start.slice(0, 14)}30`,
  reason: { code: 'first' },
  pinned: false,
  ...more,
});

const schedule = (members: Partial<KeptSchedule>): KeptSchedule => ({
  made: '2026-11-26T09:00:00.000Z',
  placements: [],
  unplaced: [],
  late: [],
  conflicts: [],
  objective: { value: 10, bound: 10, gap: 0, greedy: 10 },
  guessed: [],
  ...members,
});

const documentOf = (...tasks: readonly Task[]): StoreDocument => ({
  ...NO_RECORDS,
  schema: 3,
  revision: 1,
  tasks: Object.fromEntries(tasks.map((one) => [one.id, one])),
});

const page = (kept: KeptSchedule, ...tasks: readonly Task[]): string =>
  schedulePage({
    document: documentOf(...tasks),
    schedule: kept,
    proposed: false,
    today: '2026-11-26',
    dayName: (day) => day,
  });

describe('the page of a schedule', () => {
  it('lists what is to come by days, with reasons', () => {
    const kept = schedule({
      placements: [
        placement('a', '2026-11-25T09:00'),
        placement('a', '2026-11-26T09:00'),
        placement('b', '2026-11-27T10:00', { pinned: true }),
      ],
    });
    assert.equal(
      page(kept, task('a', { title: '*A*', status: 'done' }), task('b')),
      [
        '# The schedule',
        '## 2026-11-26',
        '- 09:00–09:30 ✓ \\*A\\*\n  - The first working time there is.',
        '## 2026-11-27',
        '- 10:00–10:30 b\n  - Put there by hand.',
        '## How good it is',
        'No schedule is better than this one. Planning task by task does as well.\n',
      ].join('\n\n'),
    );
  });

  it('says what is late or has no place, why, and what would help', () => {
    const kept = schedule({
      late: [{ task: 'a', minutes: 30, waysOut: [{ kind: 'minutes', task: 'a', minutes: 30 }] }],
      unplaced: [
        { task: 'b', minutes: 90, reason: { code: 'start', start: minute('2026-12-24T10:00') }, waysOut: [] },
        { task: 'closed', minutes: 10, reason: { code: 'full' }, waysOut: [] },
      ],
    });
    const text = page(kept, task('a'), task('b'), task('closed', { status: 'done' }));
    assert.match(
      text,
      /## What does not fit\n\n- “a” will be late: .*\n {2}- A way out: Cut 30 min from “a”\.\n- “b”: 1 h 30 min have no place\. .*\n\n/,
    );
    assert.doesNotMatch(text, /closed/);
  });

  it('names what was planned with a guess', () => {
    const text = page(schedule({ guessed: ['a', 'b'] }), task('a'), task('b', { status: 'done' }));
    assert.match(text, /## What was guessed\n\nNobody said how long these take: “a”\./);
  });

  it('leaves out tasks that are gone', () => {
    assert.match(page(schedule({ placements: [placement('gone', '2026-11-26T09:00')] })), /Nothing is planned\./);
  });
});

describe('scheduleSummary', () => {
  it('counts tasks, not their pieces', () => {
    const kept = schedule({
      placements: [placement('a', '2026-11-26T09:00'), placement('a', '2026-11-27T09:00')],
      unplaced: [{ task: 'b', minutes: 5, reason: { code: 'full' }, waysOut: [] }],
    });
    assert.equal(scheduleSummary(kept), 'The schedule: 1 placed, 0 late, 1 without a place.');
  });
});

describe('latestSchedule', () => {
  const [proposed, accepted] = [schedule({ made: '2' }), schedule({ made: '1' })];
  for (const [what, schedules, made, waits] of [
    ['the proposal where one waits', { proposed, accepted }, '2', true],
    ['what holds otherwise', { accepted }, '1', false],
    ['nothing where there is neither', {}, undefined, undefined],
  ] as const) {
    it(`is ${what}`, () => {
      const latest = latestSchedule({ schedules });
      assert.deepEqual([latest?.schedule.made, latest?.proposed], [made, waits]);
    });
  }
});

describe('exportedTasks', () => {
  it('are what is to be done and what is placed', () => {
    const { tasks } = documentOf(
      task('next', { list: 'next' }),
      task('done', { list: 'next', status: 'done' }),
      task('placed', { list: 'next', status: 'done' }),
      task('some', { list: 'someday' }),
      task('reference', { list: 'reference' }),
    );
    const exported = exportedTasks(tasks, { placements: [placement('placed', '2026-11-26T09:00')] });
    assert.deepEqual(exported.map(({ id }) => id).toSorted(), ['next', 'placed']);
  });
});
