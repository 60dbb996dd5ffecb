import { addCosts, compareCosts, NO_COST, taskCost, type Cost } from './cost.js';
import type { Prepared, PreparedTask } from './prepared.js';
import type { Stretch } from './stretch.js';
import { Timetable, type Wanted } from './timetable.js';

/** A schedule while it is being made: the pieces of each task by its index, none across midnight. */
export interface Draft {
  readonly pieces: readonly (readonly Stretch[])[];
  readonly cost: Cost;
}

/** By task, the minutes until the end of each day that a plan by days gives it; null where the plan says nothing. */
export type Targets = readonly (readonly number[] | null)[];

export const minutesOf = (pieces: readonly Stretch[]): number =>
  pieces.reduce((sum, { start, end }) => sum + end - start, 0);

/**
 * Places one task after another, each as cheaply as what is still free allows. A task's turn comes by its key, the
 * smallest first, and never before its predecessors'.
 */
export const listSchedule = (prepared: Prepared, keys: readonly number[], targets: Targets | null): Draft => {
  const timetable = new Timetable(prepared.problem);
  const pieces: (readonly Stretch[])[] = prepared.tasks.map(() => []);
  let cost = NO_COST;
  for (const index of turns(prepared, keys)) {
    const one = prepared.tasks[index];
    if (one === undefined) continue;
    const from = readyAt(prepared, one, pieces);
    const found = from === null ? [] : bestFit(prepared, timetable, one, from, prepared.end, targets?.[index] ?? null);
    timetable.take(found);
    pieces[index] = found;
    cost = addCosts(cost, taskCost(prepared, one, found));
  }
  return { pieces, cost };
};

/** When a task can begin: after its predecessors, or null where one of them is not finished. */
export const readyAt = (
  { tasks }: Prepared,
  { before, from }: PreparedTask,
  pieces: readonly (readonly Stretch[])[],
): number | null => {
  let ready = from;
  for (const other of before) {
    const earlier = pieces[other] ?? [];
    if (minutesOf(earlier) < (tasks[other]?.task.minutes ?? 0)) return null;
    ready = Math.max(ready, earlier.at(-1)?.end ?? 0);
  }
  return ready;
};

/** The cheapest of a few ways to fit a task in: where it was, as the plan by days has it, on its days of before, earliest. */
export const bestFit = (
  prepared: Prepared,
  timetable: Timetable,
  one: PreparedTask,
  from: number,
  to: number,
  targets: readonly number[] | null,
): readonly Stretch[] => {
  const { minutes, minimumPiece } = one.task;
  const wanted = { minutes, minimumPiece, from, to, targets: null };
  let best: readonly Stretch[] = timetable.fit(wanted);
  if (targets === null && one.previous === null) return best;
  let cost = taskCost(prepared, one, best);
  const consider = (pieces: readonly Stretch[]): void => {
    const other = taskCost(prepared, one, pieces);
    if (compareCosts(other, cost) > 0) return;
    best = pieces;
    cost = other;
  };
  if (targets !== null) best = byTargets(prepared, timetable, one, wanted, targets) ?? best;
  cost = taskCost(prepared, one, best);
  for (const pieces of keepingFits(timetable, one, wanted)) consider(pieces);
  return best;
};

/** Ways to stay where it was: at the same times, with what is not covered by them behind or before; or on the same days. */
const keepingFits = (
  timetable: Timetable,
  { task, previous }: PreparedTask,
  wanted: Wanted,
): readonly (readonly Stretch[])[] => {
  if (previous === null) return [];
  const { minutes, minimumPiece, from, to } = wanted;
  const fits: (readonly Stretch[])[] = [timetable.fit({ ...wanted, targets: cumulated(previous, minutes) })];
  const kept: Stretch[] = [];
  let rest = minutes;
  for (const { start, end } of task.previous) {
    const piece = { start, end: Math.min(end, start + rest) };
    const isLong = piece.end - start >= minimumPiece || piece.end - start === rest;
    if (rest === 0 || start < from || piece.end > to || !isLong || !timetable.hasRoom([...kept, piece])) continue;
    kept.push(piece);
    rest -= piece.end - start;
  }
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return fits;
  if (rest === 0) return [...fits, kept];
  timetable.take(kept);
  const behind = timetable.fit({ minutes: rest, minimumPiece, from: last.end, to, targets: null });
  const before = timetable.fit({ minutes: rest, minimumPiece, from, to: first.start, targets: null });
  timetable.release(kept);
  if (last.end - last.start >= minimumPiece) fits.push([...kept, ...behind]);
  if (before.every(({ start, end }) => end - start >= minimumPiece)) fits.push([...before, ...kept]);
  return fits;
};

/** The pieces that the plan by days asks for, unless they keep fewer promises than the earliest ones. */
const byTargets = (
  prepared: Prepared,
  timetable: Timetable,
  one: PreparedTask,
  wanted: Wanted,
  targets: readonly number[],
): readonly Stretch[] | null => {
  const planned = timetable.fit({ ...wanted, targets });
  const earliest = timetable.fit(wanted);
  const worse = taskCost(prepared, one, planned).promises > taskCost(prepared, one, earliest).promises;
  return worse ? null : planned;
};

/** Minutes until the end of each day; on the last day on which it stood, all of them. */
const cumulated = (previous: readonly number[], minutes: number): readonly number[] => {
  let sum = 0;
  const last = previous.findLastIndex((some) => some > 0);
  return previous.map((some, day) => (day < last ? (sum += some) : minutes));
};

/** The order in which the tasks are placed. */
export const turns = ({ tasks }: Prepared, keys: readonly number[]): readonly number[] => {
  const waiting = tasks.map(({ before }) => before.length);
  const heap: number[] = [];
  const lower = (a: number, b: number): boolean => (keys[a] ?? 0) < (keys[b] ?? 0) || (keys[a] === keys[b] && a < b);
  const order: number[] = [];
  for (const { index, before } of tasks) if (before.length === 0) push(heap, index, lower);
  for (let next = pop(heap, lower); next !== undefined; next = pop(heap, lower)) {
    order.push(next);
    for (const other of tasks[next]?.behind ?? []) {
      const left = (waiting[other] ?? 0) - 1;
      waiting[other] = left;
      if (left === 0) push(heap, other, lower);
    }
  }
  return order;
};

type Lower = (a: number, b: number) => boolean;

const push = (heap: number[], value: number, lower: Lower): void => {
  let at = heap.length;
  heap.push(value);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (!lower(value, above)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = value;
};

const pop = (heap: number[], lower: Lower): number | undefined => {
  const top = heap[0];
  const last = heap.pop();
  if (top === undefined || last === undefined || heap.length === 0) return top;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && lower(heap[child + 1] ?? 0, heap[child] ?? 0)) child += 1;
    const below = heap[child] ?? 0;
    if (!lower(below, last)) break;
    heap[at] = below;
    at = child;
  }
  heap[at] = last;
  return top;
};
