import { MINUTES_A_DAY } from '../time/local-minute.js';
import { compareCosts, taskCost } from './cost.js';
import { minutesOf, readyAt } from './list-schedule.js';
import type { Prepared, PreparedTask } from './prepared.js';
import type { Stretch } from './stretch.js';
import { Timetable } from './timetable.js';

type Pieces = readonly (readonly Stretch[])[];

/** Attention goes first to what needs most of it. */
const ENERGY = { high: 0, medium: 1, low: 2 } as const;

/**
 * Puts the work of each day in a better order, where that costs nothing: what stood there before stays at its time, then what
 * needs much energy comes first, and what has the same context stands together. A day that cannot be made so stays.
 */
export const tidyDays = (prepared: Prepared, pieces: Pieces): Pieces => {
  let tidy = pieces;
  for (const { start } of prepared.problem.days) tidy = tidyDay(prepared, tidy, start) ?? tidy;
  return tidy;
};

const tidyDay = (prepared: Prepared, pieces: Pieces, start: number): Pieces | null => {
  const end = start + MINUTES_A_DAY;
  const isToday = (piece: Stretch): boolean => piece.start >= start && piece.start < end;
  const today = prepared.tasks.filter(({ index }) => pieces[index]?.some(isToday));
  if (today.length < 2 && today.every(({ previous }) => previous === null)) return null;
  const timetable = new Timetable(prepared.problem);
  for (const [index, some] of pieces.entries())
    timetable.take(some.filter((one) => !isToday(one) || !today.some((task) => task.index === index)));

  const laid = new Map<number, readonly Stretch[]>();
  for (const one of today) {
    const kept = one.task.previous.filter(isToday);
    const minutes = minutesOf((pieces[one.index] ?? []).filter(isToday));
    if (kept.length === 0 || minutesOf(kept) !== minutes || !timetable.hasRoom(kept)) continue;
    timetable.take(kept);
    laid.set(one.index, kept);
  }
  for (const one of sequence(today)) {
    if (laid.has(one.index)) continue;
    const minutes = minutesOf((pieces[one.index] ?? []).filter(isToday));
    const ready = Math.max(
      start,
      one.from,
      ...one.before.map((other) => (laid.get(other) ?? pieces[other] ?? []).at(-1)?.end ?? 0),
    );
    const found = timetable.fit({ minutes, minimumPiece: one.task.minimumPiece, from: ready, to: end, targets: null });
    if (minutesOf(found) < minutes) return null;
    timetable.take(found);
    laid.set(one.index, found);
  }
  const tidy = pieces.map((some, index) => {
    const fresh = laid.get(index);
    return fresh === undefined
      ? some
      : [...some.filter((one) => one.start < start), ...fresh, ...some.filter((one) => one.start >= end)];
  });
  return today.every((one) => isAsGood(prepared, one, pieces, tidy)) ? tidy : null;
};

/** What waits for another of today comes after it; otherwise by energy, context and due. */
const sequence = (today: readonly PreparedTask[]): readonly PreparedTask[] => {
  const contexts = [...new Set(today.map(({ task }) => task.context))];
  const rank = ({ task, index }: PreparedTask): readonly number[] => [
    ENERGY[task.energy ?? 'medium'],
    contexts.indexOf(task.context),
    task.due ?? Infinity,
    index,
  ];
  const sorted = today.toSorted((a, b) => {
    const [first, second] = [rank(a), rank(b)];
    const at = first.findIndex((value, place) => value !== second[place]);
    return at === -1 ? 0 : (first[at] ?? 0) - (second[at] ?? 0);
  });
  const done = new Set<number>();
  const result: PreparedTask[] = [];
  const visit = (one: PreparedTask): void => {
    if (done.has(one.index)) return;
    done.add(one.index);
    for (const other of sorted) if (one.before.includes(other.index)) visit(other);
    result.push(one);
  };
  for (const one of sorted) visit(one);
  return result;
};

/** Whether a task costs no more than before, is cut as it may be, and stands between those before and behind it. */
const isAsGood = (prepared: Prepared, one: PreparedTask, before: Pieces, after: Pieces): boolean => {
  const fresh = after[one.index] ?? [];
  const old = before[one.index] ?? [];
  const complete = minutesOf(fresh) === one.task.minutes;
  const ready = readyAt(prepared, one, after);
  return (
    compareCosts(taskCost(prepared, one, fresh), taskCost(prepared, one, old)) <= 0 &&
    fresh.every(
      ({ start, end }, at) => end - start >= one.task.minimumPiece || (complete && at === fresh.length - 1),
    ) &&
    ready !== null &&
    ready <= (fresh[0]?.start ?? 0) &&
    one.behind.every((other) => (after[other]?.[0]?.start ?? Infinity) >= (fresh.at(-1)?.end ?? 0))
  );
};
