import { t } from '@vscode/l10n';
import { commands, Disposable, window } from 'vscode';
import type { Result } from '../domain/result.js';
import { latestSchedule } from '../domain/schedule/latest-schedule.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreEvent } from '../domain/store/command.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { storeFailureMessage } from '../messages/store.js';
import { changeWords } from '../messages/change-words.js';
import { schedulePage } from '../page/schedule-page.js';
import { tell } from './active-draft.js';
import { CalendarTroubles } from './calendar-troubles.js';
import { dayName } from './day-name.js';
import { exportSchedule } from './export-schedule.js';
import { lateNotices } from './late-notices.js';
import { MarkdownPage } from './markdown-page.js';
import { makeSchedule } from './make-schedule.js';
import { movePlacement } from './move-placement.js';
import type { ScheduleCommandName } from './schedule-command-names.js';
import { wallTime, type ScheduleParts } from './schedule-parts.js';

/** The schedule in a window: its commands, its page, and a word when something will be late. */
export class ScheduleSurface implements Disposable {
  readonly #parts: ScheduleParts;
  readonly #page = new MarkdownPage('inkbearing-schedule', 'Schedule');
  readonly #registrations: Disposable;

  constructor(parts: ScheduleParts) {
    this.#parts = parts;
    const troubles = new CalendarTroubles(parts.log);
    const handlers: Readonly<Record<ScheduleCommandName, (...args: readonly unknown[]) => Promise<unknown>>> = {
      'inkbearing.schedule.make': () => makeSchedule(parts, troubles),
      'inkbearing.schedule.accept': () => this.#decide((made) => parts.planner.accept(made)),
      'inkbearing.schedule.discard': () => this.#decide((made) => parts.planner.discard(made)),
      'inkbearing.schedule.show': () => this.#show(),
      'inkbearing.schedule.move': async (placement, start) => {
        if (await movePlacement(parts, placement, start)) offerUndo(t('Changed the schedule'));
      },
      'inkbearing.schedule.export': (format, target) => exportSchedule(parts, format, target),
    };
    this.#registrations = Disposable.from(
      this.#page,
      lateNotices(parts.ledger),
      parts.ledger.onDidChange((document) => this.#follow(document)),
      ...Object.entries(handlers).map(([name, run]) => commands.registerCommand(name, run)),
    );
    if (parts.ledger.document !== undefined) this.#follow(parts.ledger.document);
  }

  dispose(): void {
    this.#registrations.dispose();
  }

  /** The context of menus and keys, and the page where it is open, keep up with the store. */
  #follow(document: StoreDocument): void {
    const latest = latestSchedule(document);
    void commands.executeCommand('setContext', 'inkbearing.scheduleProposed', latest?.proposed === true);
    if (this.#page.isOpen) this.#page.update(this.#text(document));
  }

  #text(document: StoreDocument): string {
    const latest = latestSchedule(document);
    const today = wallTime(this.#parts.clock).slice(0, 10);
    return latest === null
      ? `${t('There is no schedule yet. Make one first.')}\n`
      : schedulePage({ document, ...latest, today, dayName });
  }

  /** Shows the proposal or, where none waits, what holds. @returns the page's text, or undefined where there is none */
  async #show(): Promise<string | undefined> {
    const document = await this.#read();
    if (document === null) return undefined;
    if (latestSchedule(document) === null) {
      void offerSchedule();
      return undefined;
    }
    const text = this.#text(document);
    await this.#page.show(text);
    return text;
  }

  /** Carries out what was decided about the proposal, and offers to take it back. */
  async #decide(decide: (made: string) => Promise<Result<StoreEvent, StoreFailure>>): Promise<void> {
    const document = await this.#read();
    if (document === null) return;
    const proposed = recordOf(document.schedules, 'proposed');
    if (proposed === undefined) return tell(t('No schedule waits to be accepted. Make one first.'));
    const done = await decide(proposed.made);
    if (done.ok) offerUndo(changeWords(done.value, document));
    else tell(storeFailureMessage(done.failure));
  }

  async #read(): Promise<StoreDocument | null> {
    const read = await this.#parts.ledger.read();
    if (read.ok) return read.value;
    tell(storeFailureMessage(read.failure));
    return null;
  }
}

const offerUndo = (message: string): void => void offer(message, t('Undo'), 'inkbearing.tasks.undo');

const offerSchedule = (): Promise<void> =>
  offer(t('There is no schedule yet. Make one first.'), t('Make a schedule'), 'inkbearing.schedule.make');

const offer = async (message: string, label: string, command: string): Promise<void> => {
  if ((await window.showInformationMessage(message, label)) === label) await commands.executeCommand(command);
};
