import { runningInterval } from '../domain/focus/apply-focus.js';
import { shiftedBy, unrecordedShift, type ClockAnchor } from '../domain/focus/clock-anchor.js';
import type { FocusCommand } from '../domain/focus/command.js';
import type { FocusView } from '../domain/focus/focus-view.js';
import { unwatchedSince } from '../domain/focus/found-gap.js';
import type { FocusInterval } from '../domain/focus/interval.js';
import { millisecondsToNextMinute } from '../domain/focus/shown-minutes.js';
import type { FocusLengths } from '../domain/schedule/preferences.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { Emitter } from './emitter.js';
import { FocusControl } from './focus-control.js';
import type { Ledger } from './ledger.js';
import type { Clock } from './ports/clock.js';
import type { Disposable } from './ports/disposable.js';
import type { Leadership, Watch } from './ports/leadership.js';

/** How often to look at the clock and to say that somebody watches, in milliseconds. */
const BEAT = 10_000;
/** The system may wake a timer a little early. */
const SHORTEST = 20;

export interface FocusTimerParts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Runs something once after some milliseconds. */
  readonly after: (milliseconds: number, run: () => void) => Disposable;
  readonly leadership: Leadership;
  readonly newId: () => string;
  readonly lengths: (document: StoreDocument) => FocusLengths;
}

/** What the leader, and nobody else, tells the person once. */
export interface FocusAnnouncement {
  readonly kind: 'focus-over' | 'break-over' | 'gap-found';
  readonly view: FocusView;
}

/**
 * Watches the timer of the store: says what is to be shown, notices ends, sleep and clocks that were set, and records
 * them where this window leads. It keeps no time of its own, so that it can be killed at any moment.
 */
export class FocusTimer implements Disposable {
  /** What a person does to the timer, by this window's idea of the time. */
  readonly control: FocusControl;
  readonly #parts: FocusTimerParts;
  readonly #changes = new Emitter<FocusView>();
  readonly #announcements = new Emitter<FocusAnnouncement>();
  readonly #failures = new Emitter<StoreFailure>();
  /** With each change, each minute and at least every ten seconds while something runs. */
  readonly onDidChange = this.#changes.event;
  readonly onDidAnnounce = this.#announcements.event;
  readonly onDidFail = this.#failures.event;
  #document: StoreDocument | null = null;
  #anchor: ClockAnchor | null = null;
  #watched: Watch | null = null;
  #leads = false;
  #next: Disposable | null = null;
  #subscription: Disposable | null = null;
  #last: Promise<void> = Promise.resolve();
  #waiting = false;
  #failed: StoreFailure['code'] | null = null;
  #disposed = false;

  constructor(parts: FocusTimerParts) {
    this.#parts = parts;
    const { ledger, newId, lengths, clock } = parts;
    this.control = new FocusControl({ store: ledger, newId, lengths, zone: clock.zone, now: () => this.#now() });
  }

  /** Whether this window announces and asks. */
  get leads(): boolean {
    return this.#leads;
  }

  /** Opens the store, if that has not been done, and watches from now on. */
  async start(): Promise<void> {
    this.#subscription ??= this.#parts.ledger.onDidChange(() => void this.refresh());
    await this.refresh();
  }

  /** Looks at the store and the clock at once. */
  refresh(): Promise<void> {
    if (this.#waiting) return this.#last;
    this.#waiting = true;
    this.#last = this.#last.then(async () => {
      this.#waiting = false;
      if (!this.#disposed) await this.#look();
    });
    return this.#last;
  }

  /** Settles when all that has happened so far has been looked at. */
  async whenIdle(): Promise<void> {
    for (let seen: Promise<void> | null = null; seen !== this.#last;) {
      seen = this.#last;
      await seen;
    }
  }

  /** What is to be shown now, or null before the store has been read. */
  get view(): FocusView | null {
    return this.#document && this.control.viewOf(this.#document);
  }

  dispose(): void {
    this.#disposed = true;
    this.#next?.dispose();
    this.#subscription?.dispose();
    for (const emitter of [this.#changes, this.#announcements, this.#failures]) emitter.dispose();
    if (this.#leads) void this.#parts.leadership.release();
  }

  async #look(): Promise<void> {
    this.#next?.dispose();
    const interval = await this.#read();
    if (interval === null) await this.#rest();
    else await this.#attend(interval);
    if (this.#disposed) return;
    const { view } = this;
    if (view !== null) this.#changes.fire(view);
    const wait = this.#document === null || interval !== null ? this.#wait(view) : null;
    if (wait !== null) this.#next = this.#parts.after(wait, () => void this.refresh());
  }

  /** The interval that runs. Where the store cannot be read, what was known last is shown. */
  async #read(): Promise<FocusInterval | null> {
    const document = await this.#parts.ledger.read();
    if (document.ok) this.#document = document.value;
    // Once, however often it is tried again.
    else if (document.failure.code !== this.#failed) this.#failures.fire(document.failure);
    this.#failed = document.ok ? null : document.failure.code;
    return this.#document && runningInterval(this.#document);
  }

  async #rest(): Promise<void> {
    this.#anchor = null;
    this.#watched = null;
    if (!this.#leads) return;
    this.#leads = false;
    await this.#parts.leadership.release();
  }

  async #attend(interval: FocusInterval): Promise<void> {
    const { leads, watch } = await this.#parts.leadership.claim();
    this.#leads = leads;
    this.#setAnchor(interval, watch);
    let current: FocusInterval | null = interval;
    if (leads) {
      current = await this.#recordShift(current);
      current = current && (await this.#recordGap(current, this.#lastWatched(current, watch)));
      if (current !== null) await this.#ring(current);
    }
    if (current === null) return;
    const { clock, leadership } = this.#parts;
    this.#watched = {
      interval: current.id,
      at: this.#now(),
      uptime: clock.uptime(),
      boot: clock.boot,
      shifted: shiftedBy(current),
    };
    if (leads) await leadership.watch(this.#watched);
  }

  /** How the clocks stood when the interval was first seen, here or by a former leader since the machine started. */
  #setAnchor({ id, shifts }: FocusInterval, watch: Watch | null): void {
    if (this.#anchor?.interval === id) return;
    const { clock } = this.#parts;
    const known = watch !== null && watch.interval === id && watch.boot !== null && watch.boot === clock.boot;
    this.#anchor = known
      ? { interval: id, offset: watch.at - watch.uptime, shifted: watch.shifted }
      : { interval: id, offset: clock.now() - clock.uptime(), shifted: shifts.reduce((sum, { by }) => sum + by, 0) };
  }

  /** The time on the clock that the interval's instants are of: where the wall's was just set, still the former one. */
  #now(): number {
    const { clock } = this.#parts;
    const wall = clock.now();
    const interval = this.#document && runningInterval(this.#document);
    if (interval === null || this.#anchor?.interval !== interval.id) return wall;
    return wall - unrecordedShift(this.#anchor, interval, wall, clock.uptime());
  }

  async #recordShift(interval: FocusInterval): Promise<FocusInterval | null> {
    const { clock } = this.#parts;
    const wall = clock.now();
    const by = this.#anchor === null ? 0 : unrecordedShift(this.#anchor, interval, wall, clock.uptime());
    if (by === 0) return interval;
    const time = new Date(wall).toISOString();
    await this.#record({ kind: 'shift-clock', interval: interval.id, seen: interval.shifts.length, by, time });
    return this.#read();
  }

  /** When somebody last watched, here or elsewhere, on the interval's clock as it is now. */
  #lastWatched(interval: FocusInterval, elsewhere: Watch | null): number | null {
    const times = [elsewhere, this.#watched].flatMap((watch) =>
      watch?.interval === interval.id ? [watch.at + shiftedBy(interval) - watch.shifted] : [],
    );
    return times.length === 0 ? null : Math.max(...times);
  }

  async #recordGap(interval: FocusInterval, watched: number | null): Promise<FocusInterval | null> {
    const now = this.#now();
    const since = unwatchedSince(interval, watched, now);
    if (since === null) return interval;
    const [from, to] = [new Date(since).toISOString(), new Date(now).toISOString()];
    const recorded = await this.#record({ kind: 'find-gap', interval: interval.id, from, to });
    const after = await this.#read();
    if (recorded) this.#announce('gap-found');
    return after;
  }

  async #ring(interval: FocusInterval): Promise<void> {
    const over = this.view?.state === 'overrun' || this.view?.state === 'break-over';
    if (!over || interval.rung !== null) return;
    const time = new Date(this.#now()).toISOString();
    const recorded = await this.#record({ kind: 'ring-focus', interval: interval.id, time });
    await this.#read();
    if (recorded) this.#announce(interval.kind === 'focus' ? 'focus-over' : 'break-over');
  }

  /** Whether this window got it through: what is refused, another one has recorded. */
  async #record(command: FocusCommand): Promise<boolean> {
    const done = await this.#parts.ledger.executeQuietly(command);
    if (!done.ok && !REFUSALS.has(done.failure.code)) this.#failures.fire(done.failure);
    return done.ok;
  }

  #announce(kind: FocusAnnouncement['kind']): void {
    const { view } = this;
    if (view !== null) this.#announcements.fire({ kind, view });
  }

  #wait(view: FocusView | null): number {
    const minute = view === null ? BEAT : millisecondsToNextMinute(view);
    const end = view?.remaining ?? 0;
    return Math.max(SHORTEST, Math.min(BEAT, minute, end > 0 ? end : BEAT));
  }
}

/** What the second of two windows is told. */
const REFUSALS: ReadonlySet<string> = new Set([
  'focus-ended',
  'focus-rung',
  'focus-unknown',
  'focus-refused',
  'gap-known',
  'shift-known',
]);
