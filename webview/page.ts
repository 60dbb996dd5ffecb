import { config } from '@vscode/l10n';
import type { Chip, Intent, ToPage } from '../src/protocol/page.js';
import type { PageSnapshot } from '../src/protocol/page-snapshot.js';
import { announcement } from './announce.js';
import { createFormat, type Format } from './format.js';
import { keepFocus } from './keep-focus.js';
import { drawPage } from './render.js';
import { readTimer, untilNextDigit, type TimerState } from './timer-reading.js';
import { readUiState, type UiState } from './ui-state.js';
import type { Acts, View } from './view.js';
import type { VsCodeApi } from './vscode-api.js';

/** Milliseconds without a keystroke before the host is asked what a line means. */
const PREVIEW_DELAY = 150;
const MINUTE = 60_000;
/** For so many milliseconds the last change can be taken back by a button that covers what is beneath it; later by the keyboard. */
const UNDO_SHOWN = 15_000;

/** Holds what is shown, and draws it anew when something changes: a snapshot, the time, or what a person did. */
export class Page implements Acts {
  readonly #api: VsCodeApi;
  readonly #root: HTMLElement;
  #ui: UiState;
  #snapshot: PageSnapshot | null = null;
  #language = 'en';
  #format: Format | null = null;
  /** The host's clock minus our own, in milliseconds. */
  #offset = 0;
  #timerState: TimerState = 'idle';
  #announced = '';
  #chips: readonly Chip[] = [];
  #problem: string | null = null;
  #cell = '';
  #explained: string | null = null;
  #closedUndo: string | null = null;
  /** What is to be brought into sight once it is drawn, because the person has asked for it. */
  #wanted: '.proposal' | '.note.error' | null = null;
  #lastId = 0;
  /** The question about the capture box whose answer is wanted; 0 for none. */
  #asked = 0;
  /** Intents without an answer, by their number. */
  readonly #pending = new Map<number, Intent>();
  #previewing: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;

  constructor(api: VsCodeApi, root: HTMLElement) {
    this.#api = api;
    this.#root = root;
    this.#ui = readUiState(api.getState());
  }

  /** Listens, and says so to the host. */
  start(): void {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => this.#receive(data));
    window.addEventListener('scroll', () => this.#remember({ scroll: window.scrollY }), { passive: true });
    document.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('visibilitychange', () => this.#draw());
    const { panel, period } = this.#ui;
    this.#api.postMessage({ type: 'ready', panel, period });
  }

  perform(intent: Intent): void {
    this.#problem = null;
    this.#pending.set(this.#nextId(), intent);
    this.#api.postMessage({ type: 'perform', id: this.#lastId, intent });
    this.#draw();
  }

  change(change: Partial<UiState>): void {
    this.#remember(change);
    this.#draw();
  }

  type(line: string): void {
    this.change({ line });
    clearTimeout(this.#previewing);
    this.#previewing = setTimeout(() => this.#preview(), PREVIEW_DELAY);
  }

  capture(): void {
    const line = this.#ui.line.trim();
    if (line === '') return;
    clearTimeout(this.#previewing);
    this.#asked = 0;
    this.#chips = [];
    this.#remember({ line: '' });
    this.perform({ type: 'add-task', line });
  }

  focusCell(cell: string): void {
    if (cell === this.#cell) return;
    this.#cell = cell;
    this.#draw();
  }

  explain(action: string | null): void {
    if (action === this.#explained) return;
    this.#explained = action;
    this.#draw();
  }

  closeProblem(): void {
    this.#problem = null;
    this.#draw();
  }

  closeUndo(change: string): void {
    this.#closedUndo = change;
    this.#draw();
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
        if (message.id !== this.#asked) return;
        this.#chips = message.chips;
        this.#draw();
        return;
      case 'performed':
        this.#performed(message.id, message.problem);
        return;
    }
  }

  #take(snapshot: PageSnapshot): void {
    const first = this.#snapshot === null;
    const before = this.#snapshot;
    this.#snapshot = snapshot;
    if (snapshot.state === 'ready') {
      this.#offset = Date.parse(snapshot.now) - Date.now();
      this.#format = createFormat(this.#language, snapshot.zone);
    }
    this.#announce(before);
    this.#hideUndoLater(before);
    this.#draw();
    if (first) {
      void this.#whenDrawn().then((scroll) => window.scrollTo({ top: scroll }));
      if (this.#ui.line !== '') this.#preview();
    }
  }

  /** Settles when the library's controls have drawn themselves, with the place that is remembered. */
  async #whenDrawn(): Promise<number> {
    const { scroll } = this.#ui;
    const controls = Array.from(this.#root.querySelectorAll('*'));
    await Promise.all(controls.map((control) => ('updateComplete' in control ? control.updateComplete : null)));
    return scroll;
  }

  #performed(id: number, problem: string | null): void {
    const intent = this.#pending.get(id);
    this.#pending.delete(id);
    this.#problem = problem;
    if (problem !== null) this.#wanted = '.note.error';
    else if (intent?.type === 'schedule' || intent?.type === 'take-offer') this.#wanted = '.proposal';
    // What could not be added is not lost.
    if (problem !== null && intent?.type === 'add-task' && this.#ui.line === '') this.#remember({ line: intent.line });
    this.#draw();
  }

  #preview(): void {
    const { line } = this.#ui;
    this.#asked = line.trim() === '' ? 0 : this.#nextId();
    if (this.#asked > 0) this.#api.postMessage({ type: 'preview', id: this.#asked, line });
    else {
      this.#chips = [];
      this.#draw();
    }
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #remember(change: Partial<UiState>): void {
    this.#ui = { ...this.#ui, ...change };
    this.#api.setState(this.#ui);
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
    if (this.#snapshot?.state !== 'ready') return;
    const { state } = readTimer(this.#snapshot.timer, this.#now());
    const said = announcement(before, this.#snapshot, { before: this.#timerState, after: state });
    this.#timerState = state;
    if (said !== '') this.#announced = said;
  }

  #draw(): void {
    clearTimeout(this.#tick);
    const snapshot = this.#snapshot;
    if (snapshot === null) return;
    keepFocus(this.#root, () => drawPage(this.#root, snapshot, this.#announced, this.#view(), this));
    this.#reveal();
    if (snapshot.state !== 'ready' || document.hidden) return;
    const reading = readTimer(snapshot.timer, this.#now());
    const runs = reading.state !== 'idle' && reading.state !== 'paused';
    const wait = runs ? untilNextDigit(reading) : MINUTE - (this.#now() % MINUTE);
    this.#tick = setTimeout(() => {
      this.#announce(this.#snapshot);
      this.#draw();
    }, wait);
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
    const ticked = [...this.#pending.values()].flatMap((intent) =>
      intent.type === 'set-done' && intent.done ? [intent.task] : [],
    );
    return {
      snapshot: this.#snapshot,
      ui: this.#ui,
      now: this.#now(),
      format: this.#format,
      chips: this.#chips,
      problem: this.#problem,
      ticked: new Set(ticked),
      cell: this.#cell,
      explained: this.#explained,
      closedUndo: this.#closedUndo,
      acts: this,
    };
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.composedPath()[0];
    const typing = target instanceof HTMLInputElement && target.type === 'text';
    // A button of the library is no button of the browser: the space bar would scroll as well.
    if (event.key === ' ' && target instanceof HTMLElement && target.localName === 'vscode-button')
      event.preventDefault();
    if (event.key === 'Escape') this.explain(null);
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || typing) return;
    if (this.#snapshot?.state !== 'ready' || this.#snapshot.undo === null) return;
    event.preventDefault();
    this.perform({ type: 'undo', change: this.#snapshot.undo.change });
  }
}
