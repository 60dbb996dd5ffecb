import { MINUTES_A_DAY } from '../time/local-minute.js';
import type { Prepared } from './prepared.js';
import { minutesWithin } from './stretch.js';

/** How many minutes of a day's work can lie in [from, to). */
export const roomWithin = (prepared: Prepared, day: number, from: number, to: number): number => {
  const one = prepared.problem.days[day];
  return one === undefined ? 0 : Math.min(one.capacity, minutesWithin(one.free, from, to));
};

/**
 * When each task can begin at the earliest in any schedule: after its start, and after its predecessors have each been
 * done as early as if they were alone, and all of them one after another. Infinity where that is beyond the horizon.
 */
export const earliestStarts = (prepared: Prepared): readonly number[] => {
  const starts = prepared.tasks.map(({ from }) => from);
  const ends = prepared.tasks.map(() => 0);
  for (const index of prepared.order) {
    const one = prepared.tasks[index];
    if (one === undefined) continue;
    let ready = starts[index] ?? 0;
    let work = 0;
    let first = Infinity;
    for (const other of one.before) {
      ready = Math.max(ready, ends[other] ?? 0);
      work += prepared.tasks[other]?.task.minutes ?? 0;
      first = Math.min(first, starts[other] ?? 0);
    }
    if (one.before.length > 1) ready = Math.max(ready, finishedAt(prepared, first, work));
    starts[index] = ready;
    ends[index] = finishedAt(prepared, ready, one.task.minutes);
  }
  return starts;
};

/** When some work, begun at a time, is done at the earliest; infinity where the horizon ends before. */
export const finishedAt = (prepared: Prepared, from: number, minutes: number): number => {
  let left = minutes;
  for (const [day, { start, free }] of prepared.problem.days.entries()) {
    if (start + MINUTES_A_DAY <= from) continue;
    const room = roomWithin(prepared, day, from, start + MINUTES_A_DAY);
    if (room < left) {
      left -= room;
      continue;
    }
    for (const stretch of free) {
      const usable = Math.max(0, stretch.end - Math.max(stretch.start, from));
      if (usable >= left) return Math.max(stretch.start, from) + left;
      left -= usable;
    }
  }
  return Infinity;
};

/**
 * By when each task must be done so that what waits for it can still be on time: its own due, and that of each successor less
 * the working time that this one needs (walked back through the free time). Infinity where nothing is due.
 */
export const latestEnds = (prepared: Prepared): readonly number[] => {
  const ends = prepared.tasks.map(({ due }) => due);
  for (const index of prepared.order.toReversed()) {
    const one = prepared.tasks[index];
    if (one === undefined) continue;
    for (const next of one.behind) {
      const due = ends[next] ?? Infinity;
      if (due === Infinity) continue;
      const begun = begunAt(prepared, due, prepared.tasks[next]?.task.minutes ?? 0);
      ends[index] = Math.min(ends[index] ?? Infinity, begun);
    }
  }
  return ends;
};

/** When some work must be begun at the latest, if nothing else is done, to be over at a time. */
const begunAt = ({ problem }: Prepared, until: number, minutes: number): number => {
  let left = minutes;
  for (const { start, free, capacity } of problem.days.toReversed()) {
    if (start >= until) continue;
    let room = capacity;
    for (const stretch of free.toReversed()) {
      const usable = Math.min(room, Math.max(0, Math.min(stretch.end, until) - stretch.start));
      if (usable >= left) return Math.min(stretch.end, until) - left;
      left -= usable;
      room -= usable;
    }
  }
  return problem.now;
};
