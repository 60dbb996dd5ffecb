import path from 'node:path';
import { t } from '@vscode/l10n';
import { Uri, window } from 'vscode';
import { importedPieces } from '../domain/influence/import/imported-pieces.js';
import type { ImportPreview } from '../domain/influence/import/import-preview.js';
import { influenceNames } from '../messages/influence-names.js';
import { storeFailureMessage } from '../messages/store.js';
import { importPage } from '../page/import-page.js';
import { tell } from './active-draft.js';
import { offerUndo, type EngagementParts } from './engagement-parts.js';
import type { MarkdownPage } from './markdown-page.js';
import { prepareImport, type PreparedImport } from './prepare-import.js';

/** What is to be done with an import: write its counts, or make pieces of what is none, too. */
const ANSWERS = ['import', 'make-pieces'] as const;
export type ImportAnswer = (typeof ANSWERS)[number];

/**
 * Reads engagement from a file: the columns are asked for, what would be written is shown, and then it is written.
 * @param file a URI; otherwise it is asked for
 * @param answer what to do with it, without a question; otherwise columns and decision are asked for
 * @returns how many counts were written, or undefined where nothing was
 */
export const importEngagement = async (
  parts: EngagementParts,
  page: MarkdownPage,
  file: unknown,
  answer: unknown,
): Promise<number | undefined> => {
  const uri = file instanceof Uri ? file : await pickFile();
  if (uri === undefined) return undefined;
  const given = ANSWERS.find((each) => each === answer);
  const prepared = await prepareImport(parts, uri, given === undefined);
  if (prepared === undefined) return undefined;
  const { document, mapping, order, preview } = prepared;
  const name = path.posix.basename(uri.path);
  await page.show(importPage({ file: name, preview, mapping, order, names: influenceNames(document) }));
  const decided = given ?? (await decide(preview));
  return decided === undefined ? undefined : write(parts, prepared, decided, name);
};

const pickFile = async (): Promise<Uri | undefined> => {
  const chosen = await window.showOpenDialog({
    title: t('Import engagement'),
    openLabel: t('Read'),
    filters: { [t('Tables')]: ['csv', 'tsv', 'txt', 'json', 'jsonl', 'ndjson'], [t('All files')]: ['*'] },
  });
  return chosen?.[0];
};

const decide = async (preview: ImportPreview): Promise<ImportAnswer | undefined> => {
  const counts = preview.add.length + preview.replace.length;
  const pieces = preview.unmatched.length;
  const write = t('Import');
  const make = t('Import and make pieces');
  if (counts === 0 && pieces === 0) {
    tell(t('There is nothing new to import.'));
    return undefined;
  }
  const message =
    pieces === 0
      ? t('Counts to import: {0}. The page shows them.', counts)
      : t('Counts to import: {0}; no pieces yet: {1}. The page shows them.', counts, pieces);
  const buttons = [...(counts > 0 ? [write] : []), ...(pieces > 0 ? [make] : [])];
  const chosen = await window.showInformationMessage(message, ...buttons);
  return chosen === write ? 'import' : chosen === make ? 'make-pieces' : undefined;
};

const write = async (
  { ledger, clock, newId }: EngagementParts,
  { table, mapping, preview }: PreparedImport,
  answer: ImportAnswer,
  name: string,
): Promise<number | undefined> => {
  const made =
    answer === 'make-pieces'
      ? importedPieces(preview.unmatched, newId, new Date(clock.now()).toISOString())
      : { pieces: [], entries: [] };
  const entries = [...preview.add, ...preview.replace.map(({ after }) => after), ...made.entries];
  await ledger.executeQuietly({ kind: 'remember-mapping', table, mapping });
  if (entries.length === 0) return 0;
  const done = await ledger.execute({ kind: 'record-engagement', entries, pieces: made.pieces });
  if (!done.ok) {
    tell(storeFailureMessage(done.failure));
    return undefined;
  }
  void offerUndo(
    made.pieces.length === 0
      ? t('Counts imported from {1}: {0}.', entries.length, name)
      : t('Counts imported from {1}: {0}; new pieces: {2}.', entries.length, name, made.pieces.length),
  );
  return entries.length;
};
