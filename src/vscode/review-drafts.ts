import { t } from '@vscode/l10n';
import {
  Disposable,
  RelativePattern,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode';
import { Emitter } from '../app/emitter.js';
import type { ReviewDrafts } from '../app/ports/review-drafts.js';

const FOLDER = 'reviews';
/** `2026-W48.md`, `2026-11.md`. */
const REVIEW = /^(?<name>\d{4}-(?:W\d{2}|\d{2}))\.md$/;

/**
 * Reviews in the folder `reviews` of the workspace, named by their periods; where no folder is open, or it cannot be written,
 * in untitled documents, which VS Code keeps until they are saved or thrown away. What is there is shown, never written over.
 */
export class WorkspaceReviews implements ReviewDrafts, Disposable {
  readonly #changes = new Emitter<undefined>();
  readonly onDidChange = this.#changes.event;
  /** The files that are known, by the names of their reviews. */
  #files: ReadonlyMap<string, Uri> = new Map();
  readonly #untitled = new Map<string, TextDocument>();
  readonly #folders: Disposable;
  #watching = Disposable.from();

  constructor() {
    this.#folders = workspace.onDidChangeWorkspaceFolders(() => this.#watch());
    this.#watch();
  }

  isWritten(name: string): boolean {
    return this.#files.has(name) || this.#untitled.get(name)?.isClosed === false;
  }

  async open(name: string, head: string, text: string): Promise<string | null> {
    try {
      await window.showTextDocument(await this.#document(name, head, text), { preview: false });
      return null;
    } catch (error) {
      return t('The review could not be written: {0}', error instanceof Error ? error.message : String(error));
    }
  }

  dispose(): void {
    this.#folders.dispose();
    this.#watching.dispose();
    this.#changes.dispose();
  }

  async #document(name: string, head: string, text: string): Promise<TextDocument> {
    const open = this.#untitledOf(name, head);
    if (open !== undefined) return open;
    await this.#look();
    const known = this.#files.get(name);
    if (known !== undefined) return workspace.openTextDocument(known);
    const folder = this.#folder();
    if (folder === undefined) {
      const document = await workspace.openTextDocument({ language: 'markdown', content: text });
      this.#untitled.set(name, document);
      this.#changes.fire(undefined);
      return document;
    }
    const file = Uri.joinPath(folder.uri, FOLDER, `${name}.md`);
    const edit = new WorkspaceEdit();
    edit.createFile(file, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: true });
    if (!(await workspace.applyEdit(edit))) throw new Error(t('{0} cannot be made.', workspace.asRelativePath(file)));
    await this.#look();
    return workspace.openTextDocument(file);
  }

  /** The untitled document of a review: one that this window opened, or one that VS Code kept over a reload. */
  #untitledOf(name: string, head: string): TextDocument | undefined {
    const known = this.#untitled.get(name);
    if (known?.isClosed === false) return known;
    return workspace.textDocuments.find(
      (document) => document.isUntitled && !document.isClosed && document.getText().startsWith(head),
    );
  }

  /** Where a new review goes: the folder that has reviews already, or the first that can be written. */
  #folder(): WorkspaceFolder | undefined {
    const [latest] = [...this.#files.values()].slice(-1);
    const used = latest === undefined ? undefined : workspace.getWorkspaceFolder(latest);
    const folders = workspace.workspaceFolders ?? [];
    return used ?? folders.find(({ uri }) => workspace.fs.isWritableFileSystem(uri.scheme) !== false);
  }

  #watch(): void {
    this.#watching.dispose();
    this.#watching = Disposable.from(
      ...(workspace.workspaceFolders ?? []).flatMap((folder) => {
        const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, `${FOLDER}/*.md`), false, true);
        return [watcher, watcher.onDidCreate(() => void this.#look()), watcher.onDidDelete(() => void this.#look())];
      }),
    );
    void this.#look();
  }

  async #look(): Promise<void> {
    const folders = workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(({ uri }) => reviewsIn(Uri.joinPath(uri, FOLDER))));
    // Of two with one name that of the first folder counts.
    const files = new Map(found.toReversed().flat());
    const same = files.size === this.#files.size && [...files.keys()].every((name) => this.#files.has(name));
    this.#files = files;
    if (!same) this.#changes.fire(undefined);
  }
}

const reviewsIn = async (folder: Uri): Promise<readonly (readonly [name: string, file: Uri])[]> => {
  try {
    return (await workspace.fs.readDirectory(folder)).flatMap(([file]) => {
      const name = REVIEW.exec(file)?.groups?.['name'];
      return name === undefined ? [] : [[name, Uri.joinPath(folder, file)] as const];
    });
  } catch {
    // There is no such folder, which is how it is at first.
    return [];
  }
};
