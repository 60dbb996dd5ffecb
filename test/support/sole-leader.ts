import type { Leadership, Standing, Watch } from '../../src/app/ports/leadership.js';

/** Leads alone: over a store in memory there is nobody else. */
export class SoleLeader implements Leadership {
  #watch: Watch | null = null;

  claim(): Promise<Standing> {
    return Promise.resolve({ leads: true, watch: this.#watch });
  }

  watch(watch: Watch): Promise<void> {
    this.#watch = watch;
    return Promise.resolve();
  }

  release(): Promise<void> {
    return Promise.resolve();
  }
}
