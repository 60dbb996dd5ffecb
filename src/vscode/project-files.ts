import { t } from '@vscode/l10n';
import { FileType, Uri, window, workspace, type Disposable, type TextDocument } from 'vscode';
import { Emitter } from '../app/emitter.js';
import type { ProjectChange } from '../domain/project/project-change.js';
import type { ProjectProblem } from '../domain/project/project-problem.js';
import { PROJECT_FILE, NO_PROJECT, type LexiconEntry, type Project } from '../domain/project/project.js';
import { projectProblemMessage } from '../messages/project.js';

/** What a new file says: nothing yet; the schema completes the rest. */
const newProject = async (): Promise<string> => {
  const { PROJECT_VERSION } = await import('../domain/project/project-form.js');
  return `{\n  "version": ${PROJECT_VERSION}\n}\n`;
};

/** The project that a draft belongs to. */
export interface DraftProject {
  readonly project: Project;
  /** The draft's path relative to the folder of the file; null for a draft without a place of its own. */
  readonly file: string | null;
  /** The project's file, or null where there is none yet. */
  readonly uri: Uri | null;
}

/** A change that was made in a project's file. */
export interface ProjectEdit {
  readonly uri: Uri;
  /** Takes it back, unless the file has been changed since. */
  readonly undo: () => Promise<void>;
}

/** Finds the project of each draft: the nearest `.inkbearing.json` above it. Reads each file once until it changes. */
export class ProjectFiles implements Disposable {
  /** By the URI of the file; null where there is no such file. */
  readonly #read = new Map<string, Promise<Project | null>>();
  readonly #told = new Set<string>();
  readonly #changed = new Emitter<void>();
  readonly #subscriptions: readonly Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = workspace.createFileSystemWatcher(`**/${PROJECT_FILE}`);
    const forget = (uri: Uri): void => {
      if (!uri.path.endsWith(`/${PROJECT_FILE}`)) return;
      this.#read.clear();
      this.#changed.fire();
    };
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidChange(forget),
      watcher.onDidDelete(forget),
      // Files outside the folders of the workspace are not watched.
      workspace.onDidSaveTextDocument(({ uri }) => forget(uri)),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  /** The project of a draft. */
  async of({ uri }: TextDocument): Promise<DraftProject> {
    for (const folder of foldersAbove(uri)) {
      const file = Uri.joinPath(folder, PROJECT_FILE);
      const project = await this.#project(file);
      if (project !== null) return { project, file: pathWithin(folder, uri), uri: file };
    }
    return { project: NO_PROJECT, file: null, uri: null };
  }

  /** Where a change for a draft is written: its project's file, or a new one; null where the draft has no folder. */
  async target(document: TextDocument): Promise<{ readonly uri: Uri; readonly file: string | null } | null> {
    const { uri, file } = await this.of(document);
    if (uri !== null) return { uri, file };
    const folder =
      workspace.getWorkspaceFolder(document.uri)?.uri ??
      foldersAbove(document.uri)[0] ??
      workspace.workspaceFolders?.[0]?.uri;
    return folder === undefined
      ? null
      : { uri: Uri.joinPath(folder, PROJECT_FILE), file: pathWithin(folder, document.uri) };
  }

  /** Makes a change in a project's file, which is made where there is none; undefined when it must not be touched. */
  async change(uri: Uri, change: ProjectChange): Promise<ProjectEdit | undefined> {
    const { editProject, projectEditProblem } = await import('../domain/project/edit-project.js');
    const before = await readText(uri);
    const problem = projectEditProblem(before ?? '');
    if (problem !== null) {
      this.#tell(uri, problem);
      return undefined;
    }
    const after = editProject(before ?? '', change);
    if (after !== before) await this.#write(uri, after);
    const undo = async (): Promise<void> => {
      if ((await readText(uri)) !== after || after === before) return;
      if (before === null) await workspace.fs.delete(uri);
      else await this.#write(uri, before);
      this.#read.clear();
      this.#changed.fire();
    };
    return { uri, undo };
  }

  /** A draft's project file, which is made where there is none; null where the draft has no folder. */
  async make(document: TextDocument): Promise<Uri | null> {
    const target = await this.target(document);
    if (target === null) return null;
    if ((await readText(target.uri)) === null) await this.#write(target.uri, await newProject());
    return target.uri;
  }

  /** Adds what a user says of a name to the lexicon of a draft's project. */
  async learn(entry: LexiconEntry, document: TextDocument): Promise<void> {
    const target = await this.target(document);
    if (target !== null) await this.change(target.uri, { kind: 'lexicon', entry });
  }

  async #write(uri: Uri, text: string): Promise<void> {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    this.#read.clear();
    this.#changed.fire();
  }

  #project(uri: Uri): Promise<Project | null> {
    const key = uri.toString();
    const known = this.#read.get(key) ?? this.#load(uri);
    this.#read.set(key, known);
    return known;
  }

  async #load(uri: Uri): Promise<Project | null> {
    const text = await readText(uri);
    if (text === null) return null;
    // Most drafts are in no project, and few look at its form at the start.
    const { readProject } = await import('../domain/project/read-project.js');
    const project = readProject(text);
    if (project.ok) return project.value;
    const [problem] = project.failure;
    if (problem !== undefined) this.#tell(uri, problem);
    return NO_PROJECT;
  }

  /** Says once what is wrong with a file. */
  #tell(uri: Uri, problem: ProjectProblem): void {
    const message = t(
      '{0}, line {1}: {2} Until then what it says does not hold.',
      workspace.asRelativePath(uri),
      problem.line + 1,
      projectProblemMessage(problem),
    );
    if (this.#told.has(message)) return;
    this.#told.add(message);
    const open = t('Open the file');
    void window.showWarningMessage(message, open).then(async (chosen) => {
      if (chosen === open) await window.showTextDocument(uri);
    });
  }
}

/** The folders above a draft, the nearest first; none for one without a place of its own. */
const foldersAbove = (uri: Uri): readonly Uri[] => {
  if (uri.scheme === 'untitled') return (workspace.workspaceFolders ?? []).slice(0, 1).map((folder) => folder.uri);
  const folders: Uri[] = [];
  for (let folder = Uri.joinPath(uri, '..'); ; folder = Uri.joinPath(folder, '..')) {
    folders.push(folder);
    if (folder.path === '/' || folder.path === '' || folder.path === Uri.joinPath(folder, '..').path) return folders;
  }
};

const pathWithin = (folder: Uri, uri: Uri): string | null => {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.scheme !== 'untitled' && uri.path.startsWith(base) ? uri.path.slice(base.length) : null;
};

/** The text of a file, as an open editor holds it; null where there is none. */
const readText = async (uri: Uri): Promise<string | null> => {
  try {
    if ((await workspace.fs.stat(uri)).type === FileType.Directory) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    // There is no such file, which is what was asked.
    return null;
  }
};
