import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { FocusControl } from '../../../src/app/focus-control.js';
import { TaskBoard } from '../../../src/app/task-board.js';
import type { Meeting } from '../../../src/domain/calendar/meeting.js';
import type { Result } from '../../../src/domain/result.js';
import type { KeptSchedule } from '../../../src/domain/schedule/kept-schedule.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import type { Task } from '../../../src/domain/tasks/task.js';
import { parseLocalMinute } from '../../../src/domain/time/local-minute.js';
import { FileStore } from '../../../src/storage/file-store.js';
import {
  answerAdd,
  answerAgenda,
  answerFocus,
  answerList,
  TASK_INPUTS,
  type TaskAnswerParts,
} from '../../../src/vscode/task-answers.js';
import { withFolder } from '../../support/store-folders.js';
import { task } from '../../support/tasks.js';

/** Ten o'clock in Shanghai on a Thursday. */
const NOW = Date.parse('2026-11-26T02:00:00Z');
const minute = (text: string): number => parseLocalMinute(text) ?? 0;

/** The parts over a store of its own with some tasks. */
const withParts = (
  tasks: readonly Task[],
  test: (parts: TaskAnswerParts, store: FileStore) => Promise<void>,
): Promise<void> =>
  withFolder(async (folder) => {
    const store = new FileStore({ folder, now: () => new Date(NOW) });
    const clock = { now: () => NOW, zone: () => 'Asia/Shanghai' };
    const shared = { ...clock, store, newId: randomUUID, lengths: () => DEFAULT_PREFERENCES.lengths };
    assert.ok((await store.execute({ kind: 'change-tasks', add: tasks, changes: [] })).ok);
    try {
      await test({ ...clock, board: new TaskBoard(shared), focus: new FocusControl(shared) }, store);
    } finally {
      await store.dispose();
    }
  });

/** What was answered, as a model reads it. */
const read = (answer: Result<object, string>) => {
  assert.ok(answer.ok, answer.ok ? '' : answer.failure);
  return JSON.parse(JSON.stringify(answer.value));
};
const titles = ({ tasks }: { readonly tasks: readonly Task[] }): readonly string[] => tasks.map(({ title }) => title);

const schedule = (placements: KeptSchedule['placements']): KeptSchedule => ({
  made: '2026-11-25T10:00:00.000Z',
  placements,
  unplaced: [],
  late: [],
  conflicts: [],
  objective: { value: 0, bound: 0, gap: 0, greedy: 0 },
  guessed: [],
});

describe('what language models are told of tasks', () => {
  it('lists by context, and says how many there are beyond the limit', () =>
    withParts(
      [
        task('call', { list: 'next', contexts: ['phone'] }),
        task('text', { list: 'next', contexts: ['phone'] }),
        task('read'),
      ],
      async (parts) => {
        const input = TASK_INPUTS.list.parse({ context: '@phone', limit: 1 });
        const answer = read(await answerList(parts, input));
        assert.deepEqual([answer.total, answer.tasks.length, answer.tasks[0].quadrant], [2, 1, 'drop']);
      },
    ));

  it('refuses a project that is not there', () =>
    withParts([], async (parts) => {
      const answer = await answerList(parts, TASK_INPUTS.list.parse({ project: 'moon' }));
      assert.deepEqual(answer, { ok: false, failure: 'There is no project "moon".' });
    }));

  it('adds a task from a line in Chinese, kept when the answer comes', () =>
    withParts([], async (parts, store) => {
      const answer = read(await answerAdd(parts, { line: '明天下午三点 写周报 ~2p @deep' }));
      assert.deepEqual(titles(answer), ['写周报']);
      const document = await store.read();
      assert.ok(document.ok);
      assert.deepEqual(
        Object.values(document.value.tasks).map(({ estimate }) => estimate),
        [50],
      );
    }));

  it('says what of a line was not understood', () =>
    withParts([], async (parts) => {
      const { problems } = read(await answerAdd(parts, { line: 'Pay on 31 Feb after:nothing' }));
      assert.equal(problems.length, 2);
    }));

  it('gives the day: placements with reasons, meetings, overdue and dated tasks', () =>
    withParts(
      [
        task('draft', { list: 'next' }),
        task('rent', { list: 'next', due: '2026-11-25' }),
        task('mail', { list: 'next', due: '2026-11-26' }),
        task('later', { list: 'next', due: '2026-12-26' }),
      ],
      async (parts, store) => {
        const placements = [
          {
            task: 'draft',
            start: '2026-11-26T13:00',
            end: '2026-11-26T14:00',
            reason: { code: 'first' },
            pinned: false,
          },
          {
            task: 'draft',
            start: '2026-11-27T09:00',
            end: '2026-11-27T10:00',
            reason: { code: 'fits' },
            pinned: false,
          },
        ] as const;
        const proposed = schedule(placements);
        assert.ok((await store.execute({ kind: 'propose-schedule', schedule: proposed })).ok);
        assert.ok((await store.execute({ kind: 'accept-schedule', made: proposed.made })).ok);
        const meeting: Meeting = {
          uid: 'm',
          title: 'Stand-up',
          start: minute('2026-11-26T09:30'),
          end: minute('2026-11-26T09:45'),
          allDay: false,
          busy: true,
        };
        const planner = { meetings: () => Promise.resolve([meeting]) };
        const agenda = read(await answerAgenda({ ...parts, planner }));
        assert.deepEqual(agenda.entries, [
          {
            kind: 'meeting',
            title: 'Stand-up',
            task: null,
            start: '2026-11-26T09:30',
            end: '2026-11-26T09:45',
            reason: null,
            done: false,
          },
          {
            kind: 'task',
            title: 'draft',
            task: 'draft',
            start: '2026-11-26T13:00',
            end: '2026-11-26T14:00',
            reason: 'The first working time there is.',
            done: false,
          },
        ]);
        assert.deepEqual([titles(agenda.overdue), titles(agenda.today)], [['rent'], ['mail']]);
        assert.deepEqual([agenda.now, agenda.scheduled, agenda.focus], ['2026-11-26T10:00', true, null]);
      },
    ));

  it('starts to focus on a task named by a part of its title, which the agenda shows', () =>
    withParts([task('t1', { title: 'Draft the post' })], async (parts) => {
      const timer = read(await answerFocus(parts, TASK_INPUTS.focus.parse({ task: 'post', minutes: 50 })));
      assert.deepEqual([timer.state, timer.interval.task, timer.interval.minutes], ['focus', 't1', 50]);
      assert.equal(read(await answerAgenda(parts)).focus.interval.title, 'Draft the post');
      const again = await answerFocus(parts, TASK_INPUTS.focus.parse({}));
      assert.match(again.ok ? '' : again.failure, /running already/);
    }));

  it('starts nothing on a name that means several tasks, and names them', () =>
    withParts([task('t1', { title: 'Post one' }), task('t2', { title: 'Post two' })], async (parts) => {
      const answer = await answerFocus(parts, TASK_INPUTS.focus.parse({ task: 'post' }));
      assert.match(answer.ok ? '' : answer.failure, /Post one \(t1\), Post two \(t2\)/);
      assert.equal(read(await answerAgenda(parts)).focus, null);
    }));

  for (const [name, schema, input] of [
    ['an unknown list', TASK_INPUTS.list, { list: 'soon' }],
    ['a limit below one', TASK_INPUTS.list, { limit: 0 }],
    ['no line', TASK_INPUTS.add, {}],
    ['an empty line', TASK_INPUTS.add, { line: ' ' }],
    ['negative minutes', TASK_INPUTS.focus, { minutes: -5 }],
  ] as const) {
    it(`takes no ${name}`, () => assert.equal(schema.safeParse(input).success, false));
  }
});
