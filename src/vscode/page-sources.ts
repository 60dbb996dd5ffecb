import { setImmediate } from 'node:timers/promises';
import { Emitter } from '../app/emitter.js';
import { Forecaster } from '../app/forecaster.js';
import type { Planner } from '../app/planner.js';
import type { Forecast } from '../domain/audit/forecast.js';
import { hoursOf } from '../domain/audit/hours.js';
import { kindOf } from '../domain/audit/kinds.js';
import { mondayOf } from '../domain/time/add-days.js';
import { parseLocalMinute } from '../domain/time/local-minute.js';
import { localDateOf } from '../domain/time/moment.js';
import type { AuditReport } from '../domain/audit/report.js';
import type { Meeting } from '../domain/calendar/meeting.js';
import type { StoreDocument } from '../domain/store/document.js';
import { isAuditEnabled } from './audit-enabled.js';
import { auditSettings } from './audit-settings.js';
import { here } from './here.js';

/** Changes come in bursts: so long to wait for the last of them, in milliseconds. */
const PATIENCE = 400;
const DAYS_OF_WEEK = 7;
/** How often to look whether another day has begun, in milliseconds. */
const DAY_WATCH = 60_000;

/** What of the page takes time to come by. */
export interface KnownSources {
  readonly meetings: readonly Meeting[];
  readonly hours: AuditReport | null;
  readonly forecast: Forecast | null;
}

/** Meetings, hours and forecasts as they were last known; they are looked up again after changes, once a page has asked. */
export class PageSources {
  readonly #planner: Planner;
  readonly #log: (text: string) => void;
  readonly #forecaster = new Forecaster(() => setImmediate());
  readonly #changes = new Emitter<undefined>();
  readonly onDidChange = this.#changes.event;
  #known: KnownSources = { meetings: [], hours: null, forecast: null };
  #asked = false;
  #document: StoreDocument | undefined;
  #timer: NodeJS.Timeout | undefined;
  #day = localDateOf(here());
  readonly #watch = setInterval(() => this.#lookForNewDay(), DAY_WATCH);

  constructor(planner: Planner, log: (text: string) => void) {
    this.#planner = planner;
    this.#log = log;
  }

  /** What is known now. */
  known(): KnownSources {
    if (!this.#asked) {
      this.#asked = true;
      if (this.#document !== undefined) this.refresh(this.#document);
    }
    return this.#known;
  }

  /** Looks again, with the document as it is now. */
  refresh(document: StoreDocument): void {
    this.#document = document;
    if (!this.#asked) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(document), PATIENCE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#watch);
    this.#changes.dispose();
  }

  /** At midnight what was due tomorrow is due today, though nothing has changed. */
  #lookForNewDay(): void {
    const day = localDateOf(here());
    if (day === this.#day) return;
    this.#day = day;
    this.#changes.fire(undefined);
    if (this.#document !== undefined) this.refresh(this.#document);
  }

  async #look(document: StoreDocument): Promise<void> {
    const moment = here();
    const monday = parseLocalMinute(mondayOf(localDateOf(moment))) ?? 0;
    try {
      const meetings = await this.#planner.meetings(document, monday, DAYS_OF_WEEK);
      const forecast = await this.#forecaster.forecast(document, moment);
      const isKnown = isAuditEnabled() || Object.keys(document.activity).length > 0;
      const sources = { meetings, kindOf: kindOf(auditSettings().rules.rules) };
      const hours = isKnown ? hoursOf(document, 'this-week', sources, moment) : null;
      this.#known = { meetings, hours, forecast };
      this.#changes.fire(undefined);
    } catch (error) {
      // The page shows what it had; what went wrong is for the log.
      this.#log(String(error));
    }
  }
}
