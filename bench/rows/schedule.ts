import type { ScheduleProblem } from '../../src/domain/schedule/problem.js';
import type { Schedule } from '../../src/domain/schedule/schedule.js';
import { OptimiserClient } from '../../src/optimiser/client.js';
import type { BenchRow } from '../row.js';
import { bundle } from '../support/product.js';
import { replanned, replannedMildly, madeUpProblem } from '../support/schedules.js';
import { rowOf, timed } from '../support/timing.js';

const SEEDS = [1, 2, 3, 4, 5, 6];
const COMFORTABLE = 0.8;
const CROWDED = 1.2;

interface Measured {
  readonly ms: number[];
  readonly gaps: number[];
  /** How much worse the greedy schedule is. */
  readonly greedy: number[];
}

/** The scheduler in its worker: made-up weeks, planned for the first time and replanned after an hour in which things changed. */
export const benchSchedule = async (): Promise<readonly BenchRow[]> => {
  const optimiser = new OptimiserClient({
    worker: await bundle('src/optimiser/worker.ts'),
    idleAfter: 0,
    timeout: 60_000,
  });
  const rows: BenchRow[] = [];
  try {
    await optimiser.schedule(madeUpProblem({ tasks: 20, days: 5, load: 1, seed: 1 }));
    for (const { tasks, days, budget } of [
      { tasks: 200, days: 14, budget: '≤ 1,000' },
      { tasks: 1000, days: 28, budget: '≤ 10,000' },
    ]) {
      for (const load of [COMFORTABLE, CROWDED]) {
        const first: Measured = { ms: [], gaps: [], greedy: [] };
        const again: Measured = { ms: [], gaps: [], greedy: [] };
        const mild: Measured = { ms: [], gaps: [], greedy: [] };
        for (const seed of SEEDS) {
          const problem = madeUpProblem({ tasks, days, load, seed });
          const schedule = await measure(optimiser, problem, first);
          await measure(optimiser, replanned(problem, schedule, seed), again);
          await measure(optimiser, replannedMildly(problem, schedule, seed), mild);
        }
        const name = `${tasks.toLocaleString('en')} tasks over ${days} days, ${Math.round(load * 100)} % full`;
        rows.push(
          ...rowsOf(`schedule ${name}`, first, ''),
          ...rowsOf(`replan ${name}`, again, budget),
          ...rowsOf(`replan ${name}, little changed`, mild, budget),
        );
      }
    }
    return rows;
  } finally {
    await optimiser.dispose();
  }
};

const measure = async (optimiser: OptimiserClient, problem: ScheduleProblem, into: Measured): Promise<Schedule> => {
  let made: Awaited<ReturnType<OptimiserClient['schedule']>> | undefined;
  into.ms.push(await timed(async () => (made = await optimiser.schedule(problem))));
  if (made?.ok !== true) throw new Error(`No schedule: ${JSON.stringify(made)}`);
  const { value, gap, greedy } = made.value.objective;
  into.gaps.push(100 * gap);
  into.greedy.push(100 * (greedy / value - 1));
  return made.value;
};

const rowsOf = (name: string, { ms, gaps, greedy }: Measured, budget: string): readonly BenchRow[] => [
  rowOf(`${name}: time`, ms, 'ms', budget),
  rowOf(`${name}: gap to the bound`, gaps, '%', budget === '≤ 1,000' ? '≤ 1' : ''),
  rowOf(`${name}: the greedy schedule above it`, greedy, '%', ''),
];
