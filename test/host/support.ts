import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InkbearingApi } from '../../src/extension.js';
import type { DraftState } from '../../src/vscode/draft-watcher.js';

/** The extension, activated. */
export const activated = async (): Promise<InkbearingApi> => {
  const extension = vscode.extensions.getExtension<InkbearingApi>('inkbearing.inkbearing');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
};

/** Shows a new document with a text. */
export const openText = async (content: string, language = 'markdown'): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language, content }));

/** Shows a file of the workspace. */
export const openFile = async (name: string): Promise<vscode.TextEditor> => {
  const [file] = await vscode.workspace.findFiles(name);
  assert.ok(file, `${name} is not in the workspace`);
  return vscode.window.showTextDocument(file);
};

/** The annotations of a document once nothing is under way. */
export const settled = async (document: vscode.TextDocument): Promise<DraftState> => {
  const api = await activated();
  await api.whenIdle();
  const state = api.state(document.uri);
  assert.ok(state, 'the draft has no annotations');
  assert.equal(state.failure, null);
  assert.equal(state.version, document.version);
  return state;
};

/** Our findings in a document. */
export const findings = (document: vscode.TextDocument): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Inkbearing');

/** The code of a finding. */
export const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The codes of our findings in a document. */
export const codes = (document: vscode.TextDocument): readonly string[] => findings(document).map(codeOf);

/** Sets one of our settings for the user until the returned function is called. */
export const withSetting = async (name: string, value: unknown): Promise<() => Thenable<void>> => {
  const values = vscode.workspace.getConfiguration('inkbearing');
  await values.update(name, value, vscode.ConfigurationTarget.Global);
  return () =>
    vscode.workspace.getConfiguration('inkbearing').update(name, undefined, vscode.ConfigurationTarget.Global);
};
