import { replay } from '../domain/store/apply.js';
import type { StoreCommand } from '../domain/store/command.js';
import type { StoreDocument } from '../domain/store/document.js';
import { listArchives, listGenerations } from './generations.js';
import { readJournal } from './journal-file.js';
import { readDocument } from './read-document.js';
import { StoreError } from './store-error.js';
import type { StorePaths } from './store-paths.js';

/** A document made again from a file and the journals after it. */
export interface Recovered {
  readonly document: StoreDocument;
  /** The document that it started from. */
  readonly file: string;
  /** False when later commands are known, or were, that could not be applied. */
  readonly complete: boolean;
}

/** The newest state that can be made again from what is readable, or null when no document is. */
export const recoverNewest = async (paths: StorePaths): Promise<Recovered | null> => {
  for (const file of [paths.main, ...(await listGenerations(paths)).map((generation) => generation.file)]) {
    const document = await readWhole(file);
    const recovered = document === null ? null : await recover(paths, file, document);
    if (recovered !== null) return recovered;
  }
  return null;
};

/** A document with all the commands after it; null when they do not fit it. */
const recover = async (paths: StorePaths, file: string, document: StoreDocument): Promise<Recovered | null> => {
  const { commands, damaged } = await commandsSince(paths, document.revision);
  const following: StoreCommand[] = [];
  for (let revision = document.revision; ; revision += 1) {
    const command = commands.get(revision);
    if (command === undefined) break;
    following.push(command);
  }
  const replayed = replay(document, following);
  if (!replayed.ok) return null;
  return { document: replayed.value, file, complete: !damaged && following.length === commands.size };
};

/** The document in a file, or null when it is missing or damaged. */
export const readWhole = async (file: string): Promise<StoreDocument | null> => {
  try {
    return (await readDocument(file))?.document ?? null;
  } catch (error) {
    // What is damaged is passed over; there are others.
    if (error instanceof StoreError) return null;
    throw error;
  }
};

/** The commands that are known, by the revision they were applied to, and whether a journal among them is damaged. */
const commandsSince = async (
  paths: StorePaths,
  revision: number,
): Promise<{ readonly commands: ReadonlyMap<number, StoreCommand>; readonly damaged: boolean }> => {
  const archives = (await listArchives(paths)).filter(({ end }) => end > revision);
  const commands = new Map<number, StoreCommand>();
  let damaged = false;
  for (const file of [...archives.map((archive) => archive.file), paths.journal]) {
    const part = await readJournal(file, 0);
    damaged ||= part !== null && (part.damaged !== null || part.suspect || part.newer !== null);
    for (const entry of part?.entries ?? []) {
      if (entry.base >= revision) commands.set(entry.base, entry.command);
    }
  }
  return { commands, damaged };
};

/** A revision that no file of the store has reached. */
export const unusedRevision = async (paths: StorePaths): Promise<number> => {
  const journal = await readJournal(paths.journal, 0);
  const reached = [
    0,
    ...(await listGenerations(paths)).map(({ revision }) => revision),
    ...(await listArchives(paths)).map(({ end }) => end),
    ...(journal?.entries ?? []).map(({ base }) => base + 1),
  ];
  return reached.reduce((a, b) => Math.max(a, b)) + 1;
};
