import type { LogOutputChannel } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { CalendarWindow } from '../domain/calendar/calendar-window.js';
import type { Meeting } from '../domain/calendar/meeting.js';

/** What the audit is made with. */
export interface AuditParts {
  readonly ledger: Ledger;
  readonly log: LogOutputChannel;
  /** Reads the meetings of calendar files and folders. */
  readonly meetings: (paths: readonly string[], window: CalendarWindow) => Promise<readonly Meeting[]>;
}
