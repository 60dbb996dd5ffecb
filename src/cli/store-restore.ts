import { t } from '@vscode/l10n';
import type { Records } from '../domain/store/collections.js';
import { storeFailureMessage } from '../messages/store.js';
import { FileStore } from '../storage/file-store.js';
import { listGenerations } from '../storage/generations.js';
import { readWhole, recoverNewest } from '../storage/recover.js';
import { storePaths } from '../storage/store-paths.js';
import type { ExitCode } from './io.js';
import type { StoreCommandLine } from './store-command-line.js';
import { folderProblem } from './store-command-line.js';
import { recordCounts } from './record-counts.js';

/** `store history`: the earlier versions, the newest first. */
export const storeHistory = async (line: StoreCommandLine): Promise<ExitCode> => {
  if (line.operands.length > 0) return line.refuse(t('history takes no operands.'));
  const problem = await folderProblem(line);
  if (problem !== null) return line.refuse(problem);
  const generations = await listGenerations(storePaths(line.folder));
  if (line.json) line.io.stdout(`${JSON.stringify({ schema: 1, generations })}\n`);
  else if (generations.length === 0) line.io.stdout(`${t('There are no earlier versions.')}\n`);
  else for (const { revision, time } of generations) line.io.stdout(`${revision}\t${localTime(time, line.timezone)}\n`);
  return 0;
};

/** `store restore [REVISION]`: an earlier version, or for a damaged store the newest state that can be made again. */
export const restoreStore = async (line: StoreCommandLine): Promise<ExitCode> => {
  const [revision, ...more] = line.operands;
  if (more.length > 0) return line.refuse(t('restore takes one revision, or none for the newest.'));
  const problem = await folderProblem(line);
  if (problem !== null) return line.refuse(problem);
  const store = new FileStore({ folder: line.folder, now: line.now });
  try {
    const found = revision === undefined ? await newest(line, store) : await ofRevision(line, revision);
    if (typeof found === 'string') return line.refuse(found);
    const replaced = await store.replaceAll(found);
    if (!replaced.ok) return line.refuse(storeFailureMessage(replaced.failure));
    const { revision: restored } = replaced.value;
    const { drafts, tasks } = recordCounts(found);
    if (line.json) line.io.stdout(`${JSON.stringify({ schema: 1, revision: restored, drafts, tasks })}\n`);
    else line.io.stdout(`${t('Restored as revision {0}, drafts: {1}, tasks: {2}.', restored, drafts, tasks)}\n`);
    return 0;
  } finally {
    await store.dispose();
  }
};

/** The records to restore, or why there are none. */
const newest = async (line: StoreCommandLine, store: FileStore): Promise<Records | string> => {
  const read = await store.read();
  if (read.ok) return t('The store is whole. Name the revision to go back to; "inkbearing store history" lists them.');
  const recovered = await recoverNewest(storePaths(line.folder));
  if (recovered === null) return storeFailureMessage(read.failure);
  if (!recovered.complete)
    line.io.stderr(
      `${t('Some later changes could not be brought back; the files they are in stay where they are.')}\n`,
    );
  return recovered.document;
};

const ofRevision = async (line: StoreCommandLine, revision: string): Promise<Records | string> => {
  const generation = (await listGenerations(storePaths(line.folder))).find(
    (each) => String(each.revision) === revision,
  );
  if (generation === undefined) return t('There is no earlier version with revision {0}.', revision);
  const document = await readWhole(generation.file);
  return document === null ? t('{0}: this earlier version is damaged.', generation.file) : document;
};

const localTime = (time: string, timezone: string | undefined): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: timezone }).format(
    new Date(time),
  );
