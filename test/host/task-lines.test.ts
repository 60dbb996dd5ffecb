import assert from 'node:assert/strict';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { Task } from '../../src/domain/tasks/task.js';
import { activated } from './support.js';

const FOLDER = 'taken-in';
/** Milliseconds after which what was waited for is taken for missing, and between two looks. */
const PATIENCE = 20_000;
const LOOK = 50;

const root = (): string => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return path.join(folder.uri.fsPath, FOLDER);
};
const fileOf = (name: string): string => path.join(root(), name);
const uriOf = (name: string): string => vscode.Uri.file(fileOf(name)).toString();

/** The tasks in the store whose lines stand in a file. */
const tasksIn = async (name: string): Promise<readonly Task[]> => {
  const time = await (await activated()).time();
  await time.lines.whenIdle();
  const view = await time.board.view();
  assert.ok(view.ok);
  return [...view.value.tasks.values()].filter(({ line }) => line?.uri === uriOf(name));
};

/** Waits until something holds: what VS Code tells comes when it comes. */
const until = async <Value>(look: () => Promise<Value | undefined>, what: string): Promise<Value> => {
  for (const begun = Date.now(); Date.now() - begun < PATIENCE;) {
    const value = await look();
    if (value !== undefined) return value;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  assert.fail(`not seen: ${what}`);
};

const only = async (name: string): Promise<Task> =>
  until(async () => {
    const [task, ...others] = await tasksIn(name);
    return others.length === 0 ? task : undefined;
  }, `one task of ${name}`);

const bytesOf = (name: string): Promise<string> => readFile(fileOf(name), 'latin1');

/** A new file with one task. */
const fileWith = async (name: string, text: string): Promise<Task> => {
  await writeFile(fileOf(name), text);
  return only(name);
};

const complete = ({ id }: Task): Thenable<unknown> => vscode.commands.executeCommand('inkbearing.task.complete', id);

const replaced = async (editor: vscode.TextEditor, text: string): Promise<void> => {
  const { document } = editor;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  assert.ok(await editor.edit((edit) => edit.replace(whole, text)));
};

/** Sets when the editor saves by itself; undefined for what it does anyway. */
const saveItself = (when: string | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('files').update('autoSave', when, vscode.ConfigurationTarget.Workspace);

describe('check-list lines as tasks', () => {
  before(async () => {
    await activated();
    await saveItself('off');
    await mkdir(root(), { recursive: true });
    await writeFile(fileOf('first.md'), '# Plan\n\n- [ ] write the post tomorrow @desk ~45m\n- [x] done\n');
    await vscode.commands.executeCommand('inkbearing.lines.choose', { folders: [FOLDER] });
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('inkbearing.lines.choose', {});
    await saveItself(undefined);
    await rm(root(), { recursive: true, force: true });
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('are written into the settings of the workspace alone', () => {
    const inspected = vscode.workspace.getConfiguration('inkbearing').inspect<object>('tasks.lines');
    assert.deepEqual(inspected?.workspaceValue, { folders: [FOLDER], tags: [], headings: [] });
    assert.equal(inspected?.globalValue, undefined);
  });

  it('are in the store once they are chosen, read as captures', async () => {
    const task = await only('first.md');
    assert.deepEqual([task.title, task.contexts, task.estimate], ['write the post', ['desk'], 45]);
    assert.notEqual(task.start ?? task.due, null);
  });

  it('leave the check lists of other folders alone', async () => {
    const view = await (await (await activated()).time()).board.view();
    assert.ok(view.ok);
    const elsewhere = [...view.value.tasks.values()].filter(({ line }) => line?.uri.includes(FOLDER) === false);
    assert.deepEqual(elsewhere, []);
  });

  it('are ticked on the disk when the task is done, with every other byte as it was', async () => {
    const text = '\ufeff# Läufe\r\n\r\n*  [ ]\ttail  \r\n>   - quoted\r\n\u4e2d\u6587 end';
    const task = await fileWith('bytes.md', text);
    await complete(task);
    const wanted = Buffer.from(text.replace('[ ]', '[x]')).toString('latin1');
    await until(async () => ((await bytesOf('bytes.md')) === wanted ? true : undefined), 'the tick');
  });

  it('close their task when they are ticked in the text', async () => {
    await fileWith('text.md', '- [ ] read\n');
    await writeFile(fileOf('text.md'), '- [x] read\n');
    await until(async () => ((await only('text.md')).status === 'done' ? true : undefined), 'the closed task');
  });

  it('are ticked in a document with unsaved changes, which stays unsaved', async () => {
    await fileWith('dirty.md', '- [ ] polish\n');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(fileOf('dirty.md')));
    await replaced(editor, 'A draft.\n\n- [ ] polish\n');
    const task = await until(async () => {
      const seen = await only('dirty.md');
      return seen.line?.line === 2 ? seen : undefined;
    }, 'the line in the open document');
    await complete(task);
    await until(
      async () => (editor.document.getText() === 'A draft.\n\n- [x] polish\n' ? true : undefined),
      'the tick in the editor',
    );
    assert.equal(editor.document.isDirty, true);
    assert.equal(await bytesOf('dirty.md'), '- [ ] polish\n');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are ticked and saved in an open document without changes', async () => {
    const task = await fileWith('open.md', '- [ ] ship\r\n');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(fileOf('open.md')));
    await complete(task);
    await until(async () => ((await bytesOf('open.md')) === '- [x] ship\r\n' ? true : undefined), 'the tick');
    await until(() => Promise.resolve(editor.document.isDirty ? undefined : true), 'the saved document');
  });

  it('are not touched where they were edited meanwhile: the task follows the line', async () => {
    const task = await fileWith('race.md', '- [ ] answer the letter\n');
    const editor = await vscode.window.showTextDocument(vscode.Uri.file(fileOf('race.md')));
    await replaced(editor, '- [ ] answer the letters\n');
    await complete(task);
    await until(async () => {
      const { title, status } = await only('race.md');
      return title === 'answer the letters' && status === 'open' ? true : undefined;
    }, 'the task as its line');
    assert.equal(editor.document.getText(), '- [ ] answer the letters\n');
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('keep their task when their file is renamed in the editor', async () => {
    const { id } = await fileWith('old.md', '- [ ] move house\n- text\n');
    const change = new vscode.WorkspaceEdit();
    change.renameFile(vscode.Uri.file(fileOf('old.md')), vscode.Uri.file(fileOf('new.md')));
    assert.ok(await vscode.workspace.applyEdit(change));
    assert.equal((await only('new.md')).id, id);
    assert.deepEqual(await tasksIn('old.md'), []);
  });

  it('keep their task when their file is moved by another program', async () => {
    const { id } = await fileWith('here.md', '- [ ] repair the fence\n');
    await rename(fileOf('here.md'), fileOf('there.md'));
    assert.equal((await only('there.md')).id, id);
  });

  it('are shown from their task', async () => {
    const { id } = await fileWith('shown.md', '# Head\n\ntext\n\n- [ ] look up\n');
    await vscode.commands.executeCommand('inkbearing.task.openLine', id);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uriOf('shown.md'));
    assert.equal(editor.selection.active.line, 4);
  });
});
