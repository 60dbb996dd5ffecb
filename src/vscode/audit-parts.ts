import type { LogOutputChannel } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { TimeWorker } from './time-worker.js';

/** What the audit is made with. */
export interface AuditParts {
  readonly ledger: Ledger;
  readonly log: LogOutputChannel;
  /** Reads the meetings of calendar files and folders. */
  readonly meetings: TimeWorker['meetings'];
}
