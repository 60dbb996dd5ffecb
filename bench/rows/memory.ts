import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { BenchRow } from '../row.js';
import { bundle, modelFolder } from '../support/product.js';
import { draftOf, type Prose } from '../support/prose.js';
import { rowOf } from '../support/timing.js';

const ROUNDS = 3;

/** What a process with the workers and the model loaded holds, over one of Node that does nothing. */
export const benchMemory = async (prose: Prose): Promise<readonly BenchRow[]> => {
  const child = fileURLToPath(await bundle('bench/memory-child/main.ts'));
  const workers = [await bundle('src/inference/worker.ts'), await bundle('src/text/worker.ts')].map(String);
  const proofWorker = String(await bundle('src/proofreading/worker.ts'));
  const source = draftOf(prose, 5000);
  const held = async (...args: readonly string[]): Promise<number> => {
    const running = promisify(execFile)(process.execPath, [child, ...args]);
    running.child.stdin?.end(source);
    const { stdout } = await running;
    return Number(stdout) / 1e6;
  };
  const annotated: number[] = [];
  const proofread: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const empty = await held();
    annotated.push((await held(modelFolder, ...workers)) - empty);
    proofread.push((await held(modelFolder, ...workers, proofWorker)) - empty);
  }
  return [
    rowOf('memory, model loaded and a draft annotated, over an empty process', annotated, 'MB', '≤ 300 MB'),
    rowOf('the same with the draft proofread, harper loaded as well', proofread, 'MB', ''),
  ];
};
