import { commands, Disposable } from 'vscode';
import type { EngagementCommandName } from './engagement-command-names.js';
import type { EngagementParts } from './engagement-parts.js';
import { MarkdownPage } from './markdown-page.js';

/** What came back of pieces, in a window: entered by hand, or imported from a table after a look at what it would do. */
export class EngagementSurface implements Disposable {
  readonly #page = new MarkdownPage('inkbearing-import', 'Import');
  readonly #registrations: Disposable;

  constructor(parts: EngagementParts) {
    const handlers: Readonly<Record<EngagementCommandName, (...args: readonly unknown[]) => Promise<unknown>>> = {
      'inkbearing.engagement.import': async (file, answer) => {
        // What reads tables is loaded when it is first used.
        const { importEngagement } = await import('./import-engagement.js');
        return importEngagement(parts, this.#page, file, answer);
      },
      'inkbearing.piece.engagement': async (piece, channel, counts) => {
        const { enterEngagement } = await import('./enter-engagement.js');
        return enterEngagement(parts, piece, channel, counts);
      },
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
