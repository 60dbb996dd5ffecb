import type { Clock } from '../../src/app/ports/clock.js';
import type { Disposable } from '../../src/app/ports/disposable.js';

interface Alarm {
  /** On the count of the time awake. */
  readonly due: number;
  readonly run: () => void;
}

/** A machine's clocks and timers, moved by hand. */
export class FakeClock implements Clock {
  readonly boot: string | null;
  #now: number;
  #uptime: number;
  #awake = 0;
  #zone = 'Asia/Shanghai';
  readonly #alarms = new Set<Alarm>();

  constructor(now: string, uptime = 1_000_000, boot: string | null = 'boot') {
    this.#now = Date.parse(now);
    this.#uptime = uptime;
    this.boot = boot;
  }

  readonly now = (): number => this.#now;
  readonly uptime = (): number => this.#uptime;
  readonly zone = (): string => this.#zone;

  readonly after = (milliseconds: number, run: () => void): Disposable => {
    const alarm = { due: this.#awake + milliseconds, run };
    this.#alarms.add(alarm);
    return { dispose: () => this.#alarms.delete(alarm) };
  };

  /** Time goes by, and what is due runs. `idle` waits for what it sets off. */
  async run(milliseconds: number, idle: () => Promise<void>): Promise<void> {
    const end = this.#awake + milliseconds;
    for (let next = this.#due(end); next !== undefined; next = this.#due(end)) {
      this.#alarms.delete(next);
      this.#pass(next.due - this.#awake);
      next.run();
      await idle();
    }
    this.#pass(end - this.#awake);
  }

  /** The machine sleeps: clocks go on, timers do not. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
    this.#uptime += milliseconds;
  }

  /** Somebody sets the wall's clock. */
  set(by: number): void {
    this.#now += by;
  }

  travel(zone: string): void {
    this.#zone = zone;
  }

  #pass(milliseconds: number): void {
    this.#awake += milliseconds;
    this.sleep(milliseconds);
  }

  #due(end: number): Alarm | undefined {
    return [...this.#alarms].filter(({ due }) => due <= end).sort((a, b) => a.due - b.due)[0];
  }
}
