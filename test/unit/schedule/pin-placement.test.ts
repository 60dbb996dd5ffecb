import assert from 'node:assert/strict';
import type { KeptSchedule } from '../../../src/domain/schedule/kept-schedule.js';
import { pinPlacement } from '../../../src/domain/schedule/pin-placement.js';

const placement = (task: string, start: string, end: string) => ({
  task,
  start: `2026-11-24T${start}`,
  end: `2026-11-24T${end}`,
  reason: { code: 'fits' as const },
  pinned: false,
});

const SCHEDULE: KeptSchedule = {
  made: '2026-11-24T08:00:00.000Z',
  placements: [placement('a', '09:00', '10:00'), placement('b', '10:00', '11:00')],
  unplaced: [],
  late: [],
  conflicts: [],
  objective: { value: 0, bound: 0, gap: 0, greedy: 0 },
  guessed: [],
};
const A = { task: 'a', start: '2026-11-24T09:00' };

describe('pinPlacement', () => {
  it('puts a placement to another time, as long as it was, in the order of time', () => {
    const pinned = pinPlacement(SCHEDULE, A, '2026-11-24T14:30');
    assert.ok(pinned.ok);
    assert.deepEqual(
      pinned.value.placements.map(({ task, start, end, pinned: stays }) => [
        task,
        start.slice(11),
        end.slice(11),
        stays,
      ]),
      [
        ['b', '10:00', '11:00', false],
        ['a', '14:30', '15:30', true],
      ],
    );
  });

  it('takes a placement out', () => {
    const pinned = pinPlacement(SCHEDULE, A, null);
    assert.deepEqual(pinned.ok && pinned.value.placements.map(({ task }) => task), ['b']);
  });

  for (const [what, start, failure] of [
    ['where another task stands', '2026-11-24T10:30', { code: 'pin-overlaps', task: 'b', start: '2026-11-24T10:00' }],
    ['to a day without a time', '2026-11-25', { code: 'pin-time', text: '2026-11-25' }],
    ['to a time that there is not', '2026-02-30T10:00', { code: 'pin-time', text: '2026-02-30T10:00' }],
  ] as const)
    it(`puts nothing ${what}`, () => assert.deepEqual(pinPlacement(SCHEDULE, A, start), { ok: false, failure }));

  it('knows only placements that there are', () =>
    assert.deepEqual(pinPlacement(SCHEDULE, { ...A, start: '2026-11-24T09:30' }, null), {
      ok: false,
      failure: { code: 'placement-unknown' },
    }));
});
