import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { WorkspaceReviews } from '../../src/vscode/review-drafts.js';

const HEAD = '---\ntitle: "Review of November 2026"\n';
const TEXT = `${HEAD}---\n\n## My notes\n`;

/** The text of the active editor. */
const shown = (): string => vscode.window.activeTextEditor?.document.getText() ?? '';

describe('the drafts of reviews', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail(), 'reviews');
  let reviews: WorkspaceReviews;

  beforeEach(() => (reviews = new WorkspaceReviews()));
  afterEach(async () => {
    reviews.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true, useTrash: false });
  });

  it('are written into a folder of the workspace under the names of their periods', async () => {
    assert.equal(reviews.isWritten('2026-11'), false);
    assert.equal(await reviews.open('2026-11', HEAD, TEXT), null);
    assert.equal(shown(), TEXT);
    const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, '2026-11.md'));
    assert.equal(new TextDecoder().decode(file), TEXT);
    assert.equal(reviews.isWritten('2026-11'), true);
  });

  it('are shown, and not written again, when they are there', async () => {
    const file = vscode.Uri.joinPath(folder, '2026-W48.md');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('My notes.'));
    assert.equal(await reviews.open('2026-W48', HEAD, TEXT), null);
    assert.equal(shown(), 'My notes.');
  });

  it('keep what is not saved yet', async () => {
    await reviews.open('2026-11', HEAD, TEXT);
    const { document } = vscode.window.activeTextEditor ?? assert.fail('no editor');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, 'Mine.');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await reviews.open('2026-11', HEAD, TEXT);
    assert.equal(shown(), `${TEXT}Mine.`);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
