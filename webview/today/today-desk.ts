import type { Chip, Intent } from '../../src/protocol/page.js';
import type { DeskHost } from '../view.js';

/** Milliseconds without a keystroke before the host is asked what a line means. */
const PREVIEW_DELAY = 150;

/** What the panel *Today* knows only while the page is open: what is typed, where one is, what is explained. */
export class TodayDesk {
  readonly #host: DeskHost;
  /** What was understood in the capture box. */
  chips: readonly Chip[] = [];
  /** The control of the list of actions that the Tab key leads to. */
  cell = '';
  /** The action whose urgency is being explained, or null. */
  explained: string | null = null;
  /** The question about the capture box whose answer is wanted; 0 for none. */
  #asked = 0;
  #previewing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: DeskHost) {
    this.#host = host;
  }

  /** Something was typed into the capture box. */
  type(line: string): void {
    this.#host.change({ line });
    clearTimeout(this.#previewing);
    this.#previewing = setTimeout(() => this.preview(), PREVIEW_DELAY);
  }

  /** Enter in the capture box. */
  capture(): void {
    const line = this.#host.ui.line.trim();
    if (line === '') return;
    clearTimeout(this.#previewing);
    this.#asked = 0;
    this.chips = [];
    this.#host.remember({ line: '' });
    this.#host.perform({ type: 'add-task', line });
  }

  /** Asks what the line that stands in the capture box means. */
  preview(): void {
    const { line } = this.#host.ui;
    this.#asked = line.trim() === '' ? 0 : this.#host.ask(line);
    if (this.#asked > 0) return;
    this.chips = [];
    this.#host.draw();
  }

  /** An answer to such a question; one to an older line is dropped. */
  understood(id: number, chips: readonly Chip[]): void {
    if (id !== this.#asked) return;
    this.chips = chips;
    this.#host.draw();
  }

  /** What could not be added is not lost. */
  answered(intent: Intent, problem: string | null): void {
    if (problem !== null && intent.type === 'add-task' && this.#host.ui.line === '')
      this.#host.remember({ line: intent.line });
  }

  focusCell(cell: string): void {
    if (cell === this.cell) return;
    this.cell = cell;
    this.#host.draw();
  }

  explain(action: string | null): void {
    if (action === this.explained) return;
    this.explained = action;
    this.#host.draw();
  }
}
