import type { LinearModel, LinearRow } from '../optimisation/linear-solver.js';
import type { DayModel } from './day-model.js';
import type { Prepared } from './prepared.js';

/** Less is rounding of the solver. */
const SOME = 1e-4;

/** The tasks of which a plan by days has less than a minimum piece on a day that is not the last one of a whole task. */
export const cutTooShort = (prepared: Prepared, day: DayModel, minutes: Float64Array): readonly number[] => {
  const placed = prepared.tasks.map(() => prepared.problem.days.map(() => 0));
  for (const [index, { task, day: at }] of day.columns.entries()) {
    const own = placed[task];
    if (own !== undefined && at < own.length) own[at] = (own[at] ?? 0) + (minutes[index] ?? 0);
  }
  return prepared.tasks.flatMap(({ index, task }) => {
    const used = (placed[index] ?? []).filter((some) => some > SOME);
    const whole = used.reduce((sum, some) => sum + some, 0) > task.minutes - SOME;
    const short = used.some((some, at) => some < task.minimumPiece - SOME && !(whole && at === used.length - 1));
    return short ? [index] : [];
  });
};

/**
 * The model by days, where some tasks stand on each day not at all or with a minimum piece at least, but for the last day of a
 * task that is wholly placed; and no promise is broken. It costs wishes only.
 *
 * For each day such a task has a column that says whether it stands there, and one whether that is its last day. All that is asked
 * of them holds in every schedule.
 */
export const pieceModel = (prepared: Prepared, day: DayModel, tasks: readonly number[]): LinearModel => {
  const builder = new Builder(prepared, day);
  builder.keepPromises();
  for (const task of tasks) builder.addPieces(task);
  return builder.model();
};

class Builder {
  readonly #prepared: Prepared;
  readonly #day: DayModel;
  readonly #costs: number[];
  readonly #upper: number[];
  readonly #whole: boolean[];
  readonly #rows: LinearRow[];
  /** The columns of each task by day; behind the last day that of what is not placed. */
  readonly #columns: number[][][];

  constructor(prepared: Prepared, day: DayModel) {
    this.#prepared = prepared;
    this.#day = day;
    this.#costs = [...day.wishes];
    this.#upper = [...day.model.upper];
    this.#whole = day.wishes.map(() => false);
    this.#rows = [...day.model.rows];
    this.#columns = prepared.tasks.map(() => []);
    for (const [index, { task, day: at }] of day.columns.entries()) {
      const own = this.#columns[task];
      if (own !== undefined) (own[at] ??= []).push(index);
    }
  }

  keepPromises(): void {
    for (const [column, cost] of this.#day.promises.entries()) if (cost > 0) this.#upper[column] = 0;
  }

  addPieces(index: number): void {
    const { minutes, minimumPiece } = this.#prepared.tasks[index]?.task ?? { minutes: 0, minimumPiece: 0 };
    const byDay = this.#columns[index] ?? [];
    const days = [...this.#prepared.problem.days.keys()].filter((at) => byDay[at] !== undefined);
    const stands: number[] = [];
    const isLast: number[] = [];
    for (const at of days) {
      const own = byDay[at] ?? [];
      const ones = own.map(() => 1);
      const here = this.#addChoice();
      if (minutes <= minimumPiece) {
        // In one piece.
        this.#addRow(0, 0, [...own, here], [...ones, -minutes]);
        stands.push(here);
        continue;
      }
      const last = this.#addChoice();
      const room = Math.min(minutes, this.#prepared.problem.days[at]?.capacity ?? 0);
      this.#addRow(-Infinity, 0, [...own, here], [...ones, -room]);
      this.#addRow(0, Infinity, [...own, here, last], [...ones, -minimumPiece, minimumPiece]);
      this.#addRow(-Infinity, 0, [last, here], [1, -1]);
      if (isLast.length > 0) this.#addRow(-Infinity, 1, [here, ...isLast], [1, ...isLast.map(() => 1)]);
      stands.push(here);
      isLast.push(last);
    }
    const one = minutes <= minimumPiece ? stands : isLast;
    this.#addRow(
      -Infinity,
      1,
      one,
      one.map(() => 1),
    );
    const unplaced = byDay[this.#prepared.problem.days.length] ?? [];
    this.#addRow(-Infinity, minutes, [...one, ...unplaced], [...one.map(() => minutes), ...unplaced.map(() => 1)]);
  }

  model(): LinearModel {
    const lower = this.#costs.map(() => 0);
    return { costs: this.#costs, lower, upper: this.#upper, whole: this.#whole, rows: this.#rows };
  }

  /** A column that is 0 or 1. */
  #addChoice(): number {
    this.#costs.push(0);
    this.#upper.push(1);
    this.#whole.push(true);
    return this.#costs.length - 1;
  }

  #addRow(lower: number, upper: number, columns: readonly number[], values: readonly number[]): void {
    this.#rows.push({ lower, upper, columns, values });
  }
}
