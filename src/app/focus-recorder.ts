import { shiftedBy } from '../domain/focus/clock-anchor.js';
import type { FocusCommand } from '../domain/focus/command.js';
import { unwatchedSince } from '../domain/focus/found-gap.js';
import type { FocusInterval } from '../domain/focus/interval.js';
import { stateOf } from '../domain/focus/state.js';
import type { FocusClock } from './focus-clock.js';
import type { Leadership, Watch } from './ports/leadership.js';

/** What the leader, and nobody else, tells the person once. */
export type Noticed = 'focus-over' | 'break-over' | 'gap-found';

export interface FocusRecorderParts {
  readonly leadership: Leadership;
  readonly clock: FocusClock;
  /** The interval that runs, as the store has it now. */
  readonly read: () => Promise<FocusInterval | null>;
  /** True where this window got it through; what is refused, another one has recorded. */
  readonly record: (command: FocusCommand) => Promise<boolean>;
  readonly notice: (noticed: Noticed) => void;
}

/** Notices what happens to the running interval, and records it where this window leads. */
export class FocusRecorder {
  readonly #parts: FocusRecorderParts;
  #watched: Watch | null = null;
  #leads = false;

  constructor(parts: FocusRecorderParts) {
    this.#parts = parts;
  }

  /** Whether this window announces and asks. */
  get leads(): boolean {
    return this.#leads;
  }

  /** Looks after an interval: clocks that were set, gaps and its end, in this order, since each rests on the one before. */
  async attend(interval: FocusInterval): Promise<void> {
    const { leadership, clock } = this.#parts;
    const { leads, watch } = await leadership.claim();
    this.#leads = leads;
    clock.anchor(interval, watch);
    const current = leads ? await this.#recordAll(interval, watch) : interval;
    if (current === null) return;
    this.#watched = clock.watch(current);
    if (leads) await leadership.watch(this.#watched);
  }

  /** Nothing runs: lets go of the lead. */
  async rest(): Promise<void> {
    this.#watched = null;
    if (!this.#leads) return;
    this.#leads = false;
    await this.#parts.leadership.release();
  }

  async #recordAll(interval: FocusInterval, watch: Watch | null): Promise<FocusInterval | null> {
    const shifted = await this.#recordShift(interval);
    const current = shifted && (await this.#recordGap(shifted, this.#lastWatched(shifted, watch)));
    if (current !== null) await this.#ring(current);
    return current;
  }

  async #recordShift(interval: FocusInterval): Promise<FocusInterval | null> {
    const { clock, record, read } = this.#parts;
    const by = clock.unrecorded(interval);
    if (by === 0) return interval;
    const time = new Date(clock.now(interval) + by).toISOString();
    await record({ kind: 'shift-clock', interval: interval.id, seen: interval.shifts.length, by, time });
    return read();
  }

  /** When somebody last watched, here or elsewhere, on the interval's clock as it is now. */
  #lastWatched(interval: FocusInterval, elsewhere: Watch | null): number | null {
    const times = [elsewhere, this.#watched].flatMap((watch) =>
      watch?.interval === interval.id ? [watch.at + shiftedBy(interval) - watch.shifted] : [],
    );
    return times.length === 0 ? null : Math.max(...times);
  }

  async #recordGap(interval: FocusInterval, watched: number | null): Promise<FocusInterval | null> {
    const { clock, record, read, notice } = this.#parts;
    const now = clock.now(interval);
    const since = unwatchedSince(interval, watched, now);
    if (since === null) return interval;
    const [from, to] = [new Date(since).toISOString(), new Date(now).toISOString()];
    const recorded = await record({ kind: 'find-gap', interval: interval.id, from, to });
    const after = await read();
    if (recorded) notice('gap-found');
    return after;
  }

  async #ring(interval: FocusInterval): Promise<void> {
    const { clock, record, read, notice } = this.#parts;
    const now = clock.now(interval);
    const state = stateOf(interval, now);
    if (interval.rung !== null || (state !== 'overrun' && state !== 'break-over')) return;
    const time = new Date(now).toISOString();
    const recorded = await record({ kind: 'ring-focus', interval: interval.id, time });
    await read();
    if (recorded) notice(state === 'overrun' ? 'focus-over' : 'break-over');
  }
}
