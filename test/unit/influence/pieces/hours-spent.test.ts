import assert from 'node:assert/strict';
import { emptyDay, mergeActivity } from '../../../../src/domain/audit/merge-activity.js';
import { newInterval, type FocusInterval } from '../../../../src/domain/focus/interval.js';
import { hoursByPiece } from '../../../../src/domain/influence/pieces/hours-spent.js';
import type { Piece } from '../../../../src/domain/influence/piece.js';
import { at, file, stretch } from '../../../support/activity.js';
import { influenceRecords, piece } from '../../../support/influence-records.js';

const DRAFT = 'file:///work/site/post.md';
const NOW = Date.parse('2026-11-26T12:00:00Z');

/** Focus on a task from nine o'clock. */
const focus = (task: string, day: string, hours: number): FocusInterval => ({
  ...newInterval({
    id: `${task}-${day}`,
    kind: 'focus',
    mode: 'flow',
    task,
    planned: null,
    day,
    start: `${day}T09:00:00.000Z`,
  }),
  end: new Date(Date.parse(`${day}T09:00Z`) + hours * 3_600_000).toISOString(),
  outcome: 'completed',
});

/** Active time in the draft from nine o'clock. */
const active = (day: string, hours: number) => ({
  [day]: mergeActivity(emptyDay(day), [
    stretch(at(`${day}T09:00Z`), at(`${day}T09:00Z`) + hours * 3600, file({ uri: DRAFT })),
  ]),
});

const hours = (
  members: Partial<Piece>,
  intervals: readonly FocusInterval[],
  activity: ReturnType<typeof active> = {},
): number | undefined =>
  hoursByPiece(
    influenceRecords({
      pieces: [piece('a', members)],
      intervals: Object.fromEntries(intervals.map((interval) => [interval.id, interval])),
      activity,
    }),
    NOW,
  ).get('a');

describe('the hours spent on a piece', () => {
  it('are those of the timer on all its tasks', () => {
    const spent = [focus('one', '2026-11-24', 1), focus('two', '2026-11-25', 2), focus('other', '2026-11-25', 3)];
    assert.equal(hours({ tasks: ['one', 'two'] }, spent), 3);
  });

  it('are those in its draft where no timer ran', () => {
    assert.equal(hours({ draft: DRAFT, tasks: ['one'] }, [], active('2026-11-24', 2)), 2);
  });

  it('are of each day the longer of the two, never both', () => {
    const spent = [focus('one', '2026-11-24', 1), focus('one', '2026-11-25', 3)];
    const inDraft = { ...active('2026-11-24', 2), ...active('2026-11-25', 2) };
    assert.equal(hours({ draft: DRAFT, tasks: ['one'] }, spent, inDraft), 5);
  });

  it('are what the person said, whatever was seen', () => {
    assert.equal(hours({ hoursSpent: 4, tasks: ['one'] }, [focus('one', '2026-11-24', 1)]), 4);
  });

  it('are none where nothing was seen', () => {
    assert.equal(hours({}, [], active('2026-11-24', 2)), 0);
  });
});
