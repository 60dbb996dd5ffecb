import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { InkbearingApi } from '../../src/extension.js';
import { manifestSchema } from '../support/manifest-schema.js';

const id = 'inkbearing.inkbearing';

function extension(): vscode.Extension<InkbearingApi> {
  const found = vscode.extensions.getExtension<InkbearingApi>(id);
  assert.ok(found, `${id} is not installed`);
  return found;
}

async function openSample(name: string): Promise<vscode.TextDocument> {
  const [file] = await vscode.workspace.findFiles(name);
  assert.ok(file, `${name} is not in the workspace`);
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  return document;
}

describe('the extension in VS Code', () => {
  it('sees a Markdown file as a draft and activates', async () => {
    const document = await openSample('quiet-logs.md');
    assert.equal(document.languageId, 'markdown');
    await extension().activate();
    assert.ok(extension().isActive);
  });

  it('registers every command that its manifest offers', async () => {
    await extension().activate();
    const { commands } = manifestSchema.parse(extension().packageJSON).contributes;
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = commands.map(({ command }) => command).filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });

  it('finds the places of an English and a Chinese draft at their exact characters', async () => {
    for (const [name, place] of [
      ['quiet-logs.md', 'Rotterdam'],
      ['morning-market.md', '成都'],
    ] as const) {
      const document = await openSample(name);
      const api = await extension().activate();
      await api.whenIdle();
      const mentions = api.state(document.uri)?.annotations.mentions ?? [];
      const found = mentions.map(({ span }) => document.getText().slice(span.start, span.end));
      assert.ok(found.includes(place), `${name}: ${found.join(', ')}`);
    }
  });

  it('underlines what could be better, inside the draft', async () => {
    const document = await openSample('quiet-logs.md');
    const api = await extension().activate();
    await api.whenIdle();
    const findings = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Inkbearing');
    assert.ok(findings.length > 0);
    for (const { range } of findings) assert.ok(document.validateRange(range).isEqual(range));
  });
});
