/** What a suite counted. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

/** Reads a suite's results; an end without a proof, or an exit code that they do not explain, is one more failure. */
export function readResults(file: string, exitCode: number): Promise<Results>;
/** The one line that closes a run. */
export function summary(results: Results): string;
