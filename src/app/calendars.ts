import type { CalendarTrouble } from '../domain/calendar/calendar-trouble.js';
import type { CalendarWindow } from '../domain/calendar/calendar-window.js';
import type { Meeting } from '../domain/calendar/meeting.js';
import type { CalendarReading } from '../domain/calendar/read-calendar.js';
import type { CalendarFile, CalendarSource, SourceTrouble } from './ports/calendar-source.js';

/** What could not be read of the calendars, and in which file. `not-read`: what reads them did not answer; the log says why. */
export type CalendarsTrouble =
  SourceTrouble | (CalendarTrouble & { readonly path: string }) | { readonly code: 'not-read'; readonly path: string };

/** What the calendars say of a window. */
export interface CalendarsReading {
  /** In the order in which they begin. */
  readonly meetings: readonly Meeting[];
  readonly troubles: readonly CalendarsTrouble[];
}

/** Reads one calendar: `readCalendar`, here or in a worker; null where the worker does not answer. */
export type ReadCalendar = (
  text: string,
  window: CalendarWindow,
) => CalendarReading | null | Promise<CalendarReading | null>;

/** What was read of one file. */
interface FileReading extends CalendarsReading {
  /** Whether the same file would be read the same again. */
  readonly holds: boolean;
}

/** The meetings of all calendars. A file that has not changed is not read again for the same window. */
export class Calendars {
  readonly #source: CalendarSource;
  readonly #read: ReadCalendar;
  #known: ReadonlyMap<string, FileReading> = new Map();

  /** @param read what reads a text: a large calendar takes a few hundred milliseconds */
  constructor(source: CalendarSource, read: ReadCalendar) {
    this.#source = source;
    this.#read = read;
  }

  /** @param paths files and folders, as the source knows them */
  async meetings(paths: readonly string[], window: CalendarWindow): Promise<CalendarsReading> {
    const { files, troubles } = await this.#source.find(paths);
    const known = this.#known;
    const next = new Map<string, FileReading>();
    for (const file of files) {
      const key = JSON.stringify([file.path, file.identity, window]);
      next.set(key, known.get(key) ?? (await this.#readFile(file, window)));
    }
    this.#known = new Map(Array.from(next).filter(([, { holds }]) => holds));
    const readings = Array.from(next.values());
    return {
      meetings: readings.flatMap(({ meetings }) => meetings).sort((one, other) => one.start - other.start),
      troubles: [...troubles, ...readings.flatMap((reading) => reading.troubles)],
    };
  }

  async #readFile(file: CalendarFile, window: CalendarWindow): Promise<FileReading> {
    const text = await this.#source.read(file);
    if (!text.ok) return { meetings: [], troubles: [text.failure], holds: false };
    const { path } = file;
    const reading = await this.#read(text.value, window);
    if (reading === null) return { meetings: [], troubles: [{ code: 'not-read', path }], holds: false };
    const troubles = reading.troubles.map((trouble) => ({ ...trouble, path }));
    return { meetings: reading.meetings, troubles, holds: true };
  }
}
