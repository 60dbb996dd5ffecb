import { t } from '@vscode/l10n';
import { commands, Disposable } from 'vscode';
import type { Ledger } from '../app/ledger.js';
import { MarkdownPage } from './markdown-page.js';

/** What exporting needs. */
export interface PieceExportParts {
  readonly ledger: Pick<Ledger, 'read'>;
  readonly log: (line: string) => void;
}

/**
 * Registers `inkbearing.piece.export`. It works without arguments; the page and tests give a piece's id, a channel's id or a format,
 * and a file to write. It gives the text that was exported, or undefined.
 */
export const registerPieceExport = (parts: PieceExportParts): Disposable => {
  const page = new MarkdownPage('inkbearing-export', t('What is left to do'));
  return Disposable.from(
    page,
    commands.registerCommand('inkbearing.piece.export', async (piece?: unknown, target?: unknown, place?: unknown) => {
      // What reads and writes all the formats is loaded when it is first used.
      const { askExport } = await import('./ask-export.js');
      return askExport(parts, page, { piece, target, place });
    }),
  );
};
