import { parentPort } from 'node:worker_threads';
import type { ToProofWorker } from '../protocol/proofreading.js';
import { ProofService } from './proof-service.js';

const service = new ProofService();

parentPort?.on('message', (message: ToProofWorker) => {
  void service.answer(message).then((answer) => parentPort?.postMessage(answer, []));
});
