import type { Highs, Model } from 'highs';
import type {
  LinearModel,
  LinearRow,
  LinearSolution,
  LinearSolver,
  OpenModel,
  WholeEffort,
} from '../domain/optimisation/linear-solver.js';

/** The largest number of nodes that HiGHS takes stands for no limit. */
const THE_BEST: WholeEffort = { near: 0, nodes: 2 ** 31 - 1 };

/** HiGHS as a solver of linear programmes. It blocks the calling thread. */
export class HighsSolver implements LinearSolver {
  readonly #highs: Highs;

  constructor(highs: Highs) {
    this.#highs = highs;
  }

  open(model: LinearModel): OpenModel {
    return new HighsModel(this.#highs, model);
  }
}

class HighsModel implements OpenModel {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #isWhole: boolean;

  constructor(highs: Highs, { costs, lower, upper, whole, rows }: LinearModel) {
    this.#highs = highs;
    this.#isWhole = whole?.includes(true) ?? false;
    const { starts, indices, values } = compress(rows);
    const { continuous, integer } = highs.constants.variableType;
    this.#model = highs.createModel({
      numCols: costs.length,
      numRows: rows.length,
      sense: highs.constants.objectiveSense.minimize,
      colCost: [...costs],
      colLower: [...lower],
      colUpper: [...upper],
      rowLower: rows.map((row) => row.lower),
      rowUpper: rows.map((row) => row.upper),
      matrix: { format: 'csr', numRows: rows.length, numCols: costs.length, starts, indices, values },
      ...(this.#isWhole
        ? { integrality: costs.map((_, index) => (whole?.[index] === true ? integer : continuous)) }
        : {}),
    });
    this.#model.options.set({ output_flag: false, random_seed: 1 });
  }

  solve(seconds: number, effort: WholeEffort = THE_BEST): LinearSolution {
    const { modelStatus: statuses } = this.#highs.constants;
    this.#model.options.set({ mip_rel_gap: effort.near, mip_max_nodes: effort.nodes });
    // The clock of HiGHS runs on from run to run.
    this.#model.zeroAllClocks();
    this.#model.options.set('time_limit', seconds);
    const modelStatus = this.#run();
    const none = { bound: -Infinity, columns: new Float64Array() };
    if (modelStatus === statuses.optimal) {
      return { status: 'optimal', bound: this.#bound(), columns: this.#model.getSolution().colValue };
    }
    if (modelStatus === statuses.infeasible) return { status: 'infeasible', bound: Infinity, columns: none.columns };
    if (modelStatus !== statuses.timeLimit && modelStatus !== statuses.solutionLimit)
      return { status: 'failed', ...none };
    return this.#isWhole
      ? { status: 'limit', bound: this.#bound(), columns: this.#incumbent() }
      : { status: 'limit', ...none };
  }

  changeCosts(costs: readonly number[]): void {
    this.#model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, [...costs]);
  }

  changeUpper(column: number, upper: number): void {
    this.#model.changeColBounds(column, 0, upper);
  }

  addRow({ lower, upper, columns, values }: LinearRow): void {
    this.#model.addRow(lower, upper, { indices: [...columns], values: [...values] });
  }

  conflict(seconds: number): readonly number[] {
    this.#model.options.set({ iis_strategy: this.#highs.constants.iis.strategyRowPriority, iis_time_limit: seconds });
    return [...this.#model.getIis().rowIndex];
  }

  dispose(): void {
    this.#model.dispose();
  }

  /**
   * Presolve can lose a point that just keeps a row within the tolerance, and HiGHS then ends with an error; without presolve it finds
   * one. Null where even that fails.
   */
  #run(): number | null {
    try {
      return this.#model.run().modelStatus;
    } catch {
      this.#model.options.set({ presolve: 'off' });
    }
    try {
      return this.#model.run().modelStatus;
    } catch {
      return null;
    } finally {
      this.#model.options.set({ presolve: 'choose' });
    }
  }

  #bound(): number {
    return this.#isWhole ? Number(this.#model.info.get('mip_dual_bound')) : this.#model.getObjectiveValue();
  }

  #incumbent(): Float64Array {
    const feasible = this.#highs.constants.solutionStatus.feasible;
    return this.#model.info.get('primal_solution_status') === feasible
      ? this.#model.getSolution().colValue
      : new Float64Array();
  }
}

const compress = (rows: readonly LinearRow[]): { starts: Int32Array; indices: Int32Array; values: Float64Array } => {
  const count = rows.reduce((sum, { columns }) => sum + columns.length, 0);
  const starts = new Int32Array(rows.length + 1);
  const indices = new Int32Array(count);
  const values = new Float64Array(count);
  let at = 0;
  for (const [row, one] of rows.entries()) {
    indices.set(one.columns, at);
    values.set(one.values, at);
    at += one.columns.length;
    starts[row + 1] = at;
  }
  return { starts, indices, values };
};
