import { FileSystemError, Uri, workspace } from 'vscode';
import type { DraftFiles } from '../app/ports/draft-files.js';
import { applyEdits } from '../domain/annotation/apply-fixes.js';
import { failure, success, type Result } from '../domain/result.js';
import { decodeUtf8 } from '../storage/decode-utf8.js';
import { draftDisk } from '../storage/draft-disk.js';
import { editDraft } from './edit-draft.js';
import { openDocument } from './open-document.js';

/** The drafts of a window: in the editor where they are open, so that it can undo; else on the disk or through the editor's file systems. */
export const workspaceDrafts: DraftFiles = {
  read: (uri) => {
    const open = openDocument(uri);
    if (open !== undefined) return Promise.resolve(success(open.getText()));
    return isLocal(uri) ? draftDisk.read(uri) : readElsewhere(uri);
  },
  edit: async (uri, text, edits) => {
    const open = openDocument(uri);
    if (open === undefined) {
      return isLocal(uri)
        ? draftDisk.edit(uri, text, edits)
        : replaceElsewhere(Uri.parse(uri), text, applyEdits(text, edits));
    }
    if (open.getText() !== text) return false;
    const { isDirty } = open;
    if (!(await editDraft(open, edits))) return false;
    // What else waits to be saved is the person's to save.
    if (!isDirty) await open.save();
    return true;
  },
  create: (folder, name, text) =>
    isLocal(folder)
      ? draftDisk.create(folder, name, text)
      : createElsewhere(Uri.joinPath(Uri.parse(folder), name), text),
  identity: (uri) => (isLocal(uri) ? draftDisk.identity(uri) : Promise.resolve(null)),
};

const isLocal = (uri: string): boolean => uri.startsWith('file:');

/** What is no URI for the editor, as an imported store may hold it, cannot be read. */
const readElsewhere = async (uri: string): Promise<Result<string, 'missing' | 'unreadable'>> => {
  try {
    return success(decodeUtf8(await workspace.fs.readFile(Uri.parse(uri))));
  } catch (error) {
    return failure(isNotFound(error) ? 'missing' : 'unreadable');
  }
};

const replaceElsewhere = async (uri: Uri, before: string, after: string): Promise<boolean> => {
  try {
    if (decodeUtf8(await workspace.fs.readFile(uri)) !== before) return false;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(after));
    return true;
  } catch {
    // Read-only or gone: the person is told that it was not written.
    return false;
  }
};

const createElsewhere = async (uri: Uri, text: string): Promise<Result<string, 'exists' | 'unwritable'>> => {
  try {
    await workspace.fs.stat(uri);
    return failure('exists');
  } catch (error) {
    if (!isNotFound(error)) return failure('unwritable');
  }
  try {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return success(uri.toString());
  } catch {
    // Read-only, or no such folder: the person is told so.
    return failure('unwritable');
  }
};

const isNotFound = (error: unknown): boolean => error instanceof FileSystemError && error.code === 'FileNotFound';
