import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { t } from '@vscode/l10n';
import { ProgressLocation, window, workspace, type Uri } from 'vscode';
import { previewImport, sampledOrder, sampleTable, type TableFailure, type TableParts } from '../app/import-table.js';
import type { TableText } from '../app/ports/table-text.js';
import { Turns } from '../app/turns.js';
import type { ImportPreview } from '../domain/influence/import/import-preview.js';
import { fitsColumns, proposeMapping, tableKey } from '../domain/influence/import/propose-mapping.js';
import type { DayOrder } from '../domain/influence/import/read-day.js';
import type { ImportMapping } from '../domain/influence/import-mapping.js';
import { failure, type Result } from '../domain/result.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { localDateOf } from '../domain/time/moment.js';
import { tableFailureMessage } from '../messages/engagement.js';
import { tableBytes, tableFile } from '../storage/table-file.js';
import { tell } from './active-draft.js';
import { chooseMapping } from './choose-mapping.js';
import { readRecords, type EngagementParts } from './engagement-parts.js';

/** An import that was read and not yet written. */
export interface PreparedImport {
  readonly document: StoreDocument;
  readonly table: string;
  readonly mapping: ImportMapping;
  readonly order: DayOrder;
  readonly preview: ImportPreview;
}

/**
 * Reads a table, and what writing it would change; says why where it cannot be read.
 * @param ask whether the meaning of its columns is asked for
 * @returns undefined where it cannot be read, or the person has left
 */
export const prepareImport = async (
  parts: EngagementParts,
  uri: Uri,
  ask: boolean,
): Promise<PreparedImport | undefined> => {
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
): Promise<Result<PreparedImport, TableFailure> | undefined> => {
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
