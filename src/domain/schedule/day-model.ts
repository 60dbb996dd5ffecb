import { MINUTES_A_DAY } from '../time/local-minute.js';
import type { LinearModel, LinearRow } from '../optimisation/linear-solver.js';
import { LATE, UNPLACED, UNPLACED_DUE } from './cost.js';
import type { Prepared, PreparedTask } from './prepared.js';
import { earliestStarts, roomWithin } from './windows.js';

/** A column: minutes of a task on a day; on the day after the last one stands what is not placed. */
export interface DayColumn {
  readonly task: number;
  readonly day: number;
  readonly late: boolean;
}

/** What a row of the model says. */
export type DayRow =
  | { readonly kind: 'task'; readonly task: number }
  | { readonly kind: 'room'; readonly day: number; readonly from: number; readonly to: number }
  | { readonly kind: 'after'; readonly task: number; readonly before: number; readonly day: number };

/**
 * The problem by days. It leaves out what only the clock inside a day decides (minimum pieces, the order of two tasks on
 * one day), so that no schedule costs less than its optimum.
 */
export interface DayModel {
  readonly columns: readonly DayColumn[];
  readonly rows: readonly DayRow[];
  /** Costs of the columns: promises and wishes apart. */
  readonly promises: readonly number[];
  readonly wishes: readonly number[];
  /** What every schedule costs in wishes besides: work that stood somewhere counts as moved until it is kept. */
  readonly constant: number;
  readonly model: LinearModel;
}

/** Builds the model. A task that waits for another has by each day no larger a share done than the other. */
export const dayModel = (prepared: Prepared): DayModel => new Builder(prepared).build();

class Builder {
  readonly #prepared: Prepared;
  readonly #columns: DayColumn[] = [];
  readonly #promises: number[] = [];
  readonly #wishes: number[] = [];
  readonly #upper: number[] = [];
  readonly #rows: DayRow[] = [];
  readonly #linear: LinearRow[] = [];
  /** By task and day, its columns. */
  readonly #placed: number[][][];

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.#placed = prepared.tasks.map(() => prepared.problem.days.map(() => []));
  }

  build(): DayModel {
    const starts = earliestStarts(this.#prepared);
    for (const one of this.#prepared.tasks) this.#addTask(one, starts[one.index] ?? one.from);
    for (const day of this.#prepared.problem.days.keys()) this.#addRoom(day, starts);
    for (const one of this.#prepared.tasks) for (const other of one.before) this.#addRelation(one, other);
    const costs = this.#wishes;
    return {
      columns: this.#columns,
      rows: this.#rows,
      promises: this.#promises,
      wishes: this.#wishes,
      constant: this.#prepared.tasks.reduce(
        (sum, { weight, planned }) => sum + weight * planned * this.#prepared.problem.days.length,
        0,
      ),
      model: { costs, lower: costs.map(() => 0), upper: this.#upper, whole: null, rows: this.#linear },
    };
  }

  #addTask(one: PreparedTask, earliest: number): void {
    const { days } = this.#prepared.problem;
    const { weight, task } = one;
    const own: number[] = [];
    for (const [day, { start }] of days.entries()) {
      const end = start + MINUTES_A_DAY;
      if (end <= earliest) continue;
      const dueAt = Math.min(end, Math.max(start, one.due));
      const parts = [
        { late: false, room: roomWithin(this.#prepared, day, earliest, dueAt) },
        { late: true, room: roomWithin(this.#prepared, day, Math.max(earliest, dueAt), end) },
      ];
      for (const { late, room } of parts) {
        if (room <= 0 || (late && dueAt === end)) continue;
        const promises = late ? weight * LATE : 0;
        const column = { task: one.index, day, late };
        const kept = Math.min(one.previous?.[day] ?? 0, room);
        if (kept > 0)
          own.push(this.#add(column, promises, weight * (day + 1 - days.length), Math.min(kept, task.minutes)));
        own.push(this.#add(column, promises, weight * (day + 1), Math.min(room, task.minutes)));
      }
    }
    const unplaced = weight * (one.due === Infinity ? UNPLACED : UNPLACED_DUE);
    own.push(
      this.#add({ task: one.index, day: days.length, late: false }, unplaced, weight * (days.length + 1), task.minutes),
    );
    this.#addRow(
      { kind: 'task', task: one.index },
      { lower: task.minutes, upper: task.minutes, columns: own, values: own.map(() => 1) },
    );
  }

  #add(column: DayColumn, promises: number, wishes: number, upper: number): number {
    const index = this.#columns.length;
    this.#columns.push(column);
    this.#promises.push(promises);
    this.#wishes.push(wishes);
    this.#upper.push(upper);
    if (column.day < this.#prepared.problem.days.length) this.#placed[column.task]?.[column.day]?.push(index);
    return index;
  }

  #addRow(row: DayRow, linear: LinearRow): void {
    this.#rows.push(row);
    this.#linear.push(linear);
  }

  /** What the day holds in all, and between the times inside it at which tasks may begin or are due. */
  #addRoom(day: number, starts: readonly number[]): void {
    const start = this.#prepared.problem.days[day]?.start ?? 0;
    const end = start + MINUTES_A_DAY;
    const inside = (time: number): boolean => time > start && time < end;
    const begins = new Set([start, ...starts.filter(inside)]);
    const dues = new Set([end, ...this.#prepared.tasks.map(({ due }) => due).filter(inside)]);
    for (const from of begins) {
      for (const to of dues) {
        if (from >= to || (from !== start && to !== end)) continue;
        const columns = this.#prepared.tasks.flatMap(({ index, due }) => {
          if (from !== start && (starts[index] ?? 0) < from) return [];
          if (to === end) return this.#placed[index]?.[day] ?? [];
          return due > to ? [] : (this.#placed[index]?.[day] ?? []).filter((one) => this.#columns[one]?.late === false);
        });
        const upper = roomWithin(this.#prepared, day, from, to);
        this.#addRow(
          { kind: 'room', day, from, to },
          { lower: -Infinity, upper, columns, values: columns.map(() => 1) },
        );
      }
    }
  }

  #addRelation(one: PreparedTask, before: number): void {
    const share = 1 / one.task.minutes;
    const otherShare = 1 / (this.#prepared.tasks[before]?.task.minutes ?? 1);
    const columns: number[] = [];
    const values: number[] = [];
    for (const day of this.#prepared.problem.days.keys()) {
      const own = this.#placed[one.index]?.[day] ?? [];
      const others = this.#placed[before]?.[day] ?? [];
      columns.push(...own, ...others);
      values.push(...own.map(() => share), ...others.map(() => -otherShare));
      if (own.length === 0) continue;
      this.#addRow(
        { kind: 'after', task: one.index, before, day },
        { lower: -Infinity, upper: 0, columns: [...columns], values: [...values] },
      );
    }
  }
}
