import type { BenchRow } from '../row.js';
import { quantile } from './statistics.js';

/** Runs something and says how many milliseconds it took. */
export const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/** A row from measurements. The p95 of a rate is its slow side: what 95 % of the measurements reach. */
export const rowOf = (name: string, values: readonly number[], unit: BenchRow['unit'], budget: string): BenchRow => {
  const faster = unit === 'words/s' || unit === 'subwords/s' || unit === '×';
  return { name, p50: quantile(values, 0.5), p95: quantile(values, faster ? 0.05 : 0.95), unit, budget };
};
