import { FileType, Uri, workspace } from 'vscode';
import type { Files } from '../app/ports/files.js';

/** A folder as `workspaceFiles` knows it: the parts of its URI as they are, so that paths can be joined to it. */
export const folderOf = (uri: Uri): string => {
  const { scheme, authority, path } = Uri.joinPath(uri, '..');
  return `${scheme}://${authority}${path}`;
};

const toUri = (place: string): Uri => {
  const [, scheme = 'file', authority = '', path = '/'] = /^([^:/]+):\/\/([^/]*)(\/.*)$/su.exec(place) ?? [];
  return Uri.from({ scheme, authority, path });
};

/** The files of the workspace, wherever it lies. That there is nothing is an answer, not an error. */
export const workspaceFiles: Files = {
  exists: async (place) => {
    try {
      await workspace.fs.stat(toUri(place));
      return true;
    } catch {
      return false;
    }
  },
  read: async (place) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(toUri(place)));
    } catch {
      return null;
    }
  },
  list: async (folder) => {
    try {
      const entries = await workspace.fs.readDirectory(toUri(folder));
      return entries.filter(([, type]) => type !== FileType.Directory).map(([name]) => name);
    } catch {
      return [];
    }
  },
};
