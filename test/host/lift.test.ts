import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod';
import { openFile, openText, settled, withSetting } from './support.js';

/** The lenses of a document, with their titles. */
const lenses = async (document: vscode.TextDocument): Promise<readonly string[]> => {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    100,
  );
  return found.flatMap(({ command }) => (command?.title.startsWith('Quality ') === true ? [command.title] : []));
};

const Answer = z.record(z.string(), z.unknown());

/** What a tool answers, as an object. */
const call = async (name: string, input: object): Promise<z.infer<typeof Answer>> => {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return Answer.parse(JSON.parse(part.value));
};

describe('sections', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('have their score and lowest trait above their headings', async () => {
    const { document } = await openFile('quiet-logs.md');
    const { annotations } = await settled(document);
    const titles = await lenses(document);
    assert.equal(titles.length, annotations.sections.filter(({ score }) => score !== null).length);
    for (const title of titles) assert.match(title, /^Quality \d+ · lowest: [a-z]+$/);
  });

  it('have none where that is switched off', async () => {
    const { document } = await openFile('quiet-logs.md');
    await settled(document);
    const reset = await withSetting('sections.show', false);
    const titles = await lenses(document);
    await reset();
    assert.deepEqual(titles, []);
  });

  it('say what pulls them down', async () => {
    const { document } = await openFile('quiet-logs.md');
    const { annotations } = await settled(document);
    const scored = annotations.sections.filter(({ score }) => score !== null);
    assert.ok(scored.every(({ reasons }) => reasons[0]?.code === 'weak-trait'));
  });
});

describe('the tools for language models', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('score a draft that is not open', async () => {
    const answer = await call('inkbearing_score_draft', { path: 'quiet-logs.md' });
    assert.ok(typeof answer['score'] === 'number');
    assert.equal(Object.keys(answer['traits'] ?? {}).length, 6);
  });

  it('list the findings of a draft with lines and fixes', async () => {
    const { document } = await openText('');
    await settled(document);
    const answer = await call('inkbearing_list_findings', { path: 'search-migration.md' });
    assert.ok(Array.isArray(answer['findings']));
  });

  it('say what is wrong with a path that leads nowhere', async () => {
    await assert.rejects(call('inkbearing_score_draft', { path: 'nowhere.md' }), /no Markdown file nowhere\.md/);
  });

  it('do not read files outside the workspace', async () => {
    await assert.rejects(call('inkbearing_score_draft', { path: '/etc/passwd' }), /no Markdown file/);
  });
});
