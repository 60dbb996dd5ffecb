import assert from 'node:assert/strict';
import { apply } from '../../../src/domain/store/apply.js';
import type { StoreCommand } from '../../../src/domain/store/command.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../../../src/domain/store/document.js';
import type { FocusInterval, NewInterval } from '../../../src/domain/focus/interval.js';
import { at, BEGIN, MINUTE, pomodoro } from './arbitraries.js';

const begun = (id: string, minutes: number, more: Partial<NewInterval> = {}): StoreCommand => ({
  kind: 'start-focus',
  interval: {
    id,
    kind: 'focus',
    mode: 'pomodoro',
    task: null,
    planned: 25,
    day: '2026-11-24',
    start: at(minutes * MINUTE),
    ...more,
  },
});

const holding = (...intervals: readonly FocusInterval[]): StoreDocument => ({
  ...EMPTY_DOCUMENT,
  intervals: Object.fromEntries(intervals.map((each) => [each.id, each])),
});

const after = (document: StoreDocument, ...commands: readonly StoreCommand[]): StoreDocument =>
  commands.reduce((current, command) => {
    const applied = apply(current, command);
    assert.ok(applied.ok, JSON.stringify(applied));
    return applied.value.document;
  }, document);

const refusal = (document: StoreDocument, command: StoreCommand): unknown => {
  const applied = apply(document, command);
  return applied.ok ? null : applied.failure.code;
};

const time = (minutes: number): string => at(minutes * MINUTE);

/** That nobody watched from the fifth minute to another. */
const gap = (to: number): StoreCommand => ({ kind: 'find-gap', interval: 'a', from: time(5), to: time(to) });

describe('focus in the store', () => {
  it('starts one interval, and refuses the second window', () => {
    assert.equal(refusal(after(EMPTY_DOCUMENT, begun('a', 0)), begun('b', 1)), 'focus-running');
  });

  it('takes the same start twice for one', () => {
    assert.equal(refusal(after(EMPTY_DOCUMENT, begun('a', 0)), begun('a', 0)), 'focus-running');
  });

  it('ends a pomodoro beyond its end as completed when a break begins', () => {
    const rest = begun('b', 27, { kind: 'short-break', planned: 5 });
    const { intervals } = after(EMPTY_DOCUMENT, begun('a', 0), rest);
    assert.deepEqual(
      [intervals['a']?.outcome, intervals['a']?.end, intervals['b']?.end],
      ['completed', time(27), null],
    );
  });

  it('rings once', () => {
    const ring: StoreCommand = { kind: 'ring-focus', interval: 'a', time: time(25) };
    assert.equal(refusal(after(holding(pomodoro()), ring), ring), 'focus-rung');
  });

  it('does not ring before the planned end', () => {
    assert.equal(
      refusal(holding(pomodoro()), { kind: 'ring-focus', interval: 'a', time: time(24.9) }),
      'focus-refused',
    );
  });

  it('ends once', () => {
    const stop: StoreCommand = { kind: 'end-focus', interval: 'a', time: time(10), how: 'stop' };
    const ended = after(holding(pomodoro()), stop);
    assert.deepEqual([ended.intervals['a']?.outcome, refusal(ended, stop)], ['stopped', 'focus-ended']);
  });

  it('counts a pomodoro that is stopped after its end as completed', () => {
    const stop: StoreCommand = { kind: 'end-focus', interval: 'a', time: time(30), how: 'stop' };
    assert.equal(after(holding(pomodoro()), stop).intervals['a']?.outcome, 'completed');
  });

  it('never lets flow become void', () => {
    const flow = holding(pomodoro({ mode: 'flow', planned: null }));
    assert.equal(refusal(flow, { kind: 'end-focus', interval: 'a', time: time(9), how: 'void' }), 'focus-refused');
  });

  it('records a gap once, though two windows wake at slightly different times', () => {
    assert.equal(refusal(after(holding(pomodoro()), gap(20)), gap(20.5)), 'gap-known');
  });

  it('takes the time after the last sign of a person alone for a gap', () => {
    const { intervals } = after(
      holding(pomodoro()),
      { kind: 'interrupt-focus', interval: 'a', time: time(8), by: 'external', note: '电话' },
      { kind: 'find-gap', interval: 'a', from: time(5), to: time(20) },
    );
    assert.deepEqual(intervals['a']?.gaps, [{ from: time(8), to: time(20), as: null }]);
  });

  it('lets a gap be answered after the end, once', () => {
    const answer: StoreCommand = { kind: 'answer-gap', interval: 'a', from: time(5), as: 'work' };
    const answered = after(
      holding(pomodoro()),
      { kind: 'find-gap', interval: 'a', from: time(5), to: time(20) },
      { kind: 'end-focus', interval: 'a', time: time(21), how: 'stop' },
      answer,
    );
    assert.equal(refusal(answered, answer), 'gap-answered');
  });

  it('records once that the clock was set', () => {
    const shift: StoreCommand = { kind: 'shift-clock', interval: 'a', time: time(70), seen: 0, by: 60 * MINUTE };
    const shifted = after(holding(pomodoro()), shift);
    assert.deepEqual([shifted.intervals['a']?.start, refusal(shifted, shift)], [time(60), 'shift-known']);
  });

  it('takes a time before all that is known, from a clock set back unseen, for the last known', () => {
    const { intervals } = after(
      holding(pomodoro()),
      { kind: 'pause-focus', interval: 'a', time: time(10) },
      { kind: 'resume-focus', interval: 'a', time: time(-50) },
    );
    assert.deepEqual(intervals['a']?.pauses, [{ from: time(10), to: time(10) }]);
  });

  it('refuses to focus on a task that there is not', () => {
    assert.equal(refusal(EMPTY_DOCUMENT, begun('a', 0, { task: 'gone' })), 'task-unknown');
  });

  it('refuses flow with an end and a pomodoro without one', () => {
    for (const wrong of [{ mode: 'flow', planned: 25 } as const, { planned: null }, { planned: -5 }])
      assert.equal(refusal(EMPTY_DOCUMENT, begun('a', 0, wrong)), 'store-invalid');
  });

  it('does not undo an end while another interval runs', () => {
    const stopped = apply(holding(pomodoro()), { kind: 'end-focus', interval: 'a', time: time(10), how: 'stop' });
    assert.ok(stopped.ok);
    assert.equal(refusal(after(stopped.value.document, begun('b', 11)), stopped.value.event.undo), 'focus-running');
  });

  it('rolls intervals up after thirty days, so that nothing is lost from the totals', () => {
    const old = Array.from({ length: 8 }, (_, index) => {
      const start = at(index * 30 * MINUTE);
      const end = new Date(Date.parse(start) + 25 * MINUTE).toISOString();
      return pomodoro({ id: `o${index}`, task: index < 3 ? 't' : null, start, end, outcome: 'completed' });
    });
    const start = new Date(BEGIN + 31 * 1_440 * MINUTE).toISOString();
    const { intervals, focusDays } = after(holding(...old), begun('new', 0, { day: '2026-12-25', start }));
    assert.deepEqual(Object.keys(intervals), ['new']);
    assert.deepEqual(
      focusDays['2026-11-24']?.tasks.map(({ task, totals }) => [task, totals.completed, totals.focus / MINUTE]),
      [
        ['t', 3, 75],
        [null, 5, 125],
      ],
    );
  });
});
