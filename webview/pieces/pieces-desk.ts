import type { Intent } from '../../src/protocol/page.js';
import type { LocalDate } from '../../src/domain/time/local.js';
import type { PiecesUi } from '../ui-state.js';
import type { DeskHost } from '../view.js';

/** A piece under way to another column or day. */
export interface Dragged {
  readonly piece: string;
  /** Which of its dates is moved where it is dropped on a day. */
  readonly which: 'planned' | 'scheduled';
}

/** What the panel *Pieces* knows only while the page is open: where one is, what is unfolded, what is being dragged. */
export class PiecesDesk {
  readonly #host: DeskHost;
  /** The card that the Tab key leads to. */
  card = '';
  /** The piece whose menu is open, with the place that it is open in; null for none. */
  menu: string | null = null;
  /** The day of the calendar that one is on; null for today. */
  day: LocalDate | null = null;
  dragged: Dragged | null = null;
  /** Where it would be dropped: a status or a day. */
  over = '';
  /** Grows with each change. */
  version = 0;

  readonly #room = window.matchMedia('(min-width: 720px)');

  constructor(host: DeskHost) {
    this.#host = host;
    this.#room.addEventListener('change', () => this.#draw());
  }

  /** Whether there is room for columns side by side. */
  get wide(): boolean {
    return this.#room.matches;
  }

  /** Changes what is remembered of how pieces are seen. */
  look(change: Partial<PiecesUi>): void {
    this.#host.change({ pieces: { ...this.#host.ui.pieces, ...change } });
  }

  /** Enter in the box for a new piece. */
  add(): void {
    const title = this.#host.ui.pieces.title.trim();
    if (title === '') return;
    this.#host.remember({ pieces: { ...this.#host.ui.pieces, title: '' } });
    this.#host.perform({ type: 'add-piece', title });
  }

  /** What could not be added is not lost. */
  answered(intent: Intent, problem: string | null): void {
    const { pieces } = this.#host.ui;
    if (problem !== null && intent.type === 'add-piece' && pieces.title === '')
      this.#host.remember({ pieces: { ...pieces, title: intent.title } });
  }

  focusCard(card: string): void {
    if (card === this.card) return;
    this.card = card;
    this.#draw();
  }

  toggleMenu(menu: string): void {
    this.menu = this.menu === menu ? null : menu;
    this.#draw();
  }

  closeMenu(focus: string): void {
    this.menu = null;
    this.#draw(focus);
  }

  /** Goes to a day; with the focus where that is wanted. */
  goTo(day: LocalDate, focused: boolean): void {
    if (day === this.day && !focused) return;
    this.day = day;
    this.#draw(focused ? `day ${day}` : undefined);
  }

  /** From the calendar to the first piece of the day, or the first that can be put there. */
  enterDay(): void {
    this.#host.draw();
    const first = document.querySelector('.of-day [data-key], .unplaced [data-key]');
    if (first instanceof HTMLElement) first.focus();
  }

  /** Nothing is drawn: the browser lets go of what changes as it is taken up. */
  drag(dragged: Dragged): void {
    this.dragged = dragged;
  }

  /** What was dragged is let go of; the answer says what it was. */
  drop(): Dragged | null {
    const { dragged } = this;
    this.dragged = null;
    this.dragOver('');
    return dragged;
  }

  dragOver(place: string): void {
    if (place === this.over || (place !== '' && this.dragged === null)) return;
    this.over = place;
    this.#draw();
  }

  #draw(focus?: string): void {
    this.version += 1;
    this.#host.draw(focus);
  }
}
