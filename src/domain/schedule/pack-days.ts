import { MINUTES_A_DAY } from '../time/local-minute.js';
import { addCosts, NO_COST, taskCost } from './cost.js';
import { bestFit, minutesOf, readyAt, type Draft, type Targets } from './list-schedule.js';
import type { Prepared, PreparedTask } from './prepared.js';
import type { Stretch } from './stretch.js';
import { Timetable } from './timetable.js';

/** How often the tasks of a day are put in another order before some of them are given up for it. */
const TRIES = 60;
/** How far the order, which is by minutes, is shaken from the second try on. */
const SHAKEN = 40;

/**
 * A schedule that follows a plan by days as closely as it can: day after day, its tasks are packed into what is free, and those that
 * found no room come first in the next try. Tasks that cannot be where the plan has them are placed last, as cheaply as is left.
 */
export const packDays = (prepared: Prepared, targets: Targets, random: () => number): Draft =>
  new Packer(prepared, targets, random).pack();

class Packer {
  readonly #prepared: Prepared;
  readonly #targets: Targets;
  readonly #random: () => number;
  readonly #timetable: Timetable;
  readonly #pieces: (readonly Stretch[])[];
  /** Tasks that are not as planned. */
  readonly #given = new Set<number>();

  constructor(prepared: Prepared, targets: Targets, random: () => number) {
    this.#prepared = prepared;
    this.#targets = targets;
    this.#random = random;
    this.#timetable = new Timetable(prepared.problem);
    this.#pieces = prepared.tasks.map(() => []);
  }

  pack(): Draft {
    const { tasks, problem, end } = this.#prepared;
    for (const day of problem.days.keys()) this.#packDay(day);
    for (const index of this.#prepared.order) {
      const one = tasks[index];
      if (one === undefined) continue;
      if (one.before.some((other) => this.#given.has(other))) this.#giveUp(index);
      if (minutesOf(this.#pieces[index] ?? []) < one.task.minutes) this.#giveUp(index);
    }
    let cost = NO_COST;
    for (const index of this.#prepared.order) {
      const one = tasks[index];
      if (one === undefined) continue;
      if (this.#given.has(index)) {
        const from = readyAt(this.#prepared, one, this.#pieces);
        const found = from === null ? [] : bestFit(this.#prepared, this.#timetable, one, from, end, null);
        this.#timetable.take(found);
        this.#pieces[index] = found;
      }
      cost = addCosts(cost, taskCost(this.#prepared, one, this.#pieces[index] ?? []));
    }
    return { pieces: this.#pieces, cost };
  }

  #giveUp(index: number): void {
    this.#given.add(index);
    this.#timetable.release(this.#pieces[index] ?? []);
    this.#pieces[index] = [];
  }

  #minutesOn(index: number, day: number): number {
    const own = this.#targets[index] ?? [];
    return (own[day] ?? 0) - (own[day - 1] ?? 0);
  }

  /** Whether all for which a task waits is finished by the end of the day; a plan by days only compares shares. */
  #mayBegin({ before }: PreparedTask, day: number): boolean {
    const { tasks } = this.#prepared;
    return before.every(
      (other) =>
        !this.#given.has(other) && (this.#targets[other]?.[day] ?? 0) >= (tasks[other]?.task.minutes ?? Infinity),
    );
  }

  #packDay(day: number): void {
    const { tasks, problem } = this.#prepared;
    const start = problem.days[day]?.start ?? 0;
    const planned = tasks.filter(({ index }) => !this.#given.has(index) && this.#minutesOn(index, day) > 0);
    const today = planned.filter((one) => this.#mayBegin(one, day));
    for (const one of planned) if (!today.includes(one)) this.#giveUp(one.index);
    const keys = new Map(
      today.map(({ index, task, due }) => [index, due < start + MINUTES_A_DAY ? -task.minutes - 1000 : -task.minutes]),
    );
    let best: ReadonlyMap<number, readonly Stretch[]> = new Map();
    let least = Infinity;
    for (let attempt = 0; attempt < TRIES && least > 0; attempt += 1) {
      const laid = this.#attempt(today, day, keys, attempt % 2 === 0);
      let missed = 0;
      for (const { index, weight, task } of today) {
        if (laid.has(index)) continue;
        missed += weight * task.minutes;
        keys.set(index, Math.min(...keys.values()) - 1);
      }
      if (missed < least) {
        least = missed;
        best = laid;
      }
      if (attempt > 0) for (const [index, key] of keys) keys.set(index, key + SHAKEN * (this.#random() - 0.5));
    }
    for (const { index } of today) {
      const found = best.get(index);
      if (found === undefined) this.#giveUp(index);
      else {
        this.#timetable.take(found);
        this.#pieces[index] = [...(this.#pieces[index] ?? []), ...found];
      }
    }
  }

  /** Packs the tasks of a day one after another; afterwards the timetable is as before. */
  #attempt(
    today: readonly PreparedTask[],
    day: number,
    keys: ReadonlyMap<number, number>,
    stay: boolean,
  ): ReadonlyMap<number, readonly Stretch[]> {
    const start = this.#prepared.problem.days[day]?.start ?? 0;
    const end = start + MINUTES_A_DAY;
    const laid = new Map<number, readonly Stretch[]>();
    if (stay)
      for (const one of today) {
        const kept = one.task.previous.filter((piece) => piece.start >= start && piece.start < end);
        if (minutesOf(kept) !== this.#minutesOn(one.index, day) || kept.length === 0) continue;
        if (!this.#timetable.hasRoom(kept) || this.#readyOn(one, start, laid) > (kept[0]?.start ?? 0)) continue;
        const until = Math.min(one.due, this.#endOn(one, end, laid));
        if (kept.some((piece) => piece.end - piece.start < one.task.minimumPiece) || (kept.at(-1)?.end ?? 0) > until)
          continue;
        this.#timetable.take(kept);
        laid.set(one.index, kept);
      }
    const visited = new Set<number>();
    const sorted = today.toSorted((a, b) => (keys.get(a.index) ?? 0) - (keys.get(b.index) ?? 0));
    const visit = (one: PreparedTask): void => {
      if (visited.has(one.index)) return;
      visited.add(one.index);
      for (const other of sorted) if (one.before.includes(other.index)) visit(other);
      if (laid.has(one.index)) return;
      const ready = this.#readyOn(one, start, laid);
      const to = Math.min(this.#endOn(one, end, laid), one.due > start ? one.due : end);
      const found = this.#fit(one, this.#minutesOn(one.index, day), ready, to);
      if (found === null) return;
      this.#timetable.take(found);
      laid.set(one.index, found);
    };
    for (const one of sorted) visit(one);
    for (const pieces of laid.values()) this.#timetable.release(pieces);
    return laid;
  }

  #readyOn(one: PreparedTask, start: number, laid: ReadonlyMap<number, readonly Stretch[]>): number {
    return one.before.reduce(
      (ready, other) => {
        const before = laid.get(other) ?? this.#pieces[other] ?? [];
        return Math.max(ready, before.at(-1)?.end ?? 0);
      },
      Math.max(start, one.from),
    );
  }

  /** When it must be finished for the sake of those that wait for it and are laid. */
  #endOn({ behind }: PreparedTask, end: number, laid: ReadonlyMap<number, readonly Stretch[]>): number {
    return behind.reduce((to, other) => Math.min(to, laid.get(other)?.[0]?.start ?? to), end);
  }

  /** In the smallest gap that takes it whole, or else in pieces. */
  #fit({ task, index }: PreparedTask, minutes: number, from: number, to: number): readonly Stretch[] | null {
    const isLast = minutesOf(this.#pieces[index] ?? []) + minutes === task.minutes;
    if (minutes < task.minimumPiece && !isLast) return null;
    let whole: Stretch | null = null;
    let room = Infinity;
    for (const gap of this.#timetable.gaps(this.#timetable.dayOf(from))) {
      const start = Math.max(gap.start, from);
      const size = Math.min(gap.end, to) - start;
      if (size < minutes || gap.end - gap.start >= room) continue;
      room = gap.end - gap.start;
      whole = { start, end: start + minutes };
    }
    if (whole !== null && this.#timetable.hasRoom([whole])) return [whole];
    const pieces = this.#timetable.fit({ minutes, minimumPiece: task.minimumPiece, from, to, targets: null });
    const last = pieces.at(-1);
    const isWhole = minutesOf(pieces) === minutes;
    const isLong = isLast || (last !== undefined && last.end - last.start >= task.minimumPiece);
    return isWhole && isLong ? pieces : null;
  }
}
