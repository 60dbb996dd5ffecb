import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeOf, codes, findings, openText, settled, withSetting } from './support.js';

const DOUBLED = 'We walked to the the market and bought bread, which was warm and good on that morning.';
const TYPO = 'The people who live there recieve a letter from the council each year in the spring.';
const CHINESE = '我们用Rust重写了这个服务，因为旧的实现太慢了，而且维护起来很困难。现在它运行得很稳定。';

/** The quick fixes at the first place where a document holds a text. */
const actionsAt = async (document: vscode.TextDocument, text: string): Promise<readonly vscode.CodeAction[]> => {
  const position = document.positionAt(document.getText().indexOf(text) + text.length - 1);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(position, position),
  );
};

/** Applies an action as the light bulb does. */
const apply = async (action: vscode.CodeAction | undefined): Promise<void> => {
  assert.ok(action, 'there is no such action');
  if (action.edit !== undefined) assert.ok(await vscode.workspace.applyEdit(action.edit));
  if (action.command !== undefined)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
};

/** Our own *fix all* among some actions. */
const ours = (actions: readonly vscode.CodeAction[]): readonly vscode.CodeAction[] =>
  actions.filter(({ kind }) => kind?.value === 'source.fixAll.inkbearing');

describe('mending', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('takes away a repeated word, and undo brings it back', async () => {
    const { document } = await openText(`# A walk\n\n${DOUBLED}\n`);
    await settled(document);
    const before = document.getText();
    await apply((await actionsAt(document, 'the the')).find(({ title }) => title === 'Remove it'));
    assert.ok(document.getText().includes('to the market'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('leaves the other fixes usable at once, before the draft is read again', async () => {
    const { document } = await openText(`# Walks\n\n${DOUBLED}\n\n${TYPO}\n\n${DOUBLED}\n`);
    await settled(document);
    const wait = await withSetting('annotation.delay', 5000);
    try {
      await apply((await actionsAt(document, 'the the')).find(({ title }) => title === 'Remove it'));
      await apply((await actionsAt(document, 'recieve')).find(({ title }) => title.includes('receive')));
      await apply((await actionsAt(document, 'the the')).find(({ title }) => title === 'Remove it'));
    } finally {
      await wait();
    }
    assert.equal(document.getText().includes('the the'), false);
    assert.ok(document.getText().includes('receive a letter'));
  });

  it('mends all of a kind at once', async () => {
    const { document } = await openText(`# Walks\n\n${DOUBLED}\n\n${DOUBLED}\n\n${DOUBLED}\n`);
    await settled(document);
    await apply((await actionsAt(document, 'the the')).find(({ title }) => title.startsWith('Fix all 3')));
    assert.equal(document.getText().includes('the the'), false);
  });

  it('mends Chinese typography', async () => {
    const { document } = await openText(`# 服务\n\n${CHINESE.replace('。', ',')}\n`);
    await settled(document);
    assert.ok(codes(document).includes('chinese-punctuation'));
    await vscode.commands.executeCommand('inkbearing.findings.fix');
    assert.ok(document.getText().includes('很困难，'));
  });

  it('mends on save only where that is asked for by name', async () => {
    const { document } = await openText(`# A walk\n\n${DOUBLED}\n`);
    await settled(document);
    const ask = (kind: string): Thenable<vscode.CodeAction[]> =>
      vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, document.lineCount, 0),
        kind,
      );
    assert.equal(ours(await ask('source.fixAll')).length, 0);
    const [action] = ours(await ask('source.fixAll.inkbearing'));
    await apply(action);
    assert.ok(document.getText().includes('to the market'));
  });

  it('offers nothing in quiet mode', async () => {
    const { document } = await openText(`# A walk\n\n${DOUBLED}\n`);
    await settled(document);
    const loud = await withSetting('quiet', true);
    const actions = await actionsAt(document, 'the the');
    await loud();
    assert.equal(actions.filter(({ title }) => title === 'Remove it').length, 0);
  });

  it('hides what is found in the paragraph that somebody types in, and shows it after a pause', async () => {
    const editor = await openText(`# A walk\n\n${DOUBLED}\n\n${TYPO}\n`);
    await settled(editor.document);
    assert.deepEqual(codes(editor.document).toSorted(), ['repeated-word', 'spelling']);
    const end = editor.document.lineAt(2).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('type', { text: ' A' });
    assert.deepEqual(codes(editor.document), ['spelling']);
    await settled(editor.document);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.ok(codes(editor.document).includes('repeated-word'));
  });

  it('explains a finding with a page of the extension', async () => {
    const { document } = await openText(`# A walk\n\n${DOUBLED}\n`);
    await settled(document);
    const [found] = findings(document).filter((finding) => codeOf(finding) === 'repeated-word');
    assert.ok(typeof found?.code === 'object');
    const page = await vscode.workspace.openTextDocument(found.code.target);
    assert.match(page.getText(), /^# /m);
  });
});
