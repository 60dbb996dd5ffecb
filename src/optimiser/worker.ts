import { parentPort } from 'node:worker_threads';
import type { LinearSolver } from '../domain/optimisation/linear-solver.js';
import type { ToOptimiserWorker } from '../protocol/optimiser.js';
import { answer } from './answer.js';
import { loadSolver } from './load-highs.js';

const loadedOnce = (): (() => Promise<LinearSolver>) => {
  let solver: Promise<LinearSolver> | undefined;
  return () => (solver ??= loadSolver());
};

const solver = loadedOnce();

parentPort?.on('message', (message: ToOptimiserWorker) => {
  void answer(message, solver).then((reply) => parentPort?.postMessage(reply, []));
});
