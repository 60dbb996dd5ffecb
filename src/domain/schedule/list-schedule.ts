import { addCosts, compareCosts, NO_COST, taskCost, type Cost } from './cost.js';
import type { Prepared, PreparedTask } from './prepared.js';
import type { Stretch } from './stretch.js';
import { Timetable } from './timetable.js';

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
  const wanted = { minutes, minimumPiece, from, to };
  let best: readonly Stretch[] = timetable.fit({ ...wanted, targets: null });
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
  if (one.previous !== null) {
    consider(timetable.fit({ ...wanted, targets: cumulated(one.previous) }));
    const kept = one.task.previous.filter(({ start, end }) => start >= from && end <= to);
    if (minutesOf(kept) === minutes && isWellCut(kept, minimumPiece) && timetable.hasRoom(kept)) consider(kept);
  }
  return best;
};

/** The pieces that the plan by days asks for, unless they keep fewer promises than the earliest ones. */
const byTargets = (
  prepared: Prepared,
  timetable: Timetable,
  one: PreparedTask,
  wanted: { readonly minutes: number; readonly minimumPiece: number; readonly from: number; readonly to: number },
  targets: readonly number[],
): readonly Stretch[] | null => {
  const planned = timetable.fit({ ...wanted, targets });
  const earliest = timetable.fit({ ...wanted, targets: null });
  const worse = taskCost(prepared, one, planned).promises > taskCost(prepared, one, earliest).promises;
  return worse ? null : planned;
};

const isWellCut = (pieces: readonly Stretch[], minimumPiece: number): boolean =>
  pieces.every(({ start, end }, index) => end - start >= minimumPiece || index === pieces.length - 1);

const cumulated = (values: readonly number[]): readonly number[] => {
  let sum = 0;
  return values.map((value) => (sum += value));
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
