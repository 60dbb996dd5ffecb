import assert from 'node:assert/strict';
import { unwatchedSince } from '../../../src/domain/focus/found-gap.js';
import { at, BEGIN, MINUTE, pomodoro } from './arbitraries.js';

const HOUR = 60 * MINUTE;

describe('an interval that no window ever watched', () => {
  it('is believed up to its planned end', () => {
    assert.equal(unwatchedSince(pomodoro(), null, BEGIN + 25 * MINUTE), null);
    assert.equal(unwatchedSince(pomodoro(), null, BEGIN + HOUR), BEGIN + 25 * MINUTE);
  });

  it('is believed for four hours of flow, and not for a night', () => {
    const flow = pomodoro({ mode: 'flow', planned: null });
    assert.equal(unwatchedSince(flow, null, BEGIN + 4 * HOUR), null);
    assert.equal(unwatchedSince(flow, null, BEGIN + 15 * HOUR), BEGIN + 4 * HOUR);
  });

  it('is believed for longer where a pause lies in it', () => {
    const pauses = [{ from: at(HOUR), to: at(3 * HOUR) }];
    const flow = pomodoro({ mode: 'flow', planned: null, pauses });
    assert.equal(unwatchedSince(flow, null, BEGIN + 6 * HOUR), null);
  });
});
