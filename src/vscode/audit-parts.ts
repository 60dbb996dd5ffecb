import type { LogOutputChannel } from 'vscode';
import type { Calendars } from '../app/calendars.js';
import type { Ledger } from '../app/ledger.js';

/** What the audit is made with. */
export interface AuditParts {
  readonly ledger: Ledger;
  readonly log: LogOutputChannel;
  readonly calendars: Pick<Calendars, 'meetings'>;
}
