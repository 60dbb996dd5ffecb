import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Order, Report } from './focus-orders.js';

const SCRIPT = fileURLToPath(new URL('./focus-process.ts', import.meta.url));
const BEGIN = Date.parse('2026-11-24T01:00:00Z');
const UPTIME = 1_000_000;

const isReport = (message: unknown): message is Report =>
  typeof message === 'object' && message !== null && 'said' in message;

/** A window: a process of its own with a focus timer. */
export class FocusWindow {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /**
   * Starts one on a machine that is up for some time since nine in the morning.
   * @param set by how many milliseconds the wall's clock was set meanwhile
   */
  static async open(folder: string, milliseconds = 0, set = 0): Promise<FocusWindow> {
    const args = [folder, new Date(BEGIN + milliseconds + set).toISOString(), String(UPTIME + milliseconds)];
    const child = fork(SCRIPT, args, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const window = new FocusWindow(child);
    await window.#report();
    return window;
  }

  async tell(order: Order): Promise<Report> {
    this.#child.send(order);
    return this.#report();
  }

  /** Ends it without a chance to say anything. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGKILL');
    await once(this.#child, 'exit');
  }

  freeze(): void {
    this.#child.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child.kill('SIGCONT');
  }

  async #report(): Promise<Report> {
    const ended = new AbortController();
    try {
      const exit = once(this.#child, 'exit', { signal: ended.signal }).then(() => {
        throw new Error('The window ended.');
      });
      const [message]: unknown[] = await Promise.race([once(this.#child, 'message', { signal: ended.signal }), exit]);
      if (!isReport(message)) throw new Error(`That is no report: ${JSON.stringify(message)}`);
      return message;
    } finally {
      ended.abort();
    }
  }
}

/** Time goes by in several windows at once, in steps so small that their clocks stay together. */
export const runTogether = async (
  windows: readonly FocusWindow[],
  milliseconds: number,
): Promise<readonly Report[]> => {
  const step = 10_000;
  for (let gone = 0; gone < milliseconds; gone += step) {
    await Promise.all(
      windows.map((window) => window.tell({ kind: 'run', milliseconds: Math.min(step, milliseconds - gone) })),
    );
  }
  return Promise.all(windows.map((window) => window.tell({ kind: 'look' })));
};
