import { t } from '@vscode/l10n';
import { commands, workspace } from 'vscode';
import { Emitter } from '../app/emitter.js';
import type { FocusTimer } from '../app/focus-timer.js';
import type { Ledger } from '../app/ledger.js';
import type { PageHost } from '../app/ports/page-host.js';
import type { TaskDesk } from '../app/ports/task-desk.js';
import type { Planner } from '../app/planner.js';
import type { Result } from '../domain/result.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { takeWayOut } from '../domain/schedule/take-way-out.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreEvent } from '../domain/store/command.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { plannerFailureMessage } from '../messages/planner.js';
import { storeFailureMessage } from '../messages/store.js';
import { changeWords } from '../messages/task-changes.js';
import { readOffer } from '../page/offer.js';
import { namesOf, pageSnapshot } from '../page/page-snapshot.js';
import type { Chip, Intent, Place } from '../protocol/page.js';
import type { PageSnapshot, UndoOffer } from '../protocol/page-snapshot.js';
import { here } from './here.js';
import type { PageSources } from './page-sources.js';

/** What the planning page is made with. */
export interface PlanHostParts {
  readonly ledger: Ledger;
  readonly timer: FocusTimer;
  readonly planner: Planner;
  readonly desk: TaskDesk;
  /** Meetings, hours and forecasts, which take time to come by. */
  readonly sources: PageSources;
}

const PLACES: Readonly<Record<Place, readonly [command: string, ...args: unknown[]]>> = {
  tasks: ['inkbearing.tasks.focus'],
  review: ['inkbearing.review.start'],
  hours: ['workbench.action.openSettings', 'inkbearing.time.hours'],
  calendars: ['workbench.action.openSettings', 'inkbearing.time.calendars'],
  audit: ['inkbearing.audit.report'],
  log: ['inkbearing.log.show'],
};

/** The planning page's other side: snapshots of what this window knows, and what a person wants carried out. */
export class PlanHost implements PageHost {
  readonly #parts: PlanHostParts;
  readonly #changes = new Emitter<undefined>();
  readonly #subscriptions: readonly { dispose(): void }[];
  #failure: StoreFailure | null = null;
  #undo: UndoOffer | null = null;

  constructor(parts: PlanHostParts) {
    this.#parts = parts;
    const changed = (): void => this.#changes.fire(undefined);
    this.#subscriptions = [
      this.#changes,
      parts.timer.onDidChange(changed),
      parts.sources.onDidChange(changed),
      parts.ledger.onDidChangeUndo((event) => this.#offerUndo(event)),
      parts.ledger.onDidChange((document) => {
        this.#failure = null;
        parts.sources.refresh(document);
        changed();
      }),
    ];
    void this.#open();
  }

  onDidChange(listener: () => void): { dispose(): void } {
    return this.#changes.event(listener);
  }

  snapshot(): PageSnapshot {
    const { ledger, timer, desk, sources } = this.#parts;
    const { document } = ledger;
    if (document === undefined) {
      const message = this.#failure === null ? t('The store is being opened…') : storeFailureMessage(this.#failure);
      return {
        state: 'unavailable',
        message,
        offers: this.#failure === null ? [] : [{ id: 'reopen', label: t('Try again') }],
      };
    }
    return pageSnapshot({
      document,
      moment: here(),
      focus: timer.control.viewOf(document),
      lengths: (recordOf(document.preferences, 'time') ?? DEFAULT_PREFERENCES).lengths,
      ...desk.shown(document),
      ...sources.known(),
      undo: this.#undo,
    });
  }

  preview(line: string): readonly Chip[] {
    return this.#parts.desk.preview(line);
  }

  async perform(intent: Intent): Promise<string | null> {
    const { timer, planner, desk, ledger } = this.#parts;
    switch (intent.type) {
      case 'add-task':
        return desk.capture(intent.line);
      case 'set-done':
        return desk.setDone(intent.task, intent.done);
      case 'open-task':
        await commands.executeCommand('inkbearing.task.edit', intent.task);
        return null;
      case 'start-focus':
        return told(await timer.control.start({ task: intent.task, mode: intent.flow ? 'flow' : 'pomodoro' }));
      case 'pause-focus':
        return told(await timer.control.pause());
      case 'resume-focus':
        return told(await timer.control.resume());
      case 'interrupt':
        return told(await timer.control.interrupt(intent.by));
      case 'void-focus':
        return told(await timer.control.end('void'));
      case 'stop-focus':
        return told(await timer.control.end('stop'));
      case 'skip-break':
        return told(await timer.control.end('stop'));
      case 'schedule':
        return this.#propose();
      case 'accept-proposal':
        return told(await planner.accept(intent.proposal));
      case 'discard-proposal':
        return told(await planner.discard(intent.proposal));
      case 'take-offer':
        return this.#take(intent.offer);
      case 'undo':
        return told(await ledger.undo(Number(intent.change)));
      case 'open':
        await commands.executeCommand(...PLACES[intent.place]);
        return null;
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #open(): Promise<void> {
    const read = await this.#parts.ledger.read();
    if (!read.ok) this.#failure = read.failure;
    this.#changes.fire(undefined);
  }

  #offerUndo(event: StoreEvent | null): void {
    const { document } = this.#parts.ledger;
    // The review keeps its own place; going on with it is nothing to take back.
    const nothing = event === null || event.kind === 'set-review' || document === undefined;
    this.#undo = nothing ? null : { change: String(event.revision), text: changeWords(event, document) };
    this.#changes.fire(undefined);
  }

  /** Takes a way out, and plans anew with what it changed. */
  async #take(text: string): Promise<string | null> {
    const { ledger } = this.#parts;
    const { document } = ledger;
    if (text === 'reopen' || document === undefined) {
      await this.#open();
      return null;
    }
    const taken = this.#wayOut(document, text);
    if (taken === null) return t('This no longer fits the schedule. Make a new one.');
    switch (taken.kind) {
      case 'command': {
        const done = await ledger.execute(taken.command);
        if (!done.ok) return storeFailureMessage(done.failure);
        break;
      }
      case 'cap': {
        const values = workspace.getConfiguration('inkbearing');
        await values.update('time.dailyFocusMinutes', values.get('time.dailyFocusMinutes', 0) + taken.minutes, true);
        break;
      }
      case 'hours':
        return this.perform({ type: 'open', place: 'hours' });
    }
    return this.#propose();
  }

  async #propose(): Promise<string | null> {
    const proposed = await this.#parts.planner.propose();
    const document = this.#parts.ledger.document ?? EMPTY_DOCUMENT;
    return proposed.ok ? null : plannerFailureMessage(proposed.failure, namesOf(document));
  }

  #wayOut(document: StoreDocument, text: string): ReturnType<typeof takeWayOut> {
    const offer = readOffer(text);
    const schedule = Object.values(document.schedules).find(({ made }) => made === offer?.made);
    if (offer === null || schedule === undefined) return null;
    const ways = [...schedule.late, ...schedule.unplaced].find(({ task }) => task === offer.task)?.waysOut ?? [];
    const way = ways[offer.way];
    return way === undefined ? null : takeWayOut(document, way);
  }
}

/** Why something was not done, in words, or null. */
const told = (result: Result<unknown, StoreFailure>): string | null =>
  result.ok ? null : storeFailureMessage(result.failure);
