import type { CalendarWindow } from '../domain/calendar/calendar-window.js';
import type { Meeting } from '../domain/calendar/meeting.js';
import { Emitter } from './emitter.js';
import type { Disposable } from './ports/disposable.js';

/** Reads the meetings of calendar files and folders. */
export type ReadMeetings = (calendars: readonly string[], window: CalendarWindow) => Promise<readonly Meeting[]>;

/** Milliseconds for which the meetings of a window of time are taken to be the same. */
const FRESH = 60_000;

/** The meetings of a few windows of time as they were last known, for those who cannot wait. */
export class RecentMeetings implements Disposable {
  readonly #read: ReadMeetings;
  readonly #changes = new Emitter<undefined>();
  /** Tells that other meetings were found. */
  readonly onDidChange = this.#changes.event;
  readonly #known = new Map<string, { readonly at: number; readonly meetings: readonly Meeting[] }>();

  constructor(read: ReadMeetings) {
    this.#read = read;
  }

  /** What is known, which is nothing at first; it is looked up again where it is not fresh. @param now milliseconds since 1970 */
  known(calendars: readonly string[], window: CalendarWindow, now: number): readonly Meeting[] {
    if (calendars.length === 0) return [];
    const known = this.#known.get(keyOf(calendars, window));
    if (known === undefined || Math.abs(now - known.at) > FRESH) {
      this.#known.set(keyOf(calendars, window), { at: now, meetings: known?.meetings ?? [] });
      void this.find(calendars, window, now);
    }
    return known?.meetings ?? [];
  }

  /** Looks them up. */
  async find(calendars: readonly string[], window: CalendarWindow, now: number): Promise<readonly Meeting[]> {
    if (calendars.length === 0) return [];
    const key = keyOf(calendars, window);
    const before = this.#known.get(key)?.meetings ?? [];
    const meetings = await this.#read(calendars, window);
    this.#known.set(key, { at: now, meetings });
    if (JSON.stringify(meetings) !== JSON.stringify(before)) this.#changes.fire(undefined);
    return meetings;
  }

  dispose(): void {
    this.#changes.dispose();
  }
}

const keyOf = (calendars: readonly string[], window: CalendarWindow): string => JSON.stringify([calendars, window]);
