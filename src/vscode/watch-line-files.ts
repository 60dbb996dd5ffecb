import { Disposable, workspace, type Uri } from 'vscode';
import type { LineSync } from '../app/line-sync.js';
import type { LineFiles } from '../app/ports/line-files.js';

/** Milliseconds for which changes are collected: typing goes on, and a file that is moved goes and comes. */
const COLLECT = 300;

/** Tells of what happens to the files that lines are taken from. */
export const watchLineFiles = (sync: LineSync, files: Pick<LineFiles, 'isWanted'>): Disposable => {
  const collected = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const collect = (uri: string): void => {
    collected.add(uri);
    timer ??= setTimeout(() => {
      timer = undefined;
      const uris = Array.from(collected);
      collected.clear();
      void sync.changed(uris);
    }, COLLECT);
  };
  const see = ({ uri }: { readonly uri: Uri }): void => {
    const name = uri.toString();
    if (files.isWanted(name)) collect(name);
  };
  const seeFile = (uri: Uri): void => see({ uri });
  const changes = workspace.createFileSystemWatcher('**/*.{md,markdown,mdown,mkd,mdx,qmd}');
  // Of a folder that goes nothing is told but the folder.
  const deletions = workspace.createFileSystemWatcher('**', true, true, false);
  return Disposable.from(
    changes,
    deletions,
    changes.onDidCreate(seeFile),
    changes.onDidChange(seeFile),
    deletions.onDidDelete((uri) => collect(uri.toString())),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) see(document);
    }),
    workspace.onDidOpenTextDocument(see),
    workspace.onDidCloseTextDocument(see),
    workspace.onDidRenameFiles(({ files: renamed }) => {
      for (const { oldUri, newUri } of renamed) void sync.renamed(oldUri.toString(), newUri.toString());
    }),
    { dispose: () => clearTimeout(timer) },
  );
};
