import { runningInterval } from '../domain/focus/apply-focus.js';
import type { FocusCommand } from '../domain/focus/command.js';
import type { FocusView } from '../domain/focus/focus-view.js';
import type { FocusInterval } from '../domain/focus/interval.js';
import { millisecondsToNextMinute } from '../domain/focus/shown-minutes.js';
import type { FocusLengths } from '../domain/schedule/preferences.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { Emitter } from './emitter.js';
import { FocusClock } from './focus-clock.js';
import { FocusControl } from './focus-control.js';
import { FocusRecorder, type Noticed } from './focus-recorder.js';
import type { Ledger } from './ledger.js';
import type { Clock } from './ports/clock.js';
import type { Disposable } from './ports/disposable.js';
import type { Leadership } from './ports/leadership.js';

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

/** What the leader tells, and how the timer stood then. */
export interface FocusAnnouncement {
  readonly kind: Noticed;
  readonly view: FocusView;
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

/**
 * Watches the timer of the store: says what is to be shown, and when to look again. It keeps no time of its own, so that
 * it can be killed at any moment.
 */
export class FocusTimer implements Disposable {
  /** What a person does to the timer, by this window's idea of the time. */
  readonly control: FocusControl;
  readonly #parts: FocusTimerParts;
  readonly #recorder: FocusRecorder;
  readonly #changes = new Emitter<FocusView>();
  readonly #announcements = new Emitter<FocusAnnouncement>();
  readonly #failures = new Emitter<StoreFailure>();
  /** With each change, each minute and at least every ten seconds while something runs. */
  readonly onDidChange = this.#changes.event;
  readonly onDidAnnounce = this.#announcements.event;
  readonly onDidFail = this.#failures.event;
  #document: StoreDocument | null = null;
  #next: Disposable | null = null;
  #subscription: Disposable | null = null;
  #last: Promise<void> = Promise.resolve();
  #waiting = false;
  #failed: StoreFailure['code'] | null = null;
  #disposed = false;

  constructor(parts: FocusTimerParts) {
    this.#parts = parts;
    const { ledger, newId, lengths, leadership } = parts;
    const clock = new FocusClock(parts.clock);
    const now = (): number => clock.now(this.#running());
    this.control = new FocusControl({ store: ledger, newId, lengths, zone: parts.clock.zone, now });
    this.#recorder = new FocusRecorder({
      leadership,
      clock,
      read: () => this.#read(),
      record: (command) => this.#record(command),
      notice: (kind) => {
        const { view } = this;
        if (view !== null) this.#announcements.fire({ kind, view });
      },
    });
  }

  /** Whether this window announces and asks. */
  get leads(): boolean {
    return this.#recorder.leads;
  }

  /** What is to be shown now, or null before the store has been read. */
  get view(): FocusView | null {
    return this.#document && this.control.viewOf(this.#document);
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

  dispose(): void {
    this.#disposed = true;
    this.#next?.dispose();
    this.#subscription?.dispose();
    for (const emitter of [this.#changes, this.#announcements, this.#failures]) emitter.dispose();
    void this.#recorder.rest();
  }

  async #look(): Promise<void> {
    this.#next?.dispose();
    const interval = await this.#read();
    if (interval === null) await this.#recorder.rest();
    else await this.#recorder.attend(interval);
    if (this.#disposed) return;
    const { view } = this;
    if (view !== null) this.#changes.fire(view);
    // Where the store could not be read at all it is tried again.
    if (view === null || this.#running() !== null)
      this.#next = this.#parts.after(waitFor(view), () => void this.refresh());
  }

  #running(): FocusInterval | null {
    return this.#document && runningInterval(this.#document);
  }

  /** The interval that runs. Where the store cannot be read, what was known last is shown. */
  async #read(): Promise<FocusInterval | null> {
    const document = await this.#parts.ledger.read();
    if (document.ok) this.#document = document.value;
    // Once, however often it is tried again.
    else if (document.failure.code !== this.#failed) this.#failures.fire(document.failure);
    this.#failed = document.ok ? null : document.failure.code;
    return this.#running();
  }

  async #record(command: FocusCommand): Promise<boolean> {
    const done = await this.#parts.ledger.executeQuietly(command);
    if (!done.ok && !REFUSALS.has(done.failure.code)) this.#failures.fire(done.failure);
    return done.ok;
  }
}

/** Milliseconds until there is something new to show or to say. */
const waitFor = (view: FocusView | null): number => {
  if (view === null) return BEAT;
  const end = view.remaining !== null && view.remaining > 0 ? view.remaining : BEAT;
  return Math.max(SHORTEST, Math.min(BEAT, millisecondsToNextMinute(view), end));
};
