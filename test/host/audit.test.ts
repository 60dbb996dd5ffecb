import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, openFile } from './support.js';

const isEnabled = (): boolean => vscode.workspace.getConfiguration('inkbearing').get('audit.enabled', false);

/** This week's report, made anew. */
const report = (): Thenable<string> => vscode.commands.executeCommand<string>('inkbearing.audit.report', 'this-week');

describe('the time audit', () => {
  before(activated);
  afterEach(async () => {
    await vscode.workspace
      .getConfiguration('inkbearing')
      .update('audit.enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is off until somebody switches it on, and says so', async () => {
    assert.equal(isEnabled(), false);
    const text = await report();
    assert.match(text, /Nothing has been recorded\./);
    const uri = vscode.Uri.from({ scheme: 'inkbearing-audit', path: '/Where the hours went.md' });
    assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), text);
  });

  it('is switched on for the workspace alone, and off again', async () => {
    await vscode.commands.executeCommand('inkbearing.audit.toggle');
    const inspected = vscode.workspace.getConfiguration('inkbearing').inspect('audit.enabled');
    assert.equal(inspected?.workspaceValue, true);
    assert.equal(inspected?.globalValue, undefined);
    await vscode.commands.executeCommand('inkbearing.audit.toggle');
    assert.equal(isEnabled(), false);
  });

  it('records typing while it is on', async function () {
    if (!vscode.window.state.focused) this.skip();
    await vscode.commands.executeCommand('inkbearing.audit.toggle');
    const editor = await openFile('quiet-logs.md');
    // The record is in whole seconds: typing goes on until one has passed.
    for (const begun = Date.now(); Date.now() - begun < 2100;)
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), ' '));
    assert.match(await report(), /quiet-logs/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
