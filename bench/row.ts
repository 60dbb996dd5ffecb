/** One line of the table of budgets. */
export interface BenchRow {
  readonly name: string;
  readonly p50: number;
  readonly p95: number;
  readonly unit: 'ms' | 'words/s' | 'subwords/s' | 'MB' | '×' | '%' | 'lost';
  /** What it is held against; empty where it only explains another row. */
  readonly budget: string;
}
