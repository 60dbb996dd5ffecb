import { t } from '@vscode/l10n';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { failure, success, type Result } from '../domain/result.js';
import type { CliIo } from './io.js';

/** The text of a draft and the path by which it was named. */
export interface DraftFile {
  readonly path: string;
  readonly source: string;
}

/** Why a path gives no draft, in words. */
export interface UnreadablePath {
  readonly path: string;
  readonly message: string;
}

/** The names of Markdown files. */
export const MARKDOWN_FILE = /\.(?:md|markdown|mdx|qmd)$/i;

/** Finds the Markdown files that the paths name; a folder stands for all in it, hidden ones and node_modules left out. */
export const findDrafts = async (
  paths: readonly string[],
  io: CliIo,
): Promise<readonly Result<string, UnreadablePath>[]> => {
  const found: Result<string, UnreadablePath>[] = [];
  for (const path of paths) {
    const drafts = path === '-' ? [success(path)] : await expand(path, io);
    if (drafts.length > 0) found.push(...drafts);
    else found.push(failure({ path, message: t('There is no Markdown file in this folder. Check the path.') }));
  }
  return found;
};

const expand = async (path: string, io: CliIo): Promise<readonly Result<string, UnreadablePath>[]> => {
  try {
    const place = resolve(io.cwd, path);
    if (!(await stat(place)).isDirectory()) return [success(path)];
    const entries = (await readdir(place, { withFileTypes: true })).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const found: Result<string, UnreadablePath>[] = [];
    for (const entry of entries) {
      const inner = join(path, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) found.push(...(await expand(inner, io)));
      else if (entry.isFile() && MARKDOWN_FILE.test(entry.name)) found.push(success(inner));
    }
    return found;
  } catch (error) {
    return [failure({ path, message: systemMessage(error) })];
  }
};

/** Reads a draft as UTF-8 without a byte-order mark; anything else is refused with its reason. */
export const readDraft = async (path: string, io: CliIo): Promise<Result<DraftFile, UnreadablePath>> => {
  let bytes: Buffer;
  try {
    bytes = path === '-' ? await io.stdin() : await readFile(resolve(io.cwd, path));
  } catch (error) {
    return failure({ path, message: systemMessage(error) });
  }
  const decoded = decodeText(bytes);
  return decoded.ok ? success({ path, source: decoded.value }) : failure({ path, message: decoded.failure });
};

/** The text of some bytes, or why they are none. */
export const decodeText = (bytes: Uint8Array): Result<string, string> => {
  if (bytes.includes(0)) return failure(t('This is a binary file: it holds NUL bytes. Give a Markdown file.'));
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The decoder's own message says no more than that.
    return failure(t('The file is not valid UTF-8. Save it as UTF-8 and try again.'));
  }
};

const systemMessage = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  switch (code) {
    case 'ENOENT':
      return t('There is no such file or folder. Check the path.');
    case 'EISDIR':
      return t('This is a folder. Name a file in it.');
    case 'EACCES':
    case 'EPERM':
      return t('There is no permission to read it. Change its permissions and try again.');
    case 'ENOTDIR':
    case 'ELOOP':
    case 'ENAMETOOLONG':
      return t('The path cannot be followed ({0}). Check it.', code);
    default:
      return t('The system could not read it ({0}). Try again.', code || String(error));
  }
};
