import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const WRITER = ['--import', 'tsx', fileURLToPath(new URL('./store-writer.ts', import.meta.url))];

/** How a writer ended: what it had been promised, and what killed it. */
export interface WriterEnd {
  readonly acknowledged: readonly number[];
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/**
 * Runs `store-writer.ts` as a process of its own. `onFirst` gets a way to kill it once its first change is acknowledged.
 * @param program what Node runs: the source, or a bundle of it, which starts faster
 */
export const runWriter = async (
  args: readonly string[],
  onFirst: (kill: () => void) => void = () => undefined,
  program: readonly string[] = WRITER,
): Promise<WriterEnd> => {
  const child = spawn(process.execPath, [...program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  child.stdout.on('data', (data: Buffer) => {
    if (output === '') onFirst(() => child.kill('SIGKILL'));
    output += data.toString();
  });
  await once(child, 'close');
  // A number without its line break was cut off.
  const acknowledged = output.split('\n').slice(0, -1).map(Number);
  return { acknowledged, code: child.exitCode, signal: child.signalCode, errors };
};
