import { commands, Disposable } from 'vscode';
import type { EngagementCommandName } from './engagement-command-names.js';
import type { EngagementParts } from './engagement-parts.js';
import { enterEngagement } from './enter-engagement.js';
import { importEngagement } from './import-engagement.js';
import { MarkdownPage } from './markdown-page.js';

/** What came back of pieces, in a window: entered by hand, or imported from a table after a look at what it would do. */
export class EngagementSurface implements Disposable {
  readonly #page = new MarkdownPage('inkbearing-import', 'Import');
  readonly #registrations: Disposable;

  constructor(parts: EngagementParts) {
    const handlers: Readonly<Record<EngagementCommandName, (...args: readonly unknown[]) => Promise<unknown>>> = {
      'inkbearing.engagement.import': (file, answer) => importEngagement(parts, this.#page, file, answer),
      'inkbearing.piece.engagement': (piece, channel, counts) => enterEngagement(parts, piece, channel, counts),
    };
    this.#registrations = Disposable.from(
      this.#page,
      ...Object.entries(handlers).map(([name, run]) => commands.registerCommand(name, run)),
    );
  }

  dispose(): void {
    this.#registrations.dispose();
  }
}
