import { t } from '@vscode/l10n';
import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { baselineOf } from '../domain/project/baseline.js';
import { editProject, projectEditProblem } from '../domain/project/edit-project.js';
import { PROJECT_FILE, type BaselineEntry } from '../domain/project/project.js';
import { failure, success, type Result } from '../domain/result.js';
import type { ProjectFile } from './annotate-drafts.js';
import type { CliIo } from './io.js';
import { problemLine } from './project-file.js';

/**
 * Writes what is found now into the file of each draft's project as old, or into a new file in the current folder. Entries
 * of other drafts stay as long as these exist. Standard input and drafts that the model has not seen have no baseline.
 *
 * @returns the same drafts with the new baseline, or why a file could not be written
 */
export const writeBaselines = async (
  files: readonly ProjectFile[],
  io: CliIo,
): Promise<Result<readonly ProjectFile[], string>> => {
  const folders = new Map<string, ProjectFile[]>();
  for (const draft of files) {
    const folder = draft.found.folder ?? io.cwd;
    const known = folders.get(folder);
    if (known === undefined) folders.set(folder, [draft]);
    else known.push(draft);
  }
  const baselines = new Map<string, readonly BaselineEntry[]>();
  for (const [folder, drafts] of folders) {
    const baseline = await writeBaseline(folder, drafts, io);
    if (!baseline.ok) return baseline;
    baselines.set(folder, baseline.value);
  }
  return success(
    files.map(({ found, ...draft }) => {
      const baseline = baselines.get(found.folder ?? io.cwd) ?? [];
      return { ...draft, found: { ...found, project: { ...found.project, baseline } } };
    }),
  );
};

const writeBaseline = async (
  folder: string,
  drafts: readonly ProjectFile[],
  io: CliIo,
): Promise<Result<readonly BaselineEntry[], string>> => {
  const path = join(folder, PROJECT_FILE);
  const found = drafts[0]?.found;
  const text = found?.text ?? '';
  const outside = drafts.find(({ file }) => file.startsWith('../'));
  if (outside !== undefined) {
    return failure(
      t('{0} lies outside this folder and has no {1} above it. Go to its folder first.', outside.path, PROJECT_FILE),
    );
  }
  const problem = projectEditProblem(text);
  if (problem !== null) return failure(problemLine(path, problem));

  // A draft that was named twice counts once.
  const counted = new Map(
    drafts.filter(({ path: name, complete }) => name !== '-' && complete).map((draft) => [draft.file, draft]),
  );
  const kept: BaselineEntry[] = [];
  for (const entry of found?.project.baseline ?? []) {
    if (!counted.has(entry.file) && (await exists(join(folder, entry.file)))) kept.push(entry);
  }
  const fresh = [...counted.values()].flatMap(({ file, source, annotations }) =>
    baselineOf(file, annotations.findings, source),
  );
  const entries = [...kept, ...fresh].toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const edited = editProject(text, { kind: 'baseline', entries });
  try {
    if (edited !== text) await writeFile(path, `${await byteOrderMark(path)}${edited}`);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return failure(`${path}: ${t('The file could not be written ({0}). Change its permissions and try again.', code)}`);
  }
  const count = fresh.reduce((sum, entry) => sum + entry.count, 0);
  const report =
    count === 1 ? t('{0}: one finding is now old.', path) : t('{0}: {1} findings are now old.', path, count);
  io.stderr(`${report}\n`);
  return success(entries);
};

/** The mark that the file begins with, as it is no part of its text. */
const byteOrderMark = async (path: string): Promise<string> => {
  const bytes = await readFile(path).catch(() => null);
  return bytes?.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) === true ? '\ufeff' : '';
};

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
