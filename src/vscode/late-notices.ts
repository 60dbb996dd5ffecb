import { window, type Disposable } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { KeptSchedule } from '../domain/schedule/kept-schedule.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { lateNotice } from '../messages/schedule-summary.js';

/** Milliseconds that the notice stands in the status bar. */
const STANDS = 15_000;

/** Says in the status bar, once for each schedule that is accepted, that something in it will be late. */
export const lateNotices = (ledger: Ledger): Disposable => {
  let isKnown = ledger.document !== undefined;
  let made = acceptedOf(ledger.document)?.made;
  return ledger.onDidChange((document) => {
    const accepted = acceptedOf(document);
    const isNews = isKnown && accepted !== undefined && accepted.made !== made;
    isKnown = true;
    made = accepted?.made;
    if (!isNews) return;
    const late = accepted.late.filter(({ task }) => recordOf(document.tasks, task)?.status === 'open');
    if (late.length > 0) window.setStatusBarMessage(lateNotice(late.length), STANDS);
  });
};

const acceptedOf = (document: StoreDocument | undefined): KeptSchedule | undefined =>
  document === undefined ? undefined : recordOf(document.schedules, 'accepted');
