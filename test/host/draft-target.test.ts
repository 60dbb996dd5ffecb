import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Store } from '../../src/app/ports/store.js';
import { newPiece, type Piece } from '../../src/domain/influence/piece.js';
import type { InkbearingApi } from '../../src/extension.js';
import { openStore } from '../../src/storage/open-store.js';
import { activated, openFile, settled } from './support.js';

const DRAFT = 'quiet-logs.md';

/** Waits until something holds; the file system tells of changes when it likes. */
const until = async (holds: () => boolean | Promise<boolean>, what: () => unknown): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(JSON.stringify(what()));
};

describe('a draft that belongs to a piece', () => {
  let store: Store;
  let api: InkbearingApi;

  before(async () => {
    api = await activated();
    const folder = process.env['INKBEARING_STORE'] ?? assert.fail('no store');
    ({ store } = await openStore({ folder, now: () => new Date(), onFailure: () => undefined }));
  });
  afterEach(async () => {
    await store.execute({ kind: 'remove-pieces', ids: ['target'] });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(() => store.dispose());

  const piece = async (): Promise<Piece | undefined> => {
    const read = await store.read();
    return read.ok ? read.value.pieces['target'] : undefined;
  };
  /** Makes the piece of a draft. */
  const bind = async ({ uri }: vscode.TextDocument, target: Piece['target']): Promise<void> => {
    const add = [{ ...newPiece('target', 'Quiet logs', new Date().toISOString()), draft: uri.toString(), target }];
    const done = await store.execute({ kind: 'change-pieces', add, changes: [], tasks: [], done: null });
    assert.ok(done.ok);
  };
  it('shows words and quality against the target, and follows the edits', async () => {
    const { document } = await openFile(DRAFT);
    const { annotations } = await settled(document);
    const quality = Math.round(annotations.quality.score ?? assert.fail('no score'));
    assert.equal(api.score.shown.text, `$(edit) ${quality}`);
    await bind(document, { words: 5000, quality: 90, hours: null });
    const words = annotations.draft.words.toLocaleString('en');
    await until(
      () => api.score.shown.text === `$(edit) ${quality}/90 · ${words}/5,000`,
      () => api.score.shown,
    );
    assert.equal(
      api.score.shown.label,
      `Quality score ${quality}, the target is 90, words: ${words}, the target is 5,000`,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n\nThree more words.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await settled(document);
    assert.match(api.score.shown.text, new RegExp(`· ${(annotations.draft.words + 3).toLocaleString('en')}/5,000$`));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('keeps its words and score on the piece when it is saved', async () => {
    const { document } = await openFile(DRAFT);
    await settled(document);
    await bind(document, { words: null, quality: null, hours: null });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\n\nA closing sentence.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    const { annotations } = await settled(document);
    await until(async () => (await piece())?.facts !== null, piece);
    const facts = (await piece())?.facts;
    assert.equal(facts?.words, annotations.draft.words);
    assert.ok(Math.abs((facts?.score ?? 0) - (annotations.quality.score ?? -1)) < 0.05);
  });
});
