import type { FromPage, Shown, ToPage } from '../protocol/page.js';
import { readFromPage } from '../protocol/read-from-page.js';
import type { Disposable } from './ports/disposable.js';
import type { PageHost } from './ports/page-host.js';

/** The ends of the line to one page: a view in the side bar or a tab. */
export interface PageLine {
  send(message: ToPage): void;
  onMessage(listener: (message: unknown) => void): Disposable;
  /** False while nobody can see the page; it says `ready` again when it comes back. */
  isVisible(): boolean;
}

/** The display language and its texts by the English ones, null for English. */
export type PageTexts = Omit<Extract<ToPage, { readonly type: 'texts' }>, 'type'>;

/** Keeps one page up to date: nothing before it is ready, then whole snapshots, several changes at a time in one. */
export class PageChannel implements Disposable {
  readonly #host: PageHost;
  readonly #line: PageLine;
  readonly #texts: PageTexts;
  readonly #subscriptions: readonly Disposable[];
  #shown: Shown = { panel: 'today', period: 'week' };
  #ready = false;
  #scheduled = false;
  #disposed = false;

  constructor(host: PageHost, line: PageLine, texts: PageTexts) {
    this.#host = host;
    this.#line = line;
    this.#texts = texts;
    this.#subscriptions = [
      line.onMessage((message) => void this.#receive(readFromPage(message))),
      host.onDidChange(() => this.#scheduleSnapshot()),
    ];
  }

  dispose(): void {
    this.#disposed = true;
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #receive(message: FromPage | null): Promise<void> {
    switch (message?.type) {
      case undefined:
        return;
      case 'ready':
        this.#ready = true;
        this.#shown = message;
        this.#send({ type: 'texts', ...this.#texts });
        this.#sendSnapshot();
        return;
      case 'show':
        this.#shown = message;
        this.#sendSnapshot();
        return;
      case 'preview':
        this.#send({ type: 'preview', id: message.id, chips: this.#host.preview(message.line) });
        return;
      case 'perform':
        this.#send({ type: 'performed', id: message.id, problem: await this.#host.perform(message.intent) });
        return;
    }
  }

  #scheduleSnapshot(): void {
    if (!this.#ready || this.#scheduled || !this.#line.isVisible()) return;
    this.#scheduled = true;
    void Promise.resolve().then(() => {
      this.#scheduled = false;
      this.#sendSnapshot();
    });
  }

  #sendSnapshot(): void {
    if (!this.#disposed) this.#send({ type: 'snapshot', snapshot: this.#host.snapshot(this.#shown) });
  }

  #send(message: ToPage): void {
    if (!this.#disposed) this.#line.send(message);
  }
}
