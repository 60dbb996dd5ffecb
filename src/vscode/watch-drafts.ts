import { Disposable, RelativePattern, Uri, workspace, type FileSystemWatcher } from 'vscode';
import type { DraftWatch } from '../app/draft-watch.js';
import type { Ledger } from '../app/ledger.js';
import { isMarkdownName, MARKDOWN_ENDINGS } from '../domain/influence/pieces/draft-names.js';
import type { StoreDocument } from '../domain/store/document.js';

/** Milliseconds for which changes are collected: what is moved, or taken over from another branch, goes and comes. */
const COLLECT = 1_000;

/** So many folders outside the workspace are watched. */
const MOST_FOLDERS = 50;

const PATTERN = `*.{${MARKDOWN_ENDINGS.join(',')}}`;

/** Tells of what happens to the drafts of pieces: in the workspace, and in the folders outside it in which some are. */
export const watchDrafts = (watch: DraftWatch, ledger: Ledger): Disposable => {
  const collected = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const collect = (uri: Uri): void => {
    collected.add(uri.toString());
    clearTimeout(timer);
    timer = setTimeout(() => {
      const uris = Array.from(collected);
      collected.clear();
      if (hasPieces(ledger.document)) void watch.look(uris);
    }, COLLECT);
  };
  const inside = workspace.createFileSystemWatcher(`**/${PATTERN}`);
  // Of a folder that goes nothing is told but the folder.
  const deletions = workspace.createFileSystemWatcher('**', true, true, false);
  const outside = new Map<string, FileSystemWatcher>();
  const followFolders = (document: StoreDocument): void => {
    const folders = foldersOutside(document);
    for (const [folder, watcher] of outside) {
      if (folders.has(folder)) continue;
      watcher.dispose();
      outside.delete(folder);
    }
    for (const folder of folders) {
      if (outside.has(folder)) continue;
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.parse(folder), PATTERN));
      for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) event(collect);
      outside.set(folder, watcher);
    }
  };
  let bound = '';
  const follow = (document: StoreDocument): void => {
    const now = JSON.stringify(Object.values(document.pieces).map(({ draft }) => draft));
    if (now === bound) return;
    bound = now;
    followFolders(document);
  };
  if (ledger.document !== undefined) follow(ledger.document);
  return Disposable.from(
    inside,
    deletions,
    inside.onDidCreate(collect),
    inside.onDidChange(collect),
    deletions.onDidDelete(collect),
    workspace.onDidSaveTextDocument(({ uri }) => {
      if (isMarkdownName(uri.path)) collect(uri);
    }),
    workspace.onDidDeleteFiles(({ files }) => files.forEach(collect)),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) void watch.renamed(oldUri.toString(), newUri.toString());
    }),
    ledger.onDidChange(follow),
    {
      dispose: () => {
        clearTimeout(timer);
        for (const watcher of outside.values()) watcher.dispose();
      },
    },
  );
};

const hasPieces = (document: StoreDocument | undefined): boolean =>
  document !== undefined && Object.keys(document.pieces).length > 0;

/** The folders of drafts that are in no folder of the workspace. */
const foldersOutside = ({ pieces }: StoreDocument): ReadonlySet<string> => {
  const folders = new Set<string>();
  for (const { draft } of Object.values(pieces)) {
    if (draft === null || folders.size >= MOST_FOLDERS) continue;
    const folder = folderOutside(draft);
    if (folder !== null) folders.add(folder);
  }
  return folders;
};

/** The folder of a draft that is outside the workspace, or null. */
const folderOutside = (draft: string): string | null => {
  try {
    const uri = Uri.parse(draft);
    return workspace.getWorkspaceFolder(uri) === undefined ? Uri.joinPath(uri, '..').toString() : null;
  } catch {
    // No URI for the editor, as an imported store may hold it: it is in no folder.
    return null;
  }
};
