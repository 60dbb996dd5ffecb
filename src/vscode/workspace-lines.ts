import { RelativePattern, Uri, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { FileStamp, LineFiles, LineRefusal } from '../app/ports/line-files.js';
import { failure, success, type Result } from '../domain/result.js';
import { tickLine, type ExpectedLine } from '../domain/tasks/lines/tick-line.js';
import { decodeUtf8 } from '../storage/decode-utf8.js';
import { readText, stampOf, tickOnDisk, walkFiles } from '../storage/line-disk.js';
import { toRange } from './convert.js';
import { isLineFile, type LineFolder } from './line-settings.js';
import { openDocument } from './open-document.js';

/** The Markdown files of the workspace: on this machine's disk directly, elsewhere through the editor. */
export const workspaceLines = (folders: readonly LineFolder[]): LineFiles => ({
  list: () => listed(folders),
  isWanted: (uri) => isLineFile(folders, uri),
  stamp: (uri) => stamp(Uri.parse(uri)),
  read: (uri) => read(Uri.parse(uri)),
  openText: (uri) => openDocument(uri)?.getText() ?? null,
  tick: (uri, expected, ticked) => {
    const open = openDocument(uri);
    if (open !== undefined) return tickInEditor(open, expected, ticked);
    const file = Uri.parse(uri);
    return file.scheme === 'file' ? tickOnDisk(file.fsPath, expected, ticked) : tickElsewhere(file, expected, ticked);
  },
});

async function* listed(folders: readonly LineFolder[]): AsyncGenerator<string> {
  for (const { uri, enters, takes } of folders) {
    if (uri.scheme === 'file') {
      for await (const path of walkFiles({ root: uri.fsPath, enters, takes })) yield Uri.joinPath(uri, path).toString();
      continue;
    }
    const found = await workspace.findFiles(new RelativePattern(uri, '**/*.{md,markdown,mdown,mkd,mdx,qmd}'));
    for (const file of found) if (isLineFile(folders, file.toString())) yield file.toString();
  }
}

const stamp = async (uri: Uri): Promise<FileStamp | null> => {
  if (uri.scheme === 'file') return stampOf(uri.fsPath);
  try {
    return await workspace.fs.stat(uri);
  } catch {
    // There is no such file.
    return null;
  }
};

const read = async (uri: Uri): Promise<string | null> => {
  if (uri.scheme === 'file') return readText(uri.fsPath);
  try {
    return decodeUtf8(await workspace.fs.readFile(uri));
  } catch {
    // Gone meanwhile, or no text.
    return null;
  }
};

/** In an open document the tick is an edit, which can be undone there; it is saved where nothing else waits to be. */
const tickInEditor = async (
  document: TextDocument,
  expected: ExpectedLine,
  ticked: boolean,
): Promise<Result<void, LineRefusal>> => {
  const edit = tickLine(document.getText(), expected, ticked);
  if (!edit.ok) return edit;
  if (edit.value === null) return success(undefined);
  const { isDirty } = document;
  const change = new WorkspaceEdit();
  change.replace(document.uri, toRange(document, edit.value), edit.value.newText);
  if (!(await workspace.applyEdit(change))) return failure('unwritable');
  if (!isDirty) await document.save();
  return success(undefined);
};

const tickElsewhere = async (uri: Uri, expected: ExpectedLine, ticked: boolean): Promise<Result<void, LineRefusal>> => {
  try {
    const text = decodeUtf8(await workspace.fs.readFile(uri));
    const edit = tickLine(text, expected, ticked);
    if (!edit.ok) return edit;
    if (edit.value === null) return success(undefined);
    const { start, end, newText } = edit.value;
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text.slice(0, start) + newText + text.slice(end)));
    return success(undefined);
  } catch {
    // Read-only, gone, or no UTF-8: the person is told that it was not written.
    return failure('unwritable');
  }
};
