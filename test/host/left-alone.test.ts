import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, findings } from './support.js';

const DOUBLED = 'We walked to the the market and bought bread, which was warm and good on that morning.';

describe('what is no draft', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('such as the cells of a notebook gets no marks', async () => {
    const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, DOUBLED, 'markdown');
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData([cell]));
    await vscode.window.showNotebookDocument(notebook);
    const api = await activated();
    await api.whenIdle();
    for (const { document } of notebook.getCells()) {
      assert.deepEqual(findings(document), []);
      assert.equal(api.state(document.uri), undefined);
    }
  });

  it('such as both sides of a comparison gets no marks', async () => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    const [left, right] = ['left.md', 'right.md'].map((name) => vscode.Uri.joinPath(first.uri, name));
    assert.ok(left !== undefined && right !== undefined);
    for (const uri of [left, right])
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`# A walk\n\n${DOUBLED}\n`));
    await vscode.commands.executeCommand('vscode.diff', left, right, 'compared');
    const api = await activated();
    await new Promise((resolve) => setTimeout(resolve, 500));
    await api.whenIdle();
    for (const uri of [left, right]) {
      assert.equal(api.state(uri), undefined);
      assert.equal(vscode.languages.getDiagnostics(uri).length, 0);
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const uri of [left, right]) await vscode.workspace.fs.delete(uri);
  });
});

describe('the project file in the editor', () => {
  it('is completed with the codes of findings', async () => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first);
    const uri = vscode.Uri.joinPath(first.uri, '.inkbearing.json');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{ "rules": {  } }'));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      assert.equal(document.languageId, 'jsonc');
      let labels: readonly string[] = [];
      // The language server of JSON comes up when the first file of its kind is opened.
      for (let attempt = 0; attempt < 50 && !labels.includes('long-sentence'); attempt++) {
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          uri,
          new vscode.Position(0, 13),
        );
        labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''));
        if (!labels.includes('long-sentence')) await new Promise((resolve) => setTimeout(resolve, 200));
      }
      assert.ok(labels.includes('long-sentence'));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(uri);
    }
  });
});
