/** A linear programme to be minimised, row by row: lower ≤ row ≤ upper. Infinite bounds are ±Infinity. */
export interface LinearModel {
  readonly costs: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Which columns must be whole; null: none. */
  readonly whole: readonly boolean[] | null;
  readonly rows: readonly LinearRow[];
}

export interface LinearRow {
  readonly lower: number;
  readonly upper: number;
  /** Each column once. */
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** How a run ended: `limit` where its time or its nodes were used up. */
export type LinearStatus = 'optimal' | 'infeasible' | 'limit' | 'failed';

export interface LinearSolution {
  readonly status: LinearStatus;
  /** A true lower bound of the objective, or −Infinity. */
  readonly bound: number;
  /** The values of the columns where a feasible point was found, else empty. */
  readonly columns: Float64Array;
}

/** When a run with whole columns ends, wherever it runs: unlike a time, it makes the same run end the same way. */
export interface WholeEffort {
  /** How near to the bound, as a share of the objective, a solution is good enough. */
  readonly near: number;
  /** After so many nodes of the search it ends with what it has. */
  readonly nodes: number;
}

/** A model that is kept in the solver, so that a second run begins where the first one ended. Must be disposed of. */
export interface OpenModel {
  /**
   * @param seconds after which the run ends with what it has
   * @param effort what is enough where columns must be whole; where left out, nothing but the best
   */
  solve(seconds: number, effort?: WholeEffort): LinearSolution;
  changeCosts(costs: readonly number[]): void;
  changeUpper(column: number, upper: number): void;
  addRow(row: LinearRow): void;
  /** Rows of an infeasible model that cannot hold together, none of which can be left out; empty where none was found. */
  conflict(seconds: number): readonly number[];
  dispose(): void;
}

/** Something that solves linear programmes, on the calling thread. */
export interface LinearSolver {
  open(model: LinearModel): OpenModel;
}
