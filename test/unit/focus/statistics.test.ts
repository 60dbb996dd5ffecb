import assert from 'node:assert/strict';
import { completedPomodoros, minutesOfPomodoros, pomodorosOfMinutes } from '../../../src/domain/focus/pomodoros.js';
import { rollUpIntervals } from '../../../src/domain/focus/roll-up.js';
import { focusStatistics } from '../../../src/domain/focus/statistics.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import { at, BEGIN, MINUTE, pomodoro } from './arbitraries.js';

const { lengths } = DEFAULT_PREFERENCES;

const INTERVALS = [
  pomodoro({ id: 'a', task: 't', end: at(28 * MINUTE), outcome: 'completed' }),
  pomodoro({
    id: 'b',
    kind: 'short-break',
    planned: 5,
    start: at(28 * MINUTE),
    end: at(33 * MINUTE),
    outcome: 'completed',
  }),
  pomodoro({
    id: 'c',
    task: 't',
    start: at(33 * MINUTE),
    interruptions: [{ time: at(40 * MINUTE), by: 'external', note: '' }],
    end: at(41 * MINUTE),
    outcome: 'void',
  }),
  pomodoro({
    id: 'd',
    day: '2026-11-25',
    mode: 'flow',
    planned: null,
    start: at(1_440 * MINUTE),
    end: at(1_500 * MINUTE),
    outcome: 'completed',
  }),
];

const statistics = focusStatistics(INTERVALS, [], '2026-11-24', '2026-11-25', BEGIN);

describe('the statistics', () => {
  it('tell focus, overrun, lost time and rest apart', () => {
    const { focus, overrun, lost, rest } = statistics.all;
    assert.deepEqual([focus, overrun, lost, rest], [85 * MINUTE, 3 * MINUTE, 8 * MINUTE, 5 * MINUTE]);
  });

  it('count pomodoros, void ones and interruptions; flow is no pomodoro', () => {
    const { completed, voided, external, internal, overruns } = statistics.all;
    assert.deepEqual([completed, voided, external, internal, overruns], [1, 1, 1, 0, 1]);
  });

  it('are kept by day', () => {
    assert.deepEqual(
      statistics.days.map(({ day }) => day),
      ['2026-11-24', '2026-11-25'],
    );
  });

  it('are the same after the intervals have been rolled up', () => {
    const { days } = rollUpIntervals(INTERVALS, () => undefined, '2027-03-01');
    assert.deepEqual(focusStatistics([], days, '2026-11-24', '2026-11-25', BEGIN), statistics);
  });

  it('leave out days that were not asked for', () => {
    assert.equal(focusStatistics(INTERVALS, [], '2026-11-25', '2026-11-25', BEGIN).all.completed, 0);
  });
});

describe('pomodoros and estimates', () => {
  it('are counted for each task, rolled up or not', () => {
    const { days } = rollUpIntervals(INTERVALS, () => undefined, '2027-03-01');
    assert.deepEqual([...completedPomodoros(INTERVALS, days)], [['t', 2]]);
  });

  it('are as long as the focus is set to be', () => {
    assert.deepEqual([minutesOfPomodoros(3, lengths), pomodorosOfMinutes(80, lengths)], [75, 4]);
  });
});
