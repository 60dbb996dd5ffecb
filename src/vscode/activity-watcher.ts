import { Disposable, Uri, window, workspace, type TextDocument, type TextEditor } from 'vscode';
import type { ActivityRecorder } from '../app/activity-recorder.js';
import type { KindOf } from '../domain/audit/kinds.js';
import type { ActivityFile } from '../domain/audit/stretch.js';

/** Milliseconds between looks at whether somebody is at work outside a text editor. */
const LOOK_EVERY = 60_000;
/** What shows what programs write is no file to work in. */
const NO_FILES = new Set(['output', 'walkThrough', 'walkThroughSnippet']);

/**
 * Tells the recorder of the signs of somebody at work in this window: typing, moving the cursor, scrolling, turning to another
 * editor. Only the window with the focus does, so two windows never count at once. Work in a terminal or a preview counts
 * for the file before it, as long as VS Code sees somebody there.
 */
export const watchActivity = (recorder: ActivityRecorder, kindOf: KindOf): Disposable => {
  const files = new WeakMap<TextDocument, ActivityFile>();
  let last: ActivityFile | null = null;
  const fileOf = (document: TextDocument): ActivityFile => {
    const known = files.get(document);
    if (known?.language === document.languageId) return known;
    const file = activityFile(document, kindOf);
    files.set(document, file);
    return file;
  };
  const see = (editor: TextEditor | undefined): void => {
    if (editor === undefined || !window.state.focused || NO_FILES.has(editor.document.uri.scheme)) return;
    last = fileOf(editor.document);
    recorder.see(last);
  };
  const look = (): void => {
    if (window.state.focused && window.state.active && last !== null) recorder.see(last);
  };
  const timer = setInterval(look, LOOK_EVERY);
  see(window.activeTextEditor);
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const editor = window.activeTextEditor;
      if (contentChanges.length > 0 && editor?.document === document) see(editor);
    }),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) see(textEditor);
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) see(textEditor);
    }),
    window.onDidChangeActiveTextEditor(see),
    window.onDidChangeWindowState(({ focused }) => {
      if (focused) see(window.activeTextEditor);
      else recorder.see(null);
    }),
    { dispose: () => clearInterval(timer) },
  );
};

/** What is remembered of a document. The old side of a comparison is its file; a cell is its notebook. */
const activityFile = (document: TextDocument, kindOf: KindOf): ActivityFile => {
  const uri = fileUri(document.uri);
  const project = workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
  const file = { uri: uri.toString(), language: document.languageId, project };
  return { ...file, kind: kindOf(file) };
};

const fileUri = (uri: Uri): Uri => {
  if (uri.scheme === 'git') return Uri.file(uri.path);
  if (uri.scheme !== 'vscode-notebook-cell') return uri.with({ query: '', fragment: '' });
  return (
    workspace.notebookDocuments.find((notebook) => notebook.uri.path === uri.path)?.uri ?? uri.with({ fragment: '' })
  );
};
