import type { LogOutputChannel } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { Seconds } from '../domain/audit/stretch.js';

/** What the audit is made with. */
export interface AuditParts {
  readonly ledger: Ledger;
  readonly log: LogOutputChannel;
  /** The meetings of the calendars between two instants, in seconds since 1970; they may overlap. */
  readonly meetings: (from: number, to: number) => Promise<readonly Seconds[]>;
}
