import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Store } from '../../src/app/ports/store.js';
import { tableKey } from '../../src/domain/influence/import/propose-mapping.js';
import type { StoreDocument } from '../../src/domain/store/document.js';
import { addDays } from '../../src/domain/time/add-days.js';
import { dayOf } from '../../src/domain/time/day-of.js';
import { openStore } from '../../src/storage/open-store.js';
import { publishedPiece } from '../support/engagement.js';
import { activated } from './support.js';

const TODAY = dayOf(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
const YESTERDAY = addDays(TODAY, -1);

const note = (counts: unknown): Thenable<unknown> =>
  vscode.commands.executeCommand('inkbearing.piece.engagement', 'rust', 'blog', counts);

describe('what came back', () => {
  let store: Store;
  let folder: string;
  let said: string[] = [];
  /** What is pressed when something is asked. */
  let press: string | undefined;
  const show = { information: vscode.window.showInformationMessage, warning: vscode.window.showWarningMessage };

  const record = (text: string, ...buttons: readonly string[]): Promise<string | undefined> => {
    said.push(text);
    return Promise.resolve(buttons.find((button) => button === press));
  };
  const document = async (): Promise<StoreDocument> => {
    const read = await store.read();
    return read.ok ? read.value : assert.fail(read.failure.code);
  };
  const importing = async (text: string | Uint8Array, answer?: string): Promise<unknown> => {
    const file = join(folder, 'table.csv');
    await writeFile(file, text);
    return vscode.commands.executeCommand('inkbearing.engagement.import', vscode.Uri.file(file), answer);
  };

  before(async () => {
    await activated();
    folder = await mkdtemp(join(tmpdir(), 'inkbearing-engagement-'));
    const home = process.env['INKBEARING_STORE'] ?? assert.fail('no store');
    ({ store } = await openStore({ folder: home, now: () => new Date(), onFailure: () => undefined }));
    Object.assign(vscode.window, { showInformationMessage: record, showWarningMessage: record });
  });
  beforeEach(async () => {
    said = [];
    press = undefined;
    const outputs = await store.execute({
      kind: 'set-outputs',
      outputKinds: [],
      channels: [{ id: 'blog', name: 'Blog', format: 'hugo', site: 'https://blog.example' }],
      removedKinds: [],
      removedChannels: [],
    });
    assert.ok(outputs.ok);
    const pieces = await store.execute({
      kind: 'change-pieces',
      add: [publishedPiece('rust', YESTERDAY, ['blog'], 'Why Rust')],
      changes: [],
      tasks: [],
      done: null,
    });
    assert.ok(pieces.ok);
  });
  afterEach(async () => {
    await store.execute({ kind: 'remove-pieces', ids: Object.keys((await document()).pieces) });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(async () => {
    Object.assign(vscode.window, { showInformationMessage: show.information, showWarningMessage: show.warning });
    await store.execute({
      kind: 'set-outputs',
      outputKinds: [],
      channels: [],
      removedKinds: [],
      removedChannels: ['blog'],
    });
    await store.dispose();
    await rm(folder, { recursive: true });
  });

  it('is imported from a table, shown before, and taken back', async () => {
    const table = `title,url,views,comments\nOther,https://blog.example/rust/?utm_source=x,"1,200",3\nNew,https://blog.example/new,5,\n`;
    assert.equal(await importing(table, 'import'), 1);
    assert.deepEqual((await document()).engagement, {
      [`rust/blog/${TODAY}`]: {
        piece: 'rust',
        channel: 'blog',
        date: TODAY,
        views: 1200,
        reads: null,
        reactions: null,
        comments: 3,
        followers: null,
      },
    });
    assert.equal(said.at(-1), 'Counts imported from table.csv: 1.');
    const uri = vscode.Uri.from({ scheme: 'inkbearing-import', path: '/Import.md' });
    const page = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(page, /^\| Why Rust \| Blog \| \d{4}-\d\d-\d\d \| 1200 \|/m);
    assert.match(page, /^\| New \| https\\:\/\/blog\.example\/new \| Blog \| 1 \|$/m);
    await vscode.commands.executeCommand('inkbearing.tasks.undo');
    assert.deepEqual((await document()).engagement, {});
  });

  it('is imported once the person has seen the columns and the page', async () => {
    press = 'Import';
    const done = importing('title,views\nWhy Rust,5\n');
    // The first line of the columns goes on.
    const goOn = setInterval(
      () => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'),
      50,
    );
    const written = await done;
    clearInterval(goOn);
    assert.equal(written, 1);
    assert.deepEqual(said, ['Counts to import: 1. The page shows them.', 'Counts imported from table.csv: 1.']);
    const mapping = (await document()).importMappings[tableKey(['title', 'views'])];
    assert.deepEqual(mapping, { columns: { title: 'title', views: 'views' }, channel: null });
  });

  it('makes pieces of what is none', async () => {
    assert.equal(await importing('title,url,views\nNew,https://blog.example/new,5\n', 'make-pieces'), 1);
    const titles = Object.values((await document()).pieces).map(({ title }) => title);
    assert.deepEqual(titles.toSorted(), ['New', 'Why Rust']);
  });

  it('is read as Chinese where it is no UTF-8', async () => {
    // 浏览量 in GB18030.
    const column = Uint8Array.of(0xe4, 0xaf, 0xc0, 0xc0, 0xc1, 0xbf);
    const bytes = Buffer.concat([Buffer.from('title,'), column, Buffer.from('\nWhy Rust,1.2k\n')]);
    assert.equal(await importing(bytes, 'import'), 1);
    assert.equal((await document()).engagement[`rust/blog/${TODAY}`]?.views, 1200);
  });

  it('leaves everything as it is where the table cannot be read', async () => {
    const { revision } = await document();
    await importing(Uint8Array.of(0x50, 0x4b, 3, 4), 'import');
    assert.match(said.at(-1) ?? '', /^table\.csv is a workbook\./);
    await importing('title,views\n', 'import');
    assert.match(said.at(-1) ?? '', /^table\.csv has no rows\./);
    assert.equal((await document()).revision, revision);
  });

  it('is noted by hand, over what was noted the same day', async () => {
    assert.equal(await note({ views: 7, comments: 1 }), true);
    assert.equal(await note({ views: 9 }), true);
    const { views, comments } = (await document()).engagement[`rust/blog/${TODAY}`] ?? assert.fail();
    assert.deepEqual([views, comments], [9, 1]);
    press = 'Undo';
    assert.equal(await note({ views: 11 }), true);
    while ((await document()).engagement[`rust/blog/${TODAY}`]?.views !== 9)
      await new Promise((resolve) => setTimeout(resolve, 20));
  });
});
