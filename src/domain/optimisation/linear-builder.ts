import type { LinearModel, LinearRow } from './linear-solver.js';

/** A sum of columns, each times a factor, and a constant. A column may stand in it more than once. */
export interface Sum {
  readonly terms: readonly (readonly [column: number, factor: number])[];
  readonly constant: number;
}

/** A sum without columns. */
export const constantSum = (constant: number): Sum => ({ terms: [], constant });

/** The sum of some columns, each times the same factor. */
export const columnSum = (columns: readonly number[], factor = 1): Sum => ({
  terms: columns.map((column) => [column, factor]),
  constant: 0,
});

/** The sum of sums. */
export const plus = (...sums: readonly Sum[]): Sum => ({
  terms: sums.flatMap(({ terms }) => terms),
  constant: sums.reduce((all, { constant }) => all + constant, 0),
});

/** A sum times a number. */
export const times = ({ terms, constant }: Sum, by: number): Sum => ({
  terms: terms.map(([column, factor]) => [column, factor * by]),
  constant: constant * by,
});

/** Puts a linear programme together, column by column and row by row. All columns are at least 0. */
export class LinearBuilder {
  readonly #upper: number[] = [];
  readonly #whole: boolean[] = [];
  readonly #rows: LinearRow[] = [];

  /** A new column. */
  column(upper = Infinity, whole = false): number {
    this.#upper.push(upper);
    this.#whole.push(whole);
    return this.#upper.length - 1;
  }

  atMost(sum: Sum, limit: number): void {
    this.#row(-Infinity, limit, sum);
  }

  atLeast(sum: Sum, limit: number): void {
    this.#row(limit, Infinity, sum);
  }

  equal(sum: Sum, value: number): void {
    this.#row(value, value, sum);
  }

  /** The programme that makes a sum as small as can be, but for its constant. */
  minimise(sum: Sum): LinearModel {
    // A solver wants one column at least.
    if (this.#upper.length === 0) this.column(0);
    const costs = this.#upper.map(() => 0);
    for (const [column, factor] of sum.terms) costs[column] = (costs[column] ?? 0) + factor;
    return {
      costs,
      lower: costs.map(() => 0),
      upper: [...this.#upper],
      whole: [...this.#whole],
      rows: [...this.#rows],
    };
  }

  #row(lower: number, upper: number, { terms, constant }: Sum): void {
    const factors = new Map<number, number>();
    for (const [column, factor] of terms) factors.set(column, (factors.get(column) ?? 0) + factor);
    const used = [...factors].filter(([, factor]) => factor !== 0);
    this.#rows.push({
      lower: lower - constant,
      upper: upper - constant,
      columns: used.map(([column]) => column),
      values: used.map(([, factor]) => factor),
    });
  }
}
