import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, codes, settled } from './support.js';

const DOUBLED = 'We walked to the the market and bought bread, which was warm and good on that morning.';
const TYPO = 'The people who live there recieve a letter from the council each year in the spring.';

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return vscode.Uri.joinPath(first.uri, 'project-tests');
};

const write = (name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder(), name), new TextEncoder().encode(text));

const open = async (text: string): Promise<vscode.TextDocument> => {
  await write('draft.md', text);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder(), 'draft.md'));
  await vscode.window.showTextDocument(document);
  return document;
};

/** Waits until a draft has, or has not, a finding; the file system tells of changes when it likes. */
const eventually = async (document: vscode.TextDocument, code: string, present: boolean): Promise<void> => {
  const api = await activated();
  for (let attempt = 0; attempt < 50; attempt++) {
    await api.whenIdle();
    if (codes(document).includes(code) === present) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.equal(codes(document).includes(code), present, codes(document).join(', '));
};

describe('a project file', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder(), { recursive: true });
  });

  it('switches rules off, and on again when it changes', async () => {
    await write('.inkbearing.json', '{ "rules": { "repeated-word": "off" } }');
    const document = await open(`# A walk\n\n${DOUBLED}\n\n${TYPO}\n`);
    await eventually(document, 'repeated-word', false);
    assert.ok(codes(document).includes('spelling'));
    await write('.inkbearing.json', '{}');
    await eventually(document, 'repeated-word', true);
  });

  it('knows the words of the project', async () => {
    await write('.inkbearing.json', '{ "lexicon": ["recieve"] }');
    const document = await open(`# A letter\n\n${TYPO}\n`);
    await eventually(document, 'spelling', false);
  });

  it('that is broken leaves all findings in sight', async () => {
    await write('.inkbearing.json', '{ "rules": ');
    const document = await open(`# A walk\n\n${DOUBLED}\n`);
    await eventually(document, 'repeated-word', true);
  });

  it('gets the words that are added to the lexicon', async () => {
    await write('.inkbearing.json', '{\n  // ours\n  "lexicon": []\n}\n');
    const document = await open(`# A letter\n\n${TYPO}\n`);
    await eventually(document, 'spelling', true);
    // The message with its Undo stays open, so the command is not waited for.
    void vscode.commands.executeCommand('inkbearing.lexicon.add', document.uri.toString(), 'recieve');
    await eventually(document, 'spelling', false);
    const file = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder(), '.inkbearing.json'));
    const text = new TextDecoder().decode(file);
    assert.match(text, /"recieve"/);
    assert.match(text, /\/\/ ours/);
  });

  it('is not needed for a comment in the text', async () => {
    const document = await open(`# A walk\n\n<!-- inkbearing-ignore repeated-word -->\n\n${DOUBLED}\n`);
    await settled(document);
    await eventually(document, 'repeated-word', false);
  });
});
