import { copyFile, constants, link, mkdir, readdir, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { withRetries } from './retry.js';
import { orAbsent, systemCode } from './store-error.js';
import type { StorePaths } from './store-paths.js';
import { FOLDER_MODE } from './store-paths.js';

/** An earlier document. */
export interface Generation {
  readonly file: string;
  readonly revision: number;
  /** When it was put away, ISO 8601. */
  readonly time: string;
}

/** A journal that was folded into a document: commands from revision `first` up to `end`. */
export interface Archive {
  readonly file: string;
  readonly first: number;
  readonly end: number;
}

const MOST = 10;
const DAYS = 7;
const DAY = 24 * 60 * 60_000;
const GENERATION = /^(\d{10})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.json$/;
const ARCHIVE = /^(\d{10})-(\d{10})-\d{8}T\d{9}Z\.journal$/;

/** The name of a generation that is put away now. */
export const newGeneration = (paths: StorePaths, revision: number, now: Date): string =>
  join(paths.generations, `${number(revision)}-${stamp(now)}.json`);

/** Keeps a document under the generations before another takes its place. */
export const keepGeneration = async (paths: StorePaths, file: string, revision: number, now: Date): Promise<void> => {
  await mkdir(paths.generations, { recursive: true, mode: FOLDER_MODE });
  const kept = newGeneration(paths, revision, now);
  try {
    await withRetries(() => link(file, kept));
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return;
    // Not every file system knows hard links.
    await copyFile(file, kept, constants.COPYFILE_EXCL);
  }
};

/** Moves a journal whose commands are all in the document to the generations. */
export const archiveJournal = async (paths: StorePaths, first: number, end: number, now: Date): Promise<void> => {
  await mkdir(paths.generations, { recursive: true, mode: FOLDER_MODE });
  const kept = join(paths.generations, `${number(first)}-${number(end)}-${stamp(now)}.journal`);
  await withRetries(() => rename(paths.journal, kept));
};

/** The earlier documents, the newest first. */
export const listGenerations = async (paths: StorePaths): Promise<readonly Generation[]> =>
  (await names(paths))
    .flatMap((name) => {
      const [match, revision, year, month, day, hour, minute, second, millisecond] = GENERATION.exec(name) ?? [];
      if (match === undefined) return [];
      const time = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
      return [{ file: join(paths.generations, name), revision: Number(revision), time }];
    })
    .sort((a, b) => b.revision - a.revision || b.time.localeCompare(a.time));

/** The journals that lead from each generation to the next, the oldest first. */
export const listArchives = async (paths: StorePaths): Promise<readonly Archive[]> =>
  (await names(paths))
    .flatMap((name) => {
      const [match, first, end] = ARCHIVE.exec(name) ?? [];
      if (match === undefined) return [];
      return [{ file: join(paths.generations, name), first: Number(first), end: Number(end) }];
    })
    .sort((a, b) => a.first - b.first);

/** Removes what is old: the last ten generations stay, and of each day of the last week the last one. */
export const pruneGenerations = async (paths: StorePaths, now: Date): Promise<void> => {
  const generations = await listGenerations(paths);
  const recent = generations.slice(0, MOST);
  const daily = new Map<string, Generation>();
  for (const generation of generations.toReversed()) {
    if (now.getTime() - Date.parse(generation.time) <= DAYS * DAY) daily.set(generation.time.slice(0, 10), generation);
  }
  const stay = new Set([...recent, ...daily.values()].map(({ file }) => file));
  const oldest = recent.at(-1)?.revision ?? 0;
  const archives = (await listArchives(paths)).filter(({ end }) => end <= oldest);
  const gone = [...generations.filter(({ file }) => !stay.has(file)), ...archives];
  for (const { file } of gone) await orAbsent(withRetries(() => unlink(file)));
};

const names = async (paths: StorePaths): Promise<readonly string[]> =>
  (await orAbsent(readdir(paths.generations))) ?? [];

const number = (value: number): string => String(value).padStart(10, '0');

/** A time that may stand in a file name: 20261123T023731000Z. */
export const stamp = (now: Date): string => now.toISOString().replaceAll(/[-:.]/g, '');
