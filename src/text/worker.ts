import { parentPort } from 'node:worker_threads';
import type { ToTextWorker } from '../protocol/text.js';
import { ParseService } from './parse-service.js';

const service = new ParseService();

parentPort?.on('message', (message: ToTextWorker) => {
  const answer = service.answer(message);
  if (answer !== null) parentPort?.postMessage(answer, []);
});
