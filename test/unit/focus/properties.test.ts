import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { applyFocus, type FocusRecords } from '../../../src/domain/focus/apply-focus.js';
import type { FocusCommand } from '../../../src/domain/focus/command.js';
import type { FocusInterval } from '../../../src/domain/focus/interval.js';
import { elapsed, partsOf, remaining } from '../../../src/domain/focus/parts.js';
import { stateOf } from '../../../src/domain/focus/state.js';
import { TRANSITIONS } from '../../../src/domain/focus/transitions.js';
import { addTotals, NO_TOTALS, totalsOf } from '../../../src/domain/focus/totals.js';
import { BEGIN, MINUTE, storms, type StormEvent } from './arbitraries.js';

interface Moment {
  readonly records: FocusRecords;
  readonly now: number;
  /** What the command asked, null where it was refused. */
  readonly event: StormEvent | null;
  readonly before: FocusRecords;
}

const running = ({ intervals }: FocusRecords): readonly FocusInterval[] =>
  Object.values(intervals).filter(({ end }) => end === null);

const commandFor = (event: StormEvent, records: FocusRecords, now: number, id: string): FocusCommand => {
  const time = new Date(now).toISOString();
  const interval = running(records)[0]?.id ?? Object.keys(records.intervals).at(-1) ?? 'none';
  switch (event.kind) {
    case 'gap':
      return { kind: 'find-gap', interval, from: new Date(now - event.length).toISOString(), to: time };
    case 'answer': {
      const gap = records.intervals[interval]?.gaps.find(({ as }) => as === null);
      return { kind: 'answer-gap', interval, from: gap?.from ?? time, as: event.as };
    }
    case 'shift':
      return {
        kind: 'shift-clock',
        interval,
        time,
        seen: records.intervals[interval]?.shifts.length ?? 0,
        by: event.by,
      };
    case 'step': {
      const { happening } = event;
      switch (happening.kind) {
        case 'start':
        case 'rest':
          return { kind: 'start-focus', interval: { ...happening.begun, id, start: time } };
        case 'pause':
          return { kind: 'pause-focus', interval, time };
        case 'resume':
          return { kind: 'resume-focus', interval, time };
        case 'ring':
          return { kind: 'ring-focus', interval, time };
        case 'interrupt':
          return { kind: 'interrupt-focus', interval, time, by: happening.by, note: happening.note };
        case 'finish':
        case 'stop':
        case 'void':
          return { kind: 'end-focus', interval, time, how: happening.kind };
      }
    }
  }
};

/** Lets a storm pass, and gives what it came to after each event. */
const weather = (storm: readonly StormEvent[]): readonly Moment[] => {
  let records: FocusRecords = { intervals: {}, focusDays: {} };
  let now = BEGIN;
  return storm.map((event, index) => {
    now += event.after + (event.kind === 'shift' ? event.by : 0);
    const before = records;
    const applied = applyFocus(records, commandFor(event, records, now, `i${index}`));
    if (applied.ok) {
      const changed = Object.fromEntries(applied.value.intervals.map((each) => [each.id, each]));
      records = { ...records, intervals: { ...records.intervals, ...changed } };
    }
    return { records, now, event: applied.ok ? event : null, before };
  });
};

const always = (name: string, holds: (moment: Moment) => void): void => {
  it(name, () => {
    fc.assert(
      fc.property(storms, (storm) => {
        for (const moment of weather(storm)) holds(moment);
      }),
      { numRuns: 500 },
    );
  });
};

describe('whatever happens to the timer', () => {
  always('at most one interval runs', ({ records }) => {
    assert.ok(running(records).length <= 1);
  });

  always('the parts of each interval are its time on the wall, to the millisecond', ({ records, now }) => {
    for (const interval of Object.values(records.intervals)) {
      const end = interval.end === null ? Math.max(now, Date.parse(interval.start)) : Date.parse(interval.end);
      const { within, over, paused, rested, discarded, unanswered } = partsOf(interval, now);
      assert.equal(within + over + paused + rested + discarded + unanswered, end - Date.parse(interval.start));
    }
  });

  always('no part is below zero, and none within the plan beyond it', ({ records, now }) => {
    for (const interval of Object.values(records.intervals)) {
      const parts = partsOf(interval, now);
      for (const [name, part] of Object.entries(parts)) assert.ok(part >= 0, `${name} ${part}`);
      if (interval.planned !== null) assert.ok(parts.within <= interval.planned * MINUTE);
    }
  });

  always('what is left and what has elapsed are the plan', ({ records, now }) => {
    for (const interval of Object.values(records.intervals))
      if (interval.planned !== null)
        assert.equal((remaining(interval, now) ?? 0) + elapsed(interval, now), interval.planned * MINUTE);
  });

  always('an interval has an outcome when it has an end, and no pause goes on after it', ({ records }) => {
    for (const { end, outcome, pauses } of Object.values(records.intervals)) {
      assert.equal(end === null, outcome === null);
      if (end !== null) assert.ok(pauses.every(({ to }) => to !== null));
    }
  });

  always('nothing of an interval lies before its start or after its end', ({ records }) => {
    for (const { start, end, pauses, gaps, interruptions, rung } of Object.values(records.intervals)) {
      const known = [
        ...pauses.flatMap(({ from, to }) => [from, to]),
        ...gaps.flatMap(({ from, to }) => [from, to]),
        ...interruptions.map(({ time }) => time),
        rung,
      ].flatMap((instant) => (instant === null ? [] : [Date.parse(instant)]));
      for (const instant of known) {
        assert.ok(instant >= Date.parse(start));
        if (end !== null) assert.ok(instant <= Date.parse(end));
      }
    }
  });

  always('the totals hold each minute of focus once', ({ records, now }) => {
    const all = Object.values(records.intervals);
    const { focus, overrun, lost } = all.map((each) => totalsOf(each, now)).reduce(addTotals, NO_TOTALS);
    const worked = all.filter(({ kind }) => kind === 'focus').map((each) => elapsed(each, now));
    assert.equal(
      focus + overrun + lost,
      worked.reduce((sum, each) => sum + each, 0),
    );
  });

  always('a clock that is set changes nothing that has elapsed', ({ records, before, event, now }) => {
    if (event?.kind !== 'shift') return;
    const [old] = running(before);
    const [current] = running(records);
    assert.ok(old && current);
    assert.deepEqual(partsOf(current, now), partsOf(old, now - event.by));
  });

  always('the state afterwards is the one in the table', ({ records, before, event, now }) => {
    if (event?.kind !== 'step') return;
    const [old] = running(before);
    // An answered gap may have used the time up while it was paused; then the pause ends in the overrun.
    if (old?.gaps.some(({ as }) => as === 'work')) return;
    const time = Math.max(now, ...Object.values(records.intervals).map(({ start }) => Date.parse(start)));
    const transition = TRANSITIONS[stateOf(old ?? null, now)][event.happening.kind];
    if (transition === undefined || transition.to === 'begun' || time !== now) return;
    assert.equal(stateOf(running(records)[0] ?? null, now), transition.to);
  });
});
