import { commands, EventEmitter, Uri, window, workspace, type Disposable } from 'vscode';
import { focusStatistics } from '../domain/focus/statistics.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { addDays } from '../domain/time/add-days.js';
import type { LocalDate } from '../domain/time/local.js';
import { focusReport } from '../messages/focus-report.js';

const SCHEME = 'inkbearing-focus';
const PAGE = Uri.from({ scheme: SCHEME, path: '/Focus.md' });
/** The last four weeks. */
const DAYS = 28;

/** The statistics as a page that can be read, searched and copied. */
export class FocusStatisticsPage implements Disposable {
  readonly #changes = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  #text = '';

  constructor() {
    this.#registration = workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: this.#changes.event,
      provideTextDocumentContent: () => this.#text,
    });
  }

  /**
   * Shows the last four weeks.
   * @param now milliseconds since the epoch, for the interval that runs
   */
  async show(document: StoreDocument, today: LocalDate, now: number): Promise<void> {
    const { intervals, focusDays, tasks } = document;
    const from = addDays(today, 1 - DAYS);
    const statistics = focusStatistics(Object.values(intervals), Object.values(focusDays), from, today, now);
    this.#text = focusReport(statistics, (id) => recordOf(tasks, id)?.title ?? id);
    this.#changes.fire(PAGE);
    try {
      await commands.executeCommand('markdown.showPreview', PAGE);
    } catch {
      // Where there is no preview of Markdown, the text is readable too.
      await window.showTextDocument(await workspace.openTextDocument(PAGE), { preview: true });
    }
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changes.dispose();
  }
}
