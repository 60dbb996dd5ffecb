import assert from 'node:assert/strict';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Store } from '../../src/app/ports/store.js';
import type { Piece } from '../../src/domain/influence/piece.js';
import type { StoreDocument } from '../../src/domain/store/document.js';
import { openStore } from '../../src/storage/open-store.js';
import { fileUri } from '../../src/storage/file-uri.js';
import { activated } from './support.js';

const FOLDER = 'posts';
/** Milliseconds after which what was waited for is taken for missing, and between two looks. */
const PATIENCE = 20_000;
const LOOK = 50;
/** Milliseconds in which a question that must not come would have come. */
const QUIET = 3_000;

const POST =
  '\uFEFF---\r\n# mine\r\ntitle: "A post"\r\ndraft: true # not yet\r\ntags: [go]\r\nother:   x\r\n---\r\n\r\nText. \t';

const root = (): string => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return path.join(folder.uri.fsPath, FOLDER);
};
const fileOf = (name: string): string => path.join(root(), name);
const uriOf = (name: string): vscode.Uri => vscode.Uri.file(fileOf(name));
const bytesOf = (name: string): Promise<string> => readFile(fileOf(name), 'utf8');
const command = <Value = unknown>(name: string, ...args: readonly unknown[]): Thenable<Value> =>
  vscode.commands.executeCommand<Value>(`inkbearing.piece.${name}`, ...args);
const passing = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Waits until something holds: what VS Code tells comes when it comes. */
const until = async <Value>(look: () => Promise<Value | undefined>, what: string): Promise<Value> => {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE;) {
    const value = await look();
    if (value !== undefined) return value;
    await passing(LOOK);
  }
  assert.fail(`not seen: ${what}`);
};

describe('pieces and their files', () => {
  let store: Store;
  /** What was asked, and the button that answers it. */
  let asked: { readonly text: string; readonly buttons: readonly string[] }[] = [];
  let answer: string | undefined;
  const show = { information: vscode.window.showInformationMessage, warning: vscode.window.showWarningMessage };

  const record = (text: string, ...buttons: readonly string[]): Promise<string | undefined> => {
    asked.push({ text, buttons });
    return Promise.resolve(buttons.find((button) => button === answer));
  };

  before(async () => {
    await activated();
    const folder = process.env['INKBEARING_STORE'] ?? assert.fail('no store');
    ({ store } = await openStore({ folder, now: () => new Date(), onFailure: () => undefined }));
    Object.assign(vscode.window, { showInformationMessage: record, showWarningMessage: record });
    await mkdir(path.join(root(), 'moved'), { recursive: true });
    const done = await store.execute({
      kind: 'set-outputs',
      outputKinds: [],
      channels: [{ id: 'blog', name: 'Blog', format: 'hugo', site: null }],
      removedKinds: [],
      removedChannels: [],
    });
    assert.ok(done.ok);
  });
  beforeEach(() => {
    asked = [];
    answer = undefined;
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await store.execute({ kind: 'remove-pieces', ids: Object.keys((await document()).pieces) });
  });
  after(async () => {
    Object.assign(vscode.window, { showInformationMessage: show.information, showWarningMessage: show.warning });
    await rm(root(), { recursive: true, force: true });
    await store.execute({
      kind: 'set-outputs',
      outputKinds: [],
      channels: [],
      removedKinds: [],
      removedChannels: ['blog'],
    });
    await store.dispose();
  });

  const document = async (): Promise<StoreDocument> => {
    const read = await store.read();
    return read.ok ? read.value : assert.fail(read.failure.code);
  };
  const pieces = async (): Promise<readonly Piece[]> => Object.values((await document()).pieces);

  /** A new file that is the draft of a new piece. */
  const bound = async (name: string, text = POST): Promise<Piece> => {
    await writeFile(fileOf(name), text);
    await command('bind', uriOf(name));
    return until(
      async () => (await pieces()).find(({ draft }) => draft === uriOf(name).toString()),
      `the piece of ${name}`,
    );
  };
  const untilPiece = (id: string, holds: (piece: Piece) => boolean, what: string): Promise<Piece> =>
    until(async () => (await pieces()).find((piece) => piece.id === id && holds(piece)), what);

  it('takes title and tags from a file that becomes a draft, and leaves it as it is', async () => {
    const piece = await bound('a.md');
    assert.deepEqual([piece.title, piece.tags, piece.status], ['A post', ['go'], 'draft']);
    assert.equal(await bytesOf('a.md'), POST);
  });

  it('lets a file be the draft of one piece only, and says of which', async () => {
    await bound('one.md');
    asked = [];
    await command('bind', uriOf('one.md'));
    assert.match(asked[0]?.text ?? '', /already/);
    assert.equal((await pieces()).length, 1);
  });

  it('names files as the command line does', () => {
    for (const name of ['a b (1)!.md', 'é,中:文.md', "x'y*&=+$;@[].md", '%20#?.md'])
      assert.equal(fileUri(fileOf(name)), uriOf(name).toString());
  });

  it('follows a file that is renamed in the editor', async () => {
    const { id } = await bound('before.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uriOf('before.md'), uriOf('after.md'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await untilPiece(id, ({ draft }) => draft === uriOf('after.md').toString(), 'the new name');
    await passing(QUIET);
    assert.deepEqual(
      asked.filter(({ buttons }) => buttons.length > 2),
      [],
    );
  });

  it('follows a file that is moved outside the editor', async () => {
    const { id } = await bound('here.md', POST.replace('A post', 'A post that moves'));
    await rename(fileOf('here.md'), fileOf('moved/there.md'));
    await untilPiece(id, ({ draft }) => draft === uriOf('moved/there.md').toString(), 'the new place');
  });

  it('asks once about a file that vanished, and does what is chosen', async () => {
    const { id } = await bound('gone.md', POST.replace('A post', 'Gone'));
    // A file that comes and goes within moments is told of by nobody.
    await passing(QUIET);
    asked = [];
    answer = 'Go on without the file';
    await rm(fileOf('gone.md'));
    const free = await untilPiece(id, ({ draft }) => draft === null, 'the piece without its file');
    assert.equal(free.title, 'Gone');
    await passing(QUIET);
    const questions = asked.filter(({ buttons }) => buttons.length === 3);
    assert.deepEqual(questions, [
      {
        text: 'The file of “Gone” is gone: gone.md.',
        buttons: ['Find the file…', 'Go on without the file', 'Remove the piece'],
      },
    ]);
  });

  it('asks about a file that is found to be gone when it is to be opened', async () => {
    const { id } = await bound('lost.md', POST.replace('A post', 'Lost'));
    await rm(fileOf('lost.md'));
    answer = 'Remove the piece';
    await command('openDraft', id);
    await until(async () => ((await pieces()).length === 0 ? true : undefined), 'the piece removed');
  });

  it('takes a new title when the file is saved', async () => {
    const { id } = await bound('saved.md');
    const editor = await vscode.window.showTextDocument(uriOf('saved.md'));
    const at = editor.document.getText().indexOf('A post');
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 6));
    assert.ok(await editor.edit((edit) => edit.replace(range, 'Another')));
    await editor.document.save();
    await untilPiece(id, ({ title }) => title === 'Another', 'the new title');
  });

  it('publishes: of a file that is not open, nothing changes but what is said', async () => {
    const { id } = await bound('publish.md');
    await command('publish', id, { channel: 'blog', date: '2026-01-02', url: 'https://example.com/a' });
    const piece = await untilPiece(id, ({ status }) => status === 'published', 'the published piece');
    assert.deepEqual(piece.publications, [{ channel: 'blog', date: '2026-01-02', url: 'https://example.com/a' }]);
    assert.equal(
      await bytesOf('publish.md'),
      POST.replace('draft: true', 'draft: false').replace(
        'other:   x\r\n',
        'other:   x\r\npublished_to: ["https://example.com/a"]\r\n',
      ),
    );
  });

  it('publishes: in an open file by an edit that can be undone, and saves it', async () => {
    const { id } = await bound('open.md');
    const editor = await vscode.window.showTextDocument(uriOf('open.md'));
    const text = editor.document.getText();
    await command('publish', id, { channel: 'blog', date: '2026-01-02', url: null });
    await untilPiece(id, ({ status }) => status === 'published', 'the published piece');
    assert.equal(
      await bytesOf('open.md'),
      POST.replace('draft: true', 'draft: false').replace('other:   x\r\n', 'other:   x\r\npublished_to: [Blog]\r\n'),
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), text);
  });

  it('makes a draft from the template, in the folder that was chosen', async () => {
    const id = await command<string>('add', '写作：为什么 “快”?');
    await command('openDraft', id, vscode.Uri.file(root()));
    const { draft } = await untilPiece(id, (piece) => piece.draft !== null, 'the new draft');
    assert.equal(draft, uriOf('写作-为什么-快.md').toString());
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), draft);
    assert.match(
      await bytesOf('写作-为什么-快.md'),
      /^---\ntitle: .*\ndate: \d{4}-\d\d-\d\d\ndraft: true\ntags: \[\]\n---\n\n## 问题\n/,
    );
    const other = await command<string>('add', 'Another');
    await command('openDraft', other);
    await untilPiece(other, (piece) => piece.draft === uriOf('another.md').toString(), 'the next draft');
  });
});
