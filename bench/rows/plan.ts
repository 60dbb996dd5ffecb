import { execFile } from 'node:child_process';
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { PortfolioProblem } from '../../src/domain/influence/portfolio.js';
import { OptimiserClient } from '../../src/optimiser/client.js';
import type { BenchRow } from '../row.js';
import { orThrow } from '../support/or-throw.js';
import { engineersMonthProblem, quarterProblem } from '../support/portfolios.js';
import { bundle } from '../support/product.js';
import { rowOf, timed } from '../support/timing.js';

const RUNS = 7;

/** The planner: the command line from start to end, and in the worker the engineer's month and a quarter with ten kinds of output. */
export const benchPlan = async (): Promise<readonly BenchRow[]> => {
  const worker = await bundle('src/optimiser/worker.ts');
  const cli = await bundle('src/cli/main.ts');
  // The command line looks for its worker beside itself.
  await copyFile(worker, new URL('optimiser-worker.js', cli));
  const optimiser = new OptimiserClient({ worker, idleAfter: 0, timeout: 120_000 });
  const inWorker = async (problem: PortfolioProblem): Promise<readonly number[]> => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await timed(async () => orThrow(await optimiser.plan(problem))));
    return times;
  };
  try {
    await optimiser.plan(engineersMonthProblem());
    return [
      rowOf(
        'plan --template engineers-month, the whole command',
        await wholeCommand(fileURLToPath(cli)),
        'ms',
        '≤ 2,000',
      ),
      rowOf("plan the engineer's month", await inWorker(engineersMonthProblem()), 'ms', ''),
      rowOf('plan 10 kinds over 13 weeks', await inWorker(quarterProblem(false)), 'ms', ''),
      rowOf('the same, 4 pieces accepted before', await inWorker(quarterProblem(true)), 'ms', ''),
    ];
  } finally {
    await optimiser.dispose();
  }
};

const wholeCommand = async (cli: string): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1)
    times.push(
      await timed(() => promisify(execFile)(process.execPath, [cli, 'plan', '--template', 'engineers-month'])),
    );
  return times;
};
