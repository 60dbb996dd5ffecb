import { t } from '@vscode/l10n';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { EXPORT_FORMATS, type Channel, type ExportFormat } from '../domain/influence/channel.js';
import { exportPiece } from '../domain/influence/export/export-piece.js';
import { requestFor } from '../domain/influence/export/request-for.js';
import { failure, success, type Result } from '../domain/result.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../domain/store/document.js';
import { exportFailureMessage, exportNoteMessage } from '../messages/export-notes.js';
import { storeFailureMessage } from '../messages/store.js';
import { draftDisk } from '../storage/draft-disk.js';
import { FileStore } from '../storage/file-store.js';
import { fileUri } from '../storage/file-uri.js';
import { systemCode } from '../storage/store-error.js';
import { complaintsOf } from './complaints.js';
import { draftNamed } from './draft-named.js';
import type { CliIo, ExitCode } from './io.js';
import { recordNamed } from './piece-answer.js';
import { folderProblem } from './store-command-line.js';
import { STORE_OPTIONS, storeOptions, type StoreOptions } from './store-options.js';
import { oneOf, readArguments } from './usage.js';

const OPTIONS = {
  ...STORE_OPTIONS,
  on: { type: 'string' },
  format: { type: 'string' },
  to: { type: 'string' },
} as const;

/**
 * `inkbearing pieces export PIECE|FILE --on CHANNEL|--format FORMAT [--to FILE]`: the text to standard output or a file, what is
 * still to do to standard error. A file with a format needs no store.
 */
export const runPiecesExport = async (args: readonly string[], io: CliIo): Promise<ExitCode> => {
  const { tell, refuse } = complaintsOf('pieces export', io);
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const options = storeOptions(values, io);
  if (!options.ok) return refuse(options.failure);
  const document = await storedDocument(options.value);
  const target = channelOrFormat(document, values.on, values.format);
  if (!target.ok) return refuse(target.failure);
  const found = await draftNamed(document, positionals, io);
  if (!found.ok) return refuse(found.failure);
  const channels = document.ok ? document.value.channels : {};
  const done = exportPiece(requestFor({ ...found.value, format: target.value.format, channels }));
  if (!done.ok) return refuse(exportFailureMessage(done.failure));
  const { text, html, fileName, mediaType, notes } = done.value;
  const told = notes.map((note) => ({ ...note, message: exportNoteMessage(note) }));
  if (values.to !== undefined) {
    const path = resolve(io.cwd, values.to);
    const problem = (await isDraft(path, found.value.draft))
      ? t('{0} is the draft itself. Name another file for the export.', path)
      : await written(path, text);
    if (problem !== null) return refuse(problem);
  }
  if (options.value.json) {
    const { format, channel } = target.value;
    const json = { schema: 1, format, channel: channel?.id ?? null, fileName, mediaType, text, html, notes: told };
    io.stdout(`${JSON.stringify(json)}\n`);
  } else {
    if (values.to === undefined) io.stdout(text);
    for (const { message } of told) tell(message);
  }
  return 0;
};

/** What the store holds; nothing where there is none, or why it cannot be read. */
const storedDocument = async (options: StoreOptions): Promise<Result<StoreDocument, string>> => {
  const problem = await folderProblem(options);
  if (problem !== null) return options.named ? failure(problem) : success(EMPTY_DOCUMENT);
  const store = new FileStore({ folder: options.folder, now: options.now });
  try {
    const read = await store.read();
    return read.ok ? read : failure(storeFailureMessage(read.failure));
  } finally {
    await store.dispose();
  }
};

/** What it is exported for. */
interface Target {
  readonly channel: Channel | null;
  readonly format: ExportFormat;
}

const channelOrFormat = (
  document: Result<StoreDocument, string>,
  on: string | undefined,
  format: string | undefined,
): Result<Target, string> => {
  if ((on === undefined) === (format === undefined))
    return failure(t('Say for what: --on CHANNEL, or --format FORMAT.'));
  if (format !== undefined) {
    return oneOf(EXPORT_FORMATS, format)
      ? success({ channel: null, format })
      : failure(t('--format takes {0}, not "{1}".', EXPORT_FORMATS.join(', '), format));
  }
  if (!document.ok) return document;
  const named = on ?? '';
  const channel = recordNamed(document.value.channels, named, (names) =>
    t('There is no channel "{0}". There are: {1}.', named, names),
  );
  return channel.ok ? success({ channel: channel.value, format: channel.value.format }) : channel;
};

/** Whether a path leads to the draft, be it by a link: an export must not take its place. */
const isDraft = async (path: string, draft: string | null): Promise<boolean> => {
  const uri = fileUri(path);
  if (draft === null || uri === draft) return draft !== null;
  const file = await draftDisk.identity(uri);
  return file !== null && file === (await draftDisk.identity(draft));
};

/** Writes a file; why it could not be done, or null. */
const written = async (path: string, text: string): Promise<string | null> => {
  try {
    await writeFile(path, text);
    return null;
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return t('{0} cannot be written ({1}).', path, code);
  }
};
