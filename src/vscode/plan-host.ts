import { t } from '@vscode/l10n';
import { setImmediate } from 'node:timers/promises';
import { Emitter } from '../app/emitter.js';
import { Turns } from '../app/turns.js';
import { learnRecords } from '../domain/influence/learn/learn-records.js';
import type { PageHost } from '../app/ports/page-host.js';
import type { PieceDesk, PlanDesk, ReviewDesk } from '../app/ports/panel-desks.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreEvent } from '../domain/store/command.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import type { Moment } from '../domain/time/moment.js';
import { storeFailureMessage } from '../messages/store.js';
import { changeWords } from '../messages/change-words.js';
import { timerSnapshot } from '../page/timer-snapshot.js';
import { todaySnapshot } from '../page/today-snapshot.js';
import type { Chip, Intent, Shown } from '../protocol/page.js';
import type { PageSnapshot, PanelSnapshot, UndoOffer } from '../protocol/page-snapshot.js';
import { here } from './here.js';
import type { PageSources } from './page-sources.js';
import { performToday, takeScheduleOffer, type TodayParts } from './today-intents.js';

/** What the planning page is made with. */
export interface PlanHostParts extends TodayParts {
  /** Meetings, hours and forecasts, which take time to come by. */
  readonly sources: PageSources;
  readonly plan: PlanDesk;
  readonly pieces: PieceDesk;
  readonly review: ReviewDesk;
}

/** The planning page's other side: snapshots of what this window knows, and what a person wants carried out. */
export class PlanHost implements PageHost {
  readonly #parts: PlanHostParts;
  readonly #changes = new Emitter<undefined>();
  readonly #subscriptions: readonly { dispose(): void }[];
  #failure: StoreFailure | null = null;
  /** Whether what takes long has been found out once: it is begun when a page first asks. */
  #prepared: 'no' | 'underway' | 'yes' = 'no';
  #undo: UndoOffer | null = null;

  constructor(parts: PlanHostParts) {
    this.#parts = parts;
    const changed = (): void => this.#changes.fire(undefined);
    this.#subscriptions = [
      this.#changes,
      parts.timer.onDidChange(changed),
      parts.sources.onDidChange(changed),
      parts.plan.onDidChange(changed),
      parts.review.onDidChange(changed),
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

  snapshot(shown: Shown): PageSnapshot {
    const { ledger, timer } = this.#parts;
    const { document } = ledger;
    if (document !== undefined && this.#prepared === 'no') void this.#prepare(document);
    if (document === undefined || this.#prepared !== 'yes') {
      const message = this.#failure === null ? t('The store is being opened…') : storeFailureMessage(this.#failure);
      return {
        state: 'unavailable',
        message,
        offers: this.#failure === null ? [] : [{ id: 'reopen', label: t('Try again') }],
      };
    }
    const moment = here();
    const { lengths } = recordOf(document.preferences, 'time') ?? DEFAULT_PREFERENCES;
    return {
      state: 'ready',
      now: new Date(moment.now).toISOString(),
      zone: moment.zone,
      timer: timerSnapshot(document, timer.control.viewOf(document), lengths, moment.now),
      panel: this.#panel(shown, document, moment),
      undo: this.#undo,
    };
  }

  preview(line: string): readonly Chip[] {
    return this.#parts.desk.preview(line);
  }

  async perform(intent: Intent): Promise<string | null> {
    const { plan, pieces, review } = this.#parts;
    switch (intent.type) {
      case 'take-offer':
        return this.#take(intent.offer);
      case 'start-plan':
      case 'set-weights':
      case 'set-goal':
      case 'remove-goal':
      case 'aim':
      case 'set-period':
      case 'accept-plan':
      case 'end-plan':
      case 'edit-kind':
        return plan.perform(intent);
      case 'add-piece':
      case 'move-piece':
      case 'date-piece':
      case 'open-draft':
      case 'piece-command':
      case 'import-engagement':
        return pieces.perform(intent);
      case 'write-review':
        return review.write(intent.period);
      default:
        return performToday(this.#parts, intent);
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #panel({ panel, period }: Shown, document: StoreDocument, moment: Moment): PanelSnapshot {
    const { desk, sources, plan, pieces, review } = this.#parts;
    switch (panel) {
      case 'today': {
        const today = todaySnapshot({ document, moment, ...desk.shown(document), ...sources.known() });
        return { id: panel, today };
      }
      case 'plan':
        return { id: panel, plan: plan.snapshot(document, moment) };
      case 'pieces':
        return { id: panel, pieces: pieces.snapshot(document, moment) };
      case 'review':
        return { id: panel, review: review.snapshot(document, moment, period) };
    }
  }

  async #open(): Promise<void> {
    const read = await this.#parts.ledger.read();
    if (!read.ok) this.#failure = read.failure;
    this.#changes.fire(undefined);
  }

  async #prepare(document: StoreDocument): Promise<void> {
    this.#prepared = 'underway';
    const turns = new Turns(
      () => setImmediate(),
      () => performance.now(),
    );
    try {
      const learning = learnRecords(document, here());
      while (learning.next().done !== true) await turns.rest();
    } finally {
      this.#prepared = 'yes';
      this.#changes.fire(undefined);
    }
  }

  #offerUndo(event: StoreEvent | null): void {
    const { document } = this.#parts.ledger;
    // The review keeps its own place; going on with it is nothing to take back.
    const nothing = event === null || event.kind === 'set-review' || document === undefined;
    this.#undo = nothing ? null : { change: String(event.revision), text: changeWords(event, document) };
    this.#changes.fire(undefined);
  }

  async #take(offer: string): Promise<string | null> {
    const { ledger, plan, pieces } = this.#parts;
    const { document } = ledger;
    if (offer === 'reopen' || document === undefined) {
      await this.#open();
      return null;
    }
    return plan.take(offer) ?? pieces.take(offer) ?? takeScheduleOffer(this.#parts, document, offer);
  }
}
