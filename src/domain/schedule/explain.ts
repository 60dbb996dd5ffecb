import { MINUTES_A_DAY } from '../time/local-minute.js';
import { minutesOf, readyAt } from './list-schedule.js';
import type { Prepared, PreparedTask } from './prepared.js';
import type { PlacementReason, UnplacedReason } from './reason.js';
import { minutesWithin, type Stretch } from './stretch.js';
import { Timetable } from './timetable.js';

/** A due so near, in minutes, is the reason itself: the next day, or over a weekend. */
const SOON = 2 * MINUTES_A_DAY;

type Pieces = readonly (readonly Stretch[])[];

/** Another task's stretch. */
interface Occupied extends Stretch {
  readonly task: PreparedTask;
}

/** Says why things stand where they do. Each reason is read off the finished schedule, so that it is true of it. */
export class Explainer {
  readonly #prepared: Prepared;
  readonly #pieces: Pieces;
  readonly #timetable: Timetable;
  /** All pieces in order of time. */
  readonly #all: readonly Occupied[];

  constructor(prepared: Prepared, pieces: Pieces) {
    this.#prepared = prepared;
    this.#pieces = pieces;
    this.#timetable = new Timetable(prepared.problem);
    for (const some of pieces) this.#timetable.take(some);
    this.#all = prepared.tasks
      .flatMap((task) => (pieces[task.index] ?? []).map((piece) => ({ ...piece, task })))
      .sort((a, b) => a.start - b.start);
  }

  /** Why a piece of a task, the `at`th, stands where it does. */
  placed(one: PreparedTask, piece: Stretch, at: number): PlacementReason {
    if (piece.end > one.due) return { code: 'late', due: one.due };
    const { previous, minimumPiece } = one.task;
    if (previous.some(({ start, end }) => start <= piece.start && piece.end <= end)) return { code: 'kept' };
    const last = this.#pieces[one.index]?.[at - 1];
    const ready = readyAt(this.#prepared, one, this.#pieces) ?? one.from;
    const [moved] = previous;
    if (moved !== undefined && last === undefined) return this.#moved(one, moved, ready);
    const from = last?.end ?? ready;
    if (this.#workTime(from, piece.start) === 0) return this.#earliest(one, ready, last !== undefined);
    if (one.due - piece.end <= SOON && this.#roomUntil(piece.end, one.due) === 0) return { code: 'due', due: one.due };
    const other = this.#inTheWay(one, from, piece.start);
    if (other !== null) return other;
    if (this.#roomUntil(from, piece.start) === 0) return { code: 'cap' };
    return this.#longest(from, piece.start) < minimumPiece ? { code: 'piece', minimumPiece } : { code: 'fits' };
  }

  /** Why there is no place for (the rest of) a task. */
  unplaced(one: PreparedTask): UnplacedReason {
    const root = this.#unplacedRoot(one, new Set());
    if (root !== null) return { code: 'after', task: root.task.id };
    if (one.from >= this.#prepared.end) return { code: 'start', start: one.from };
    const longest = this.#longest(one.from, this.#prepared.end);
    return longest > 0 && longest < one.task.minimumPiece && this.#roomUntil(one.from, this.#prepared.end) > 0
      ? { code: 'piece', minimumPiece: one.task.minimumPiece }
      : { code: 'full' };
  }

  /** The first task up the chain that itself waits for nothing unplaced, and is not wholly placed. */
  #unplacedRoot(one: PreparedTask, seen: Set<number>): PreparedTask | null {
    for (const index of one.before) {
      const other = this.#prepared.tasks[index];
      if (other === undefined || seen.has(index)) continue;
      seen.add(index);
      if (minutesOf(this.#pieces[index] ?? []) < other.task.minutes) return this.#unplacedRoot(other, seen) ?? other;
    }
    return null;
  }

  #earliest(one: PreparedTask, ready: number, continued: boolean): PlacementReason {
    if (continued) return { code: 'continued' };
    const before = one.before.find((index) => this.#pieces[index]?.at(-1)?.end === ready);
    const task = before === undefined ? undefined : this.#prepared.tasks[before]?.task.id;
    if (task !== undefined) return { code: 'after', task };
    return one.task.start !== null && ready === one.task.start && ready > this.#prepared.problem.now
      ? { code: 'start', start: one.task.start }
      : { code: 'first' };
  }

  #moved(one: PreparedTask, old: Stretch, ready: number): PlacementReason {
    const from = old.start;
    if (old.start < ready) return { code: 'moved', from, because: 'waits', task: null };
    if (this.#workTime(old.start, old.end) < old.end - old.start)
      return { code: 'moved', from, because: 'busy', task: null };
    const other = this.#all.find(({ start, end, task }) => task !== one && start < old.end && end > old.start);
    return other === undefined
      ? { code: 'moved', from, because: 'plan', task: null }
      : { code: 'moved', from, because: 'task', task: other.task.task.id };
  }

  /** The most telling of the tasks that stand in [from, to): due earlier, of more weight, there before, any. */
  #inTheWay(one: PreparedTask, from: number, to: number): PlacementReason | null {
    const others = this.#all.filter(({ start, end, task }) => task !== one && start < to && end > from);
    const earlier = others.findLast(({ task }) => task.due < one.due);
    if (earlier !== undefined) return { code: 'behind', task: earlier.task.task.id, because: 'due' };
    const heavier = others.findLast(({ task }) => task.weight > one.weight);
    if (heavier !== undefined) return { code: 'behind', task: heavier.task.task.id, because: 'priority' };
    const kept = others.findLast(({ start, end, task }) =>
      task.task.previous.some((old) => old.start <= start && end <= old.end),
    );
    if (kept !== undefined) return { code: 'behind', task: kept.task.task.id, because: 'kept' };
    // What was left free must not have been enough, or it is no reason.
    const any = others.at(-1);
    if (any === undefined || (this.#roomUntil(from, to) > 0 && this.#longest(from, to) >= one.task.minimumPiece))
      return null;
    return { code: 'behind', task: any.task.task.id, because: 'order' };
  }

  /** Working time in [from, to), taken or not. */
  #workTime(from: number, to: number): number {
    return this.#prepared.problem.days.reduce((sum, { free }) => sum + minutesWithin(free, from, to), 0);
  }

  /** Minutes that could still be placed in [from, to). */
  #roomUntil(from: number, to: number): number {
    return this.#prepared.problem.days.reduce((sum, { start }, day) => {
      if (start >= to || start + MINUTES_A_DAY <= from) return sum;
      return sum + Math.min(this.#timetable.left(day), minutesWithin(this.#timetable.gaps(day), from, to));
    }, 0);
  }

  /** The longest stretch left free in [from, to). */
  #longest(from: number, to: number): number {
    const lengths = this.#prepared.problem.days.flatMap((_, day) =>
      this.#timetable
        .gaps(day)
        .map(({ start, end }) => Math.min(end, to, start + this.#timetable.left(day)) - Math.max(start, from)),
    );
    return Math.max(0, ...lengths);
  }
}
