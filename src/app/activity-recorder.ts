import { cutActivity, nextActivity, type Step, type Underway } from '../domain/audit/activity.js';
import { splitByDay } from '../domain/audit/split-days.js';
import type { ActivityFile, Stretch } from '../domain/audit/stretch.js';
import type { Result } from '../domain/result.js';
import type { StoreCommand } from '../domain/store/command.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { localDateOf } from '../domain/time/moment.js';
import type { Disposable } from './ports/disposable.js';

/** What the recorder needs of the world. */
export interface RecorderWorld {
  /** Milliseconds since 1970, by a clock that may be set. */
  readonly now: () => number;
  /** The person's zone, an IANA name. */
  readonly zone: () => string;
  /** Carries out a command on the store; nothing that a person would undo. */
  readonly execute: (command: StoreCommand) => Promise<Result<unknown, StoreFailure>>;
  /** Calls again and again, that many milliseconds apart, until it is disposed. */
  readonly every: (milliseconds: number, run: () => void) => Disposable;
  /** Is told of a failure, once until something has been kept again. */
  readonly onFailure: (failure: StoreFailure) => void;
}

/** So often what was seen is written down: it is what a killed window loses at most. */
export const FLUSH_EVERY = 120_000;
/** Stretches that wait for a store that cannot be written; the oldest go first. Hours of work. */
const MOST_WAITING = 2000;

/**
 * Makes stretches of activity from the signs of one window and writes them to the store every two minutes and at the end.
 * What is written again after a failure counts once.
 */
export class ActivityRecorder {
  readonly #world: RecorderWorld;
  readonly #idle: number;
  readonly #timer: Disposable;
  #underway: Underway | null = null;
  #waiting: readonly Stretch[] = [];
  #flushing: Promise<void> = Promise.resolve();
  #failed = false;

  /** @param idle seconds without a sign that end a stretch */
  constructor(world: RecorderWorld, idle: number) {
    this.#world = world;
    this.#idle = idle;
    this.#timer = world.every(FLUSH_EVERY, () => void this.flush());
  }

  /** Takes a sign of somebody at work in a file; null: the window has lost the focus. */
  see(file: ActivityFile | null): void {
    this.#take(nextActivity(this.#underway, { at: this.#world.now(), file }, this.#idle));
  }

  /** Writes down what was seen so far. */
  flush(): Promise<void> {
    if (this.#underway !== null) this.#take(cutActivity(this.#underway));
    this.#flushing = this.#flushing.then(() => this.#write());
    return this.#flushing;
  }

  /** Drops what is not written yet, when a person wants it forgotten. */
  async forget(): Promise<void> {
    this.#underway = null;
    this.#waiting = [];
    await this.#flushing;
  }

  /** Writes the rest. A window that is closing may not be given the time for it. */
  async dispose(): Promise<void> {
    this.#timer.dispose();
    await this.flush();
  }

  #take({ underway, ended }: Step): void {
    this.#underway = underway;
    if (ended !== null) this.#waiting = [...this.#waiting, ended].slice(-MOST_WAITING);
  }

  async #write(): Promise<void> {
    const written = this.#waiting;
    if (written.length === 0) return;
    const zone = this.#world.zone();
    const stretches = written.flatMap((stretch) => splitByDay(stretch, zone));
    const today = localDateOf({ now: this.#world.now(), zone });
    const done = await this.#world.execute({ kind: 'record-activity', today, stretches });
    // What the store will never take is not offered again.
    if (done.ok || done.failure.code === 'store-invalid') {
      this.#waiting = this.#waiting.filter((stretch) => !written.includes(stretch));
    }
    if (!done.ok && !this.#failed) this.#world.onFailure(done.failure);
    this.#failed = !done.ok;
  }
}
