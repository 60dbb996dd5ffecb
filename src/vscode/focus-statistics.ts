import type { Disposable } from 'vscode';
import { focusStatistics } from '../domain/focus/statistics.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { addDays } from '../domain/time/add-days.js';
import type { LocalDate } from '../domain/time/local.js';
import { focusReport } from '../messages/focus-report.js';
import { MarkdownPage } from './markdown-page.js';

/** The last four weeks. */
const DAYS = 28;

/** The statistics of the timer as a page. */
export class FocusStatisticsPage implements Disposable {
  readonly #page = new MarkdownPage('inkbearing-focus', 'Focus');

  /**
   * Shows the last four weeks.
   * @param now milliseconds since the epoch, for the interval that runs
   */
  show(document: StoreDocument, today: LocalDate, now: number): Promise<void> {
    const { intervals, focusDays, tasks } = document;
    const from = addDays(today, 1 - DAYS);
    const statistics = focusStatistics(Object.values(intervals), Object.values(focusDays), from, today, now);
    return this.#page.show(focusReport(statistics, (id) => recordOf(tasks, id)?.title ?? id));
  }

  dispose(): void {
    this.#page.dispose();
  }
}
