import { dirname, join, relative, resolve, sep } from 'node:path';
import { PROJECT_FILE } from '../domain/project/project.js';
import { annotationFailureMessage, classifierFailureMessage } from '../messages/failures.js';
import type { AnnotatedFile } from './annotate.js';
import { findDrafts, readDraft } from './drafts.js';
import type { CliIo } from './io.js';
import { problemLine, type FindProject, type FoundProject } from './project-file.js';
import type { Session } from './session.js';

/** An annotated draft with the findings that its project lets through, old ones among them, and that project. */
export interface ProjectFile extends AnnotatedFile {
  readonly found: FoundProject;
  /** The draft, relative to the folder of the project's file (or to the current one), with slashes. */
  readonly file: string;
  /** Whether the model has spoken; without it some findings are missing. */
  readonly complete: boolean;
}

/** Annotates drafts one by one. What is wrong with a draft or with the file of its project does not stop the others. */
export const annotateDrafts = async (
  paths: readonly string[],
  io: CliIo,
  { annotator }: Session,
  findProject: FindProject,
): Promise<{ readonly files: readonly ProjectFile[]; readonly failed: boolean }> => {
  const files: ProjectFile[] = [];
  const told = new Set<string>();
  let failed = false;
  const warn = (message: string): void => {
    // One message for a model that is missing or a project's file, not one for each draft.
    if (!told.has(message)) io.stderr(`${message}\n`);
    told.add(message);
  };
  const tell = (message: string): void => {
    failed = true;
    warn(message);
  };
  for (const named of await findDrafts(paths, io)) {
    if (!named.ok) {
      tell(`${named.failure.path}: ${named.failure.message}`);
      continue;
    }
    const draft = await readDraft(named.value, io);
    if (!draft.ok) {
      tell(`${draft.failure.path}: ${draft.failure.message}`);
      continue;
    }
    const { path, source } = draft.value;
    const place = path === '-' ? join(io.cwd, path) : resolve(io.cwd, path);
    const found = await findProject(dirname(place));
    if (!found.ok) {
      for (const line of found.failure) tell(line);
      continue;
    }
    const { folder, project } = found.value;
    if (folder !== null) {
      for (const warning of project.warnings) warn(problemLine(join(folder, PROJECT_FILE), warning));
    }
    const file =
      path === '-'
        ? path
        : relative(folder ?? io.cwd, place)
            .split(sep)
            .join('/');
    const annotated = await annotator.annotate({
      draft: path,
      source,
      project,
      file,
      folder: path === '-' ? null : dirname(place).split(sep).join('/'),
      proofread: ['en', 'zh'],
      most: Infinity,
    });
    if (!annotated.ok) {
      tell(`${path}: ${annotationFailureMessage(annotated.failure)}`);
      continue;
    }
    const { failure, annotations, problems } = annotated.value;
    if (failure !== null) tell(classifierFailureMessage(failure));
    for (const { message } of problems) warn(message);
    files.push({ path, source, annotations, found: found.value, file, complete: failure === null });
  }
  return { files, failed };
};
