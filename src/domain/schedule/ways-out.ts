import { MINUTES_A_DAY } from '../time/local-minute.js';
import type { WayOut } from './conflict.js';
import { minutesAfter } from './cost.js';
import { minutesOf, readyAt } from './list-schedule.js';
import type { ScheduleDay, ScheduleProblem } from './problem.js';
import { helps, smallest, withTask, type Trouble } from './try-change.js';

/** People reckon in quarters of an hour. */
const STEP = 15;

/**
 * The cheapest changes found, one of each kind, after which a task that is late or has no place is on time with nothing else
 * worse; each was tried out.
 */
export const waysOut = (trouble: Trouble): readonly WayOut[] =>
  [laterDue(trouble), shorter(trouble), moreTime(trouble), higherCap(trouble), ...withoutRelation(trouble)].filter(
    (way) => way !== null,
  );

/** Two changes of which no trial is needed to know that they help, though smaller ones may: for all the others in trouble. */
export const plainWaysOut = (trouble: Trouble): readonly WayOut[] =>
  [shorter(trouble, never), moreTime(trouble, never)].filter((way) => way !== null);

const never = (): boolean => false;

/** Minutes of the task that break a promise. */
const brokenMinutes = ({ prepared, draft, task }: Trouble): number => {
  const one = prepared.tasks[task];
  const pieces = draft.pieces[task] ?? [];
  return one === undefined ? 0 : one.task.minutes - minutesOf(pieces) + minutesAfter(pieces, one.due);
};

/** The end of the first day that, as a due, would make it on time. */
const laterDue = (trouble: Trouble): WayOut | null => {
  const { prepared, draft, task } = trouble;
  const one = prepared.tasks[task];
  const end = draft.pieces[task]?.at(-1)?.end;
  if (one === undefined || end === undefined || one.due === Infinity) return null;
  if (minutesOf(draft.pieces[task] ?? []) < one.task.minutes) return null;
  const dues = prepared.problem.days.map(({ start }) => start + MINUTES_A_DAY).filter((due) => due > one.due);
  const enough = dues.findIndex((due) => due >= end);
  const days = smallest(
    enough + 1,
    1,
    (count) => count > enough || helps(trouble, withTask(prepared.problem, task, { due: dues[count - 1] ?? end })),
  );
  return days === null ? null : { kind: 'due', task: one.task.id, due: dues[days - 1] ?? end };
};

/** The fewest minutes without which it would be done in time. Without all that break the promise, it is. */
const shorter = (trouble: Trouble, tried = helps): WayOut | null => {
  const { prepared, task } = trouble;
  const one = prepared.tasks[task];
  const broken = brokenMinutes(trouble);
  if (one === undefined || broken >= one.task.minutes) return null;
  const minutes = smallest(
    broken,
    STEP,
    (cut) => cut === broken || tried(trouble, withTask(prepared.problem, task, { minutes: one.task.minutes - cut })),
  );
  return minutes === null ? null : { kind: 'minutes', task: one.task.id, minutes };
};

/**
 * The fewest minutes of work more, after hours on the last day on which they help. As many as break the promise do, after all
 * of its work that is on time: they are done then.
 */
const moreTime = (trouble: Trouble, tried = helps): WayOut | null => {
  const { prepared, draft, task } = trouble;
  const one = prepared.tasks[task];
  const ready = one === undefined ? null : readyAt(prepared, one, draft.pieces);
  const broken = brokenMinutes(trouble);
  if (one === undefined || ready === null || broken === 0) return null;
  const before = Math.min(one.due, prepared.end);
  const { days } = prepared.problem;
  const onTime = Math.max(0, ...(draft.pieces[task] ?? []).filter(({ start }) => start < before).map(({ end }) => end));
  for (let day = days.length - 1; day >= 0; day -= 1) {
    const { start, free } = days[day] ?? { start: 0, free: [] };
    if (free.length === 0 || start >= before) continue;
    const from = Math.max(ready, prepared.problem.now, free.at(-1)?.end ?? 0);
    if (from + broken > Math.min(before, start + MINUTES_A_DAY)) continue;
    const minutes = smallest(
      broken,
      STEP,
      (more) => (more === broken && from >= onTime) || tried(trouble, longerDay(prepared.problem, day, from, more)),
    );
    if (minutes !== null) return { kind: 'time', minutes, before };
  }
  return null;
};

const longerDay = (problem: ScheduleProblem, day: number, from: number, minutes: number): ScheduleProblem =>
  withDays(problem, (one, index) =>
    index === day
      ? { ...one, free: [...one.free, { start: from, end: from + minutes }], capacity: one.capacity + minutes }
      : one,
  );

/** The smallest raise of the daily cap that helps, where the cap binds at all. */
const higherCap = (trouble: Trouble): WayOut | null => {
  const { problem } = trouble.prepared;
  const spare = Math.max(0, ...problem.days.map(({ free, capacity }) => minutesOf(free) - capacity));
  const minutes = smallest(spare, STEP, (more) =>
    helps(
      trouble,
      withDays(problem, (one) => ({ ...one, capacity: Math.min(minutesOf(one.free), one.capacity + more) })),
    ),
  );
  return minutes === null ? null : { kind: 'cap', minutes };
};

const withDays = (
  problem: ScheduleProblem,
  change: (day: ScheduleDay, index: number) => ScheduleDay,
): ScheduleProblem => ({
  ...problem,
  days: problem.days.map(change),
});

/** Each task for which it need not wait to be on time. */
const withoutRelation = (trouble: Trouble): readonly WayOut[] => {
  const { prepared, task } = trouble;
  const one = prepared.tasks[task];
  if (one === undefined) return [];
  return one.before.flatMap((other): readonly WayOut[] => {
    const before = prepared.tasks[other]?.task.id ?? '';
    const after = one.task.after.filter((id) => id !== before);
    const free = helps(trouble, withTask(prepared.problem, task, { after }));
    return free ? [{ kind: 'after', task: one.task.id, before }] : [];
  });
};
