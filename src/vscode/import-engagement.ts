import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { t } from '@vscode/l10n';
import { ProgressLocation, Uri, window, workspace } from 'vscode';
import { previewImport, sampledOrder, sampleTable, type TableFailure, type TableParts } from '../app/import-table.js';
import type { TableText } from '../app/ports/table-text.js';
import { Turns } from '../app/turns.js';
import { importedPieces } from '../domain/influence/import/imported-pieces.js';
import type { ImportPreview } from '../domain/influence/import/import-preview.js';
import { fitsColumns, proposeMapping, tableKey } from '../domain/influence/import/propose-mapping.js';
import type { DayOrder } from '../domain/influence/import/read-day.js';
import type { ImportMapping } from '../domain/influence/import-mapping.js';
import { failure, type Result } from '../domain/result.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { localDateOf } from '../domain/time/moment.js';
import { influenceNames } from '../messages/influence-names.js';
import { storeFailureMessage } from '../messages/store.js';
import { tableFailureMessage } from '../messages/engagement.js';
import { importPage } from '../page/import-page.js';
import { tableBytes, tableFile } from '../storage/table-file.js';
import { tell } from './active-draft.js';
import { chooseMapping } from './choose-mapping.js';
import { offerUndo, readRecords, type EngagementParts } from './engagement-parts.js';
import type { MarkdownPage } from './markdown-page.js';

/** What is to be done with an import: write its counts, or make pieces of what is none, too. */
const ANSWERS = ['import', 'make-pieces'] as const;
export type ImportAnswer = (typeof ANSWERS)[number];

/** An import that was read and not yet written. */
interface Prepared {
  readonly document: StoreDocument;
  readonly table: string;
  readonly mapping: ImportMapping;
  readonly order: DayOrder;
  readonly preview: ImportPreview;
}

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
  const prepared = await prepare(parts, uri, given === undefined);
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

const prepare = async (parts: EngagementParts, uri: Uri, ask: boolean): Promise<Prepared | undefined> => {
  const text = await tableAt(uri);
  const turns = new Turns(
    () => setImmediate(),
    () => performance.now(),
  );
  const name = path.posix.basename(uri.path);
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const read = await prepareIn(parts, { text, encoding, turns }, ask, name);
    if (read === undefined || read.ok) return read?.value;
    const message = tableFailureMessage(read.failure, name);
    const other = t('Read it as Chinese (GB18030)');
    if (read.failure.code !== 'not-encoded' || encoding === 'gb18030') {
      tell(message);
      return undefined;
    }
    if (ask && (await window.showWarningMessage(message, other)) !== other) return undefined;
  }
  return undefined;
};

/** @returns undefined when the person has left, or the store cannot be read */
const prepareIn = async (
  parts: EngagementParts,
  table: TableParts,
  ask: boolean,
  name: string,
): Promise<Result<Prepared, TableFailure> | undefined> => {
  const sample = await sampleTable(table);
  if (!sample.ok) return sample;
  const known = await readRecords(parts);
  if (known === null) return undefined;
  const key = tableKey(sample.value.columns);
  const proposed = rememberedMapping(known, key, sample.value.columns) ?? proposeMapping(sample.value.columns);
  const mapping = ask ? await chooseMapping(parts, sample.value, proposed) : proposed;
  const document = mapping === undefined ? null : await readRecords(parts);
  if (mapping === undefined || document === null) return undefined;
  const order = sampledOrder(sample.value, mapping);
  const today = localDateOf({ now: parts.clock.now(), zone: parts.clock.zone() });
  const preview = await window.withProgress(
    { location: ProgressLocation.Notification, title: t('Reading {0}', name), cancellable: true },
    (_, token) => {
      const cancelled = (): boolean => token.isCancellationRequested;
      return previewImport({ ...table, records: document, mapping, order, today, cancelled });
    },
  );
  return preview.ok ? { ok: true, value: { document, table: key, mapping, order, preview: preview.value } } : preview;
};

/** How such a table was understood the last time; null where it does not fit any more. */
const rememberedMapping = (
  { importMappings, channels }: StoreDocument,
  key: string,
  columns: readonly string[],
): ImportMapping | null => {
  const mapping = recordOf(importMappings, key);
  if (mapping === undefined || !fitsColumns(mapping, columns)) return null;
  const { channel } = mapping;
  return channel !== null && recordOf(channels, channel) === undefined ? { ...mapping, channel: null } : mapping;
};

/** The disk is read in stretches; what is elsewhere comes as a whole. */
const tableAt = async (uri: Uri): Promise<TableText> => {
  if (uri.scheme === 'file') return tableFile(uri.fsPath);
  try {
    return tableBytes(await workspace.fs.readFile(uri));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      async *read() {
        yield failure({ code: 'file-unreadable', reason });
      },
    };
  }
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
  { table, mapping, preview }: Prepared,
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
