import type { LogOutputChannel } from 'vscode';
import type { Calendars } from '../app/calendars.js';
import type { Optimiser } from '../app/ports/optimiser.js';
import type { CalendarWindow } from '../domain/calendar/calendar-window.js';
import type { Meeting } from '../domain/calendar/meeting.js';

/** Milliseconds after which the worker's memory is given back, and after which it is taken for hung. */
const RESTS = 60_000;
const HANGS = 120_000;

/** What works for the time side off the host's thread. */
export interface TimeWorkerParts {
  readonly optimiser: Optimiser;
  /** Calendars of any size: the worker reads them. */
  readonly calendars: Calendars;
}

/** The worker that optimises and reads calendars, one for the window. Its client is loaded when it is first asked for. */
export class TimeWorker {
  readonly #worker: URL;
  readonly #log: Pick<LogOutputChannel, 'error'>;
  #loaded: Promise<TimeWorkerParts & { dispose(): Promise<void> }> | undefined;

  /** @param worker the bundled worker script */
  constructor(worker: URL, log: Pick<LogOutputChannel, 'error'>) {
    this.#worker = worker;
    this.#log = log;
  }

  readonly get = (): Promise<TimeWorkerParts> => {
    this.#loaded ??= this.#load();
    return this.#loaded;
  };

  /** The meetings of calendar files and folders; where there are none, nothing is loaded. */
  readonly meetings = async (paths: readonly string[], window: CalendarWindow): Promise<readonly Meeting[]> => {
    if (paths.length === 0) return [];
    const { calendars } = await this.get();
    return (await calendars.meetings(paths, window)).meetings;
  };

  async dispose(): Promise<void> {
    await (await this.#loaded)?.dispose();
  }

  async #load(): Promise<TimeWorkerParts & { dispose(): Promise<void> }> {
    const [{ Calendars }, { OptimiserClient }, { CalendarFiles }] = await Promise.all([
      import('../app/calendars.js'),
      import('../optimiser/client.js'),
      import('../storage/calendar-files.js'),
    ]);
    const optimiser = new OptimiserClient({ worker: this.#worker, idleAfter: RESTS, timeout: HANGS });
    const calendars = new Calendars(new CalendarFiles(), async (text, window) => {
      const read = await optimiser.readCalendar(text, window);
      if (read.ok) return read.value;
      this.#log.error(`${read.failure.code}: ${read.failure.message}`);
      return null;
    });
    return { optimiser, calendars, dispose: () => optimiser.dispose() };
  }
}
