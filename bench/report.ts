import { availableParallelism, cpus, totalmem } from 'node:os';
import type { BenchRow } from './row.js';

/** The machine that was measured on, in one line. */
export const machineName = (): string => {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${availableParallelism()} cores, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
};

/** The head of the table. */
export const HEAD = ['what', 'p50', 'p95', '', 'budget'] as const;

/** The cells of a row, numbers rounded to what they are worth. */
export const cellsOf = ({ name, p50, p95, unit, budget }: BenchRow): readonly string[] => [
  name,
  shown(p50),
  shown(p95),
  unit,
  budget,
];

const shown = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
