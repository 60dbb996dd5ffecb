import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { t } from '@vscode/l10n';
import { readProject, type ReadProject } from '../domain/project/read-project.js';
import { NO_PROJECT, PROJECT_FILE } from '../domain/project/project.js';
import { failure, success, type Result } from '../domain/result.js';
import { projectProblemMessage } from '../messages/project.js';
import { decodeText } from './drafts.js';

/** A project's file as it was found, or that there is none. */
export interface FoundProject {
  /** The folder of the file, which drafts are named relative to, or null where there is no file up to the root. */
  readonly folder: string | null;
  readonly text: string;
  readonly project: ReadProject;
}

/** Why a project's file cannot be used: one line for each reason, each with its place. */
export type ProjectFileFailure = readonly string[];

/** Finds the file for the drafts of a folder. */
export type FindProject = (folder: string) => Promise<Result<FoundProject, ProjectFileFailure>>;

/** Looks in the folder and those above it, up to the root; each folder is looked into once. */
export const projectFinder = (): FindProject => {
  const known = new Map<string, Promise<Result<FoundProject, ProjectFileFailure>>>();
  const find: FindProject = (folder) => {
    const found = known.get(folder) ?? look(folder, find);
    known.set(folder, found);
    return found;
  };
  return find;
};

const look = async (folder: string, find: FindProject): Promise<Result<FoundProject, ProjectFileFailure>> => {
  const path = join(folder, PROJECT_FILE);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code !== 'ENOENT' && code !== 'ENOTDIR') {
      return failure([`${path}: ${t('The system could not read it ({0}). Try again.', code)}`]);
    }
    const parent = dirname(folder);
    return parent === folder
      ? success({ folder: null, text: '', project: { ...NO_PROJECT, warnings: [] } })
      : find(parent);
  }
  const text = decodeText(bytes);
  if (!text.ok) return failure([`${path}: ${text.failure}`]);
  const project = readProject(text.value);
  return project.ok
    ? success({ folder, text: text.value, project: project.value })
    : failure(project.failure.map((problem) => problemLine(path, problem)));
};

/** A problem of a file as compilers write it: path, line, reason. */
export const problemLine = (path: string, problem: Parameters<typeof projectProblemMessage>[0]): string =>
  `${path}:${problem.line + 1}: ${projectProblemMessage(problem)}`;
