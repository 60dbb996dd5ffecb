import { t } from '@vscode/l10n';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { migrate } from '../domain/store/migrate.js';
import { reasonText, storeFailureMessage } from '../messages/store.js';
import { FileStore } from '../storage/file-store.js';
import { serialise } from '../storage/serialise.js';
import { systemCode } from '../storage/store-error.js';
import type { CliIo, ExitCode } from './io.js';
import type { StoreCommandLine } from './store-command-line.js';
import { folderProblem } from './store-command-line.js';
import { recordCounts } from './record-counts.js';

/** `store export`: the whole document as JSON, the journal's changes included. */
export const exportStore = async (line: StoreCommandLine): Promise<ExitCode> => {
  if (line.operands.length > 0) return line.refuse(t('export takes no operands; it writes to standard output.'));
  const problem = await folderProblem(line);
  if (problem !== null) return line.refuse(problem);
  const store = new FileStore({ folder: line.folder, now: line.now });
  const document = await store.read();
  await store.dispose();
  if (!document.ok) return line.refuse(storeFailureMessage(document.failure));
  for await (const chunk of serialise(document.value)) line.io.stdout(chunk);
  return 0;
};

/** `store import FILE|-`: an exported document takes the place of everything; what was there becomes an earlier version. */
export const importStore = async (line: StoreCommandLine): Promise<ExitCode> => {
  const [file, ...more] = line.operands;
  if (file === undefined || more.length > 0) return line.refuse(t('import takes one file, or - for standard input.'));
  const name = file === '-' ? t('standard input') : file;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await input(file, line.io)));
  } catch (error) {
    const code = systemCode(error);
    if (code !== null) return line.refuse(t('{0}: {1}', name, reasonText(code)));
    if (error instanceof SyntaxError) return line.refuse(t('{0} is no JSON.', name));
    if (error instanceof TypeError) return line.refuse(t('{0} is no text in UTF-8.', name));
    throw error;
  }
  const document = migrate(value);
  if (!document.ok) return line.refuse(t('{0}: {1}', name, storeFailureMessage(document.failure)));
  const store = new FileStore({ folder: line.folder, now: line.now });
  const replaced = await store.replaceAll(document.value);
  await store.dispose();
  if (!replaced.ok) return line.refuse(storeFailureMessage(replaced.failure));
  const { revision } = replaced.value;
  const { drafts, tasks } = recordCounts(replaced.value);
  if (line.json) line.io.stdout(`${JSON.stringify({ schema: 1, revision, drafts, tasks })}\n`);
  else
    line.io.stdout(
      `${t('Imported as revision {0}, drafts: {1}, tasks: {2}. "inkbearing store history" lists what was there before.', revision, drafts, tasks)}\n`,
    );
  return 0;
};

const input = (file: string, io: CliIo): Promise<Buffer> =>
  file === '-' ? io.stdin() : readFile(resolve(io.cwd, file));
