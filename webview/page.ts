import { config } from '@vscode/l10n';
import type { Intent, Shown, ToPage } from '../src/protocol/page.js';
import type { PageSnapshot } from '../src/protocol/page-snapshot.js';
import { announcement } from './announce.js';
import { createFormat, warmFormats, type Format } from './format.js';
import { focusKey, keepFocus } from './keep-focus.js';
import { PiecesDesk } from './pieces/pieces-desk.js';
import { PlanDesk } from './plan/plan-desk.js';
import { drawPage, type Desks } from './render.js';
import { panelOf } from './tabs.js';
import { readTimer, untilNextDigit, type TimerState } from './timer-reading.js';
import { TodayDesk } from './today/today-desk.js';
import { isTyping } from './typing.js';
import { readUiState, type UiState } from './ui-state.js';
import type { DeskHost, View } from './view.js';
import type { VsCodeApi } from './vscode-api.js';

const MINUTE = 60_000;
/** For so many milliseconds the last change can be taken back by a button that covers what is beneath it; later by the keyboard. */
const UNDO_SHOWN = 15_000;

/** Holds what is shown, and draws it anew when something changes: a snapshot, the time, or what a person did. */
export class Page implements DeskHost {
  readonly #api: VsCodeApi;
  readonly #root: HTMLElement;
  readonly #desks: Desks;
  #ui: UiState;
  #snapshot: PageSnapshot | null = null;
  #language = 'en';
  #format: Format | null = null;
  /** The host's clock minus our own, in milliseconds. */
  #offset = 0;
  #timerState: TimerState = 'idle';
  #announced = '';
  #problem: string | null = null;
  #closedUndo: string | null = null;
  /** What is to be brought into sight once it is drawn, because the person has asked for it. */
  #wanted: '.proposal' | '.note.error' | null = null;
  #lastId = 0;
  /** Intents without an answer, by their number. */
  readonly #asked = new Map<number, Intent>();
  /** The same in their order; another list only where they have changed. */
  #pending: readonly Intent[] = [];
  #tick: ReturnType<typeof setTimeout> | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(api: VsCodeApi, root: HTMLElement) {
    this.#api = api;
    this.#root = root;
    this.#ui = readUiState(api.getState());
    this.#desks = { today: new TodayDesk(this), plan: new PlanDesk(this), pieces: new PiecesDesk(this) };
  }

  /** Listens, and says so to the host. */
  start(): void {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => this.#receive(data));
    window.addEventListener('scroll', () => this.#rememberPlace(), { passive: true });
    document.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('visibilitychange', () => this.draw());
    const { panel, period } = this.#ui;
    this.#api.postMessage({ type: 'ready', panel, period });
    warmFormats(document.documentElement.lang);
  }

  get ui(): UiState {
    return this.#ui;
  }

  perform(intent: Intent): void {
    this.#problem = null;
    this.#asked.set(this.#nextId(), intent);
    this.#pending = [...this.#asked.values()];
    this.#api.postMessage({ type: 'perform', id: this.#lastId, intent });
    this.draw();
  }

  ask(line: string): number {
    this.#api.postMessage({ type: 'preview', id: this.#nextId(), line });
    return this.#lastId;
  }

  remember(change: Partial<UiState>): void {
    this.#ui = { ...this.#ui, ...change };
    this.#api.setState(this.#ui);
  }

  change(change: Partial<UiState>): void {
    this.remember(change);
    this.draw();
  }

  show(shown: Partial<Shown>): void {
    const { panel, period } = { ...this.#ui, ...shown };
    if (panel === this.#ui.panel && period === this.#ui.period) return;
    const moved = panel !== this.#ui.panel;
    this.remember({ panel, period });
    this.#api.postMessage({ type: 'show', panel, period });
    // What is left behind cannot keep the focus: it waits for nothing any more.
    this.draw(moved ? `tab ${panel}` : undefined);
  }

  draw(focus?: string): void {
    clearTimeout(this.#tick);
    const snapshot = this.#snapshot;
    if (snapshot === null) return;
    keepFocus(this.#root, () => drawPage(this.#root, snapshot, this.#announced, this.#view(), this.#desks, this));
    if (focus !== undefined) focusKey(this.#root, focus);
    this.#reveal();
    if (snapshot.state !== 'ready' || document.hidden) return;
    const reading = readTimer(snapshot.timer, this.#now());
    const runs = reading.state !== 'idle' && reading.state !== 'paused';
    const wait = runs ? untilNextDigit(reading) : MINUTE - (this.#now() % MINUTE);
    this.#tick = setTimeout(() => {
      this.#announce(this.#snapshot);
      this.draw();
    }, wait);
  }

  closeProblem(): void {
    this.#problem = null;
    this.draw();
  }

  closeUndo(change: string): void {
    this.#closedUndo = change;
    this.draw();
  }

  #receive(message: ToPage): void {
    switch (message.type) {
      case 'texts':
        config({ contents: { ...message.texts } });
        this.#language = message.language;
        return;
      case 'snapshot':
        this.#take(message.snapshot);
        return;
      case 'preview':
        this.#desks.today.understood(message.id, message.chips);
        return;
      case 'performed':
        this.#performed(message.id, message.problem);
        return;
    }
  }

  #take(snapshot: PageSnapshot): void {
    const before = this.#snapshot;
    this.#snapshot = snapshot;
    if (snapshot.state === 'ready') {
      this.#offset = Date.parse(snapshot.now) - Date.now();
      if (before?.state !== 'ready' || before.zone !== snapshot.zone || this.#format === null)
        this.#format = createFormat(this.#language, snapshot.zone);
      this.#desks.plan.took(snapshot);
    }
    this.#announce(before);
    this.#hideUndoLater(before);
    this.draw();
    const place = this.#ui.scroll[placeOf(snapshot)] ?? 0;
    // A page that has just come is at its top.
    if (placeOf(before) !== placeOf(snapshot) && (before !== null || place > 0)) void this.#returnTo(place);
    if (before === null && this.#ui.line !== '') this.#desks.today.preview();
  }

  /** Goes to where the panel was left, once the controls of the library have drawn themselves. */
  async #returnTo(top: number): Promise<void> {
    const controls = Array.from(this.#root.querySelectorAll('*'));
    await Promise.all(controls.map((control) => ('updateComplete' in control ? control.updateComplete : null)));
    if (top !== window.scrollY) window.scrollTo({ top });
  }

  #rememberPlace(): void {
    this.remember({ scroll: { ...this.#ui.scroll, [placeOf(this.#snapshot)]: window.scrollY } });
  }

  #performed(id: number, problem: string | null): void {
    const intent = this.#asked.get(id);
    this.#asked.delete(id);
    this.#pending = [...this.#asked.values()];
    this.#problem = problem;
    if (problem !== null) this.#wanted = '.note.error';
    else if (intent?.type === 'schedule' || intent?.type === 'take-offer') this.#wanted = '.proposal';
    if (intent !== undefined) {
      for (const desk of Object.values(this.#desks)) desk.answered(intent, problem);
    }
    this.draw();
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #now(): number {
    return Date.now() + this.#offset;
  }

  /** Hides the offer to undo after a while, but not from under a pointer or the focus. */
  #hideUndoLater(before: PageSnapshot | null): void {
    const undo = this.#snapshot?.state === 'ready' ? this.#snapshot.undo : null;
    const known = before?.state === 'ready' ? before.undo : null;
    if (undo === null || undo.change === known?.change) return;
    clearTimeout(this.#hiding);
    const hide = (): void => {
      if (this.#root.querySelector('.undo:is(:hover, :focus-within)') === null) this.closeUndo(undo.change);
      else this.#hiding = setTimeout(hide, UNDO_SHOWN);
    };
    this.#hiding = setTimeout(hide, UNDO_SHOWN);
  }

  /** Says what has changed; the timer's state also changes by itself when its time is up. */
  #announce(before: PageSnapshot | null): void {
    if (this.#snapshot?.state !== 'ready' || this.#format === null) return;
    const { state } = readTimer(this.#snapshot.timer, this.#now());
    const states = { before: this.#timerState, after: state };
    const said = announcement(before, this.#snapshot, states, this.#format);
    this.#timerState = state;
    if (said !== '') this.#announced = said;
  }

  /** An answer that appears out of sight would be no answer. */
  #reveal(): void {
    const wanted = this.#wanted === null ? null : this.#root.querySelector(this.#wanted);
    if (wanted === null) return;
    this.#wanted = null;
    wanted.scrollIntoView({ block: 'nearest' });
  }

  #view(): View | null {
    if (this.#snapshot?.state !== 'ready' || this.#format === null) return null;
    return {
      snapshot: this.#snapshot,
      ui: this.#ui,
      now: this.#now(),
      format: this.#format,
      problem: this.#problem,
      pending: this.#pending,
      closedUndo: this.#closedUndo,
      acts: this,
    };
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    // A button of the library is no button of the browser: the space bar would scroll as well.
    if (event.key === ' ' && target instanceof HTMLElement && target.localName === 'vscode-button')
      event.preventDefault();
    if (this.#snapshot?.state !== 'ready') return;
    if (event.key === 'Escape') this.#desks.today.explain(null);
    const panel = panelOf(event);
    if (panel !== undefined) {
      event.preventDefault();
      this.show({ panel });
      return;
    }
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping(target)) return;
    if (this.#snapshot.undo === null) return;
    event.preventDefault();
    this.perform({ type: 'undo', change: this.#snapshot.undo.change });
  }
}

/** What is seen, as far as its place on the page is concerned. */
const placeOf = (snapshot: PageSnapshot | null): string => (snapshot?.state === 'ready' ? snapshot.panel.id : '');
