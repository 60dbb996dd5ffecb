import { shiftedBy, unrecordedShift, type ClockAnchor } from '../domain/focus/clock-anchor.js';
import type { FocusInterval } from '../domain/focus/interval.js';
import type { Clock } from './ports/clock.js';
import type { Watch } from './ports/leadership.js';

/** The time on the clock that the instants of the running interval are of, whatever is done to the wall's. */
export class FocusClock {
  readonly #clock: Clock;
  #anchor: ClockAnchor | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Remembers how the clocks stood when an interval was first seen: here, or by a former leader since the machine started. */
  anchor(interval: FocusInterval, watch: Watch | null): void {
    const { id } = interval;
    if (this.#anchor?.interval === id) return;
    const { boot, now, uptime } = this.#clock;
    const known = watch !== null && watch.interval === id && watch.boot !== null && watch.boot === boot;
    this.#anchor = known
      ? { interval: id, offset: watch.at - watch.uptime, shifted: watch.shifted }
      : { interval: id, offset: now() - uptime(), shifted: shiftedBy(interval) };
  }

  /** By how many milliseconds the wall's clock was set without a record of it. */
  unrecorded(interval: FocusInterval): number {
    if (this.#anchor?.interval !== interval.id) return 0;
    return unrecordedShift(this.#anchor, interval, this.#clock.now(), this.#clock.uptime());
  }

  /** Milliseconds since the epoch: where the wall's clock was just set, still on the former one. */
  now(interval: FocusInterval | null): number {
    return this.#clock.now() - (interval === null ? 0 : this.unrecorded(interval));
  }

  /** That somebody watches an interval now. */
  watch(interval: FocusInterval): Watch {
    const { uptime, boot } = this.#clock;
    const shifted = shiftedBy(interval);
    return { interval: interval.id, at: this.now(interval), uptime: uptime(), boot, shifted };
  }
}
