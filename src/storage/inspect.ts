import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { withNewest } from './explain.js';
import { listGenerations } from './generations.js';
import { readWhole } from './recover.js';
import { failureOf, orAbsent } from './store-error.js';
import { StoreFiles } from './store-files.js';
import { storePaths } from './store-paths.js';
import { conflictCopies, setAsideCopies } from './traces.js';

/** Something to tell about a store. Damage means that something is lost, or will be unless somebody acts. */
export type Remark =
  | { readonly level: 'damage'; readonly code: 'failure'; readonly file: string; readonly failure: StoreFailure }
  | { readonly level: 'damage'; readonly code: 'generation-unreadable' | 'journal-suspect'; readonly file: string }
  | { readonly level: 'note'; readonly code: 'conflict-copy' | 'set-aside'; readonly file: string };

/** What a store holds, and in which state. `document` is null when there is none or it cannot be read. */
export interface StoreReport {
  readonly folder: string;
  readonly document: StoreDocument | null;
  /** The size of `store.json` in bytes. */
  readonly bytes: number;
  /** Commands in the journal. */
  readonly journal: number;
  readonly generations: number;
  readonly remarks: readonly Remark[];
}

/** Looks through a store without changing anything. Throws what the system throws when the folder cannot be read. */
export const inspectStore = async (folder: string): Promise<StoreReport> => {
  const paths = storePaths(folder);
  const remarks: Remark[] = [];
  const files = new StoreFiles(
    paths,
    () => new Date(0),
    () => undefined,
  );
  let document: StoreDocument | null = null;
  try {
    await files.refresh();
    document = files.document;
    if (files.journalSuspect) remarks.push({ level: 'damage', code: 'journal-suspect', file: paths.journal });
  } catch (error) {
    const failure = await withNewest(failureOf(error, folder), paths);
    const file = 'file' in failure ? failure.file : paths.main;
    remarks.push({ level: 'damage', code: 'failure', file, failure });
  }
  const generations = await listGenerations(paths);
  for (const generation of generations) {
    const pruned = (await orAbsent(stat(generation.file))) === null;
    if (pruned || (await readWhole(generation.file)) !== null) continue;
    remarks.push({ level: 'damage', code: 'generation-unreadable', file: generation.file });
  }
  for (const name of await conflictCopies(paths)) {
    remarks.push({ level: 'note', code: 'conflict-copy', file: join(folder, name) });
  }
  for (const name of await setAsideCopies(paths)) {
    remarks.push({ level: 'note', code: 'set-aside', file: join(folder, name) });
  }
  return {
    folder,
    document,
    bytes: (await orAbsent(stat(paths.main)))?.size ?? 0,
    journal: files.journalSize.entries,
    generations: generations.length,
    remarks,
  };
};
