import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

/**
 * The data sets that are not the repository's to hand on, in the folder that INKBEARING_DATA names or beside the
 * repository; null where they are not.
 */
export const dataFolder = (): string | null => {
  const folder = process.env['INKBEARING_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
  return existsSync(folder) ? folder : null;
};

/** Whether a post was kept out when the heads for sentences were fitted: the rule of models/training/faulty.py. */
export const isHeldOutPost = (file: string): boolean => crc32(file) % 5 < 2;

/** A text with the name of its file. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The Markdown files of a folder, in the order of their names. */
export const readDrafts = async (folder: string): Promise<readonly NamedText[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
};
