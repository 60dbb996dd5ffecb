import { parentPort } from 'node:worker_threads';
import type { ToOptimiserWorker } from '../protocol/optimiser.js';
import { answer } from './answer.js';
import { loadSolver } from './load-highs.js';

const solver = loadSolver();

parentPort?.on('message', (message: ToOptimiserWorker) => {
  void answer(message, solver).then((reply) => parentPort?.postMessage(reply, []));
});
