import type { LinearModel, LinearSolution, LinearSolver } from '../../optimisation/linear-solver.js';

/** It ends by its nodes; this time is for a machine that is busy with much else. */
const SECONDS = 10;
const NODES = 20_000;

/** The best point of a model, or null where there is none or none was found. @param near a share of the objective that does not matter */
export const runModel = (solver: LinearSolver, model: LinearModel, near = 0): LinearSolution | null => {
  const open = solver.open(model);
  try {
    const solution = open.solve(SECONDS, { near, nodes: NODES });
    return solution.columns.length === 0 ? null : solution;
  } finally {
    open.dispose();
  }
};
