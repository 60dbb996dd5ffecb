import assert from 'node:assert/strict';
import type { FocusInterval } from '../../../src/domain/focus/interval.js';
import { nextInterval, seriesDone } from '../../../src/domain/focus/series.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import { at, BEGIN, MINUTE, pomodoro } from './arbitraries.js';

const DAY = '2026-11-24';
const { lengths } = DEFAULT_PREFERENCES;

/** An interval that went from one minute to another. */
const done = (from: number, to: number, more: Partial<FocusInterval> = {}): FocusInterval =>
  pomodoro({ id: `i${from}`, start: at(from * MINUTE), end: at(to * MINUTE), outcome: 'completed', ...more });

const rest = (from: number, to: number, kind: 'short-break' | 'long-break' = 'short-break'): FocusInterval =>
  done(from, to, { kind, planned: to - from });

/** Pomodoros with short breaks between them, beginning at nine; the last one has just ended. */
const pomodoros = (count: number): readonly FocusInterval[] =>
  Array.from({ length: count }, (_, index) => [
    done(index * 30, index * 30 + 25),
    ...(index < count - 1 ? [rest(index * 30 + 25, index * 30 + 30)] : []),
  ]).flat();

const next = (intervals: readonly FocusInterval[], minutes: number, day = DAY) =>
  nextInterval(intervals, lengths, day, BEGIN + minutes * MINUTE);

/** The break after so many minutes of flow. */
const flow = (minutes: number) => next([done(0, minutes, { mode: 'flow', planned: null })], minutes).planned;

/** The pomodoros of the series after some minutes. */
const count = (intervals: readonly FocusInterval[], minutes: number, day = DAY) =>
  seriesDone(intervals, day, BEGIN + minutes * MINUTE);

describe('what is due', () => {
  it('is focus at first', () => assert.deepEqual(next([], 0), { kind: 'focus', planned: 25 }));

  it('is a short break after a pomodoro', () => {
    assert.deepEqual(next(pomodoros(1), 25), { kind: 'short-break', planned: 5 });
  });

  it('is a long break after the fourth pomodoro', () => {
    assert.deepEqual(next(pomodoros(4), 115), { kind: 'long-break', planned: 15 });
  });

  it('is the long break also while the fourth pomodoro still runs', () => {
    const [last] = pomodoros(4).slice(-1);
    assert.ok(last);
    const open = [...pomodoros(4).slice(0, -1), { ...last, end: null, outcome: null }];
    assert.deepEqual(next(open, 115), { kind: 'long-break', planned: 15 });
  });

  it('is a break after the pomodoro that runs, though the clock was set back since the last one', () => {
    const [last] = pomodoros(1);
    assert.ok(last);
    const running = { ...last, id: 'r', start: at(-40 * MINUTE), end: null, outcome: null };
    const stopped = done(20, 22, { outcome: 'stopped' });
    assert.equal(next([stopped, running], -15).kind, 'short-break');
  });

  it('is focus after a break, and after a break that was spent away', () => {
    assert.equal(next([...pomodoros(1), rest(25, 30)], 30).kind, 'focus');
    assert.equal(next(pomodoros(1), 31).kind, 'focus');
  });

  it('is focus after a void or stopped pomodoro', () => {
    for (const outcome of ['void', 'stopped'] as const) assert.equal(next([done(0, 9, { outcome })], 9).kind, 'focus');
  });

  it('is a break of a fifth of the flow, within the lengths of the two breaks', () => {
    assert.deepEqual([flow(10), flow(50), flow(200)], [5, 10, 15]);
  });
});

describe('the series', () => {
  it('counts completed pomodoros', () => assert.equal(count(pomodoros(3), 85), 3));

  it('begins anew after a long break', () => {
    assert.equal(count([...pomodoros(4), rest(115, 130, 'long-break'), done(130, 155)], 155), 1);
  });

  it('begins anew after an hour away', () => {
    assert.deepEqual([count(pomodoros(2), 55 + 59), count(pomodoros(2), 55 + 60)], [2, 0]);
  });

  it('begins anew on a new day', () => assert.equal(count(pomodoros(2), 56, '2026-11-25'), 0));

  it('is not broken by a void pomodoro, which does not count', () => {
    assert.equal(count([done(0, 25), done(30, 40, { outcome: 'void' }), done(41, 66)], 66), 2);
  });
});
