import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TaskView } from '../../src/app/task-view.js';
import type { Task } from '../../src/domain/tasks/task.js';
import type { TaskNode } from '../../src/vscode/task-items.js';
import type { TaskSurface } from '../../src/vscode/task-surface.js';
import { activated } from './support.js';

/** Presses Enter until the command that asks has ended. */
const acceptAll = async (asking: Thenable<unknown>): Promise<void> => {
  const state = { ended: false };
  const done = Promise.resolve(asking).finally(() => {
    state.ended = true;
  });
  while (!state.ended) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
};

describe('tasks', () => {
  let tasks: TaskSurface;

  before(async () => {
    tasks = (await (await activated()).time()).tasks;
  });

  const view = async (): Promise<TaskView> => {
    const read = await tasks.board.view();
    assert.ok(read.ok);
    return read.value;
  };

  const named = async (title: string): Promise<Task> => {
    const task = [...(await view()).tasks.values()].find((each) => each.title === title);
    assert.ok(task, `there is no task ${title}`);
    return task;
  };

  const capture = async (line: string): Promise<void> => {
    assert.ok((await tasks.board.capture([line])).ok);
    await view();
  };

  /** The line of the tree with an id, wherever it is. */
  const nodeOf = (id: string): TaskNode => {
    const search = (nodes: readonly TaskNode[]): TaskNode | undefined => {
      for (const node of nodes) {
        const own = tasks.tree.getTreeItem(node).id;
        const found = own === id || own === `${id}:empty` ? node : search(tasks.tree.getChildren(node));
        if (found !== undefined) return found;
      }
      return undefined;
    };
    const node = search(tasks.tree.getChildren());
    assert.ok(node, `there is no line ${id}`);
    return node;
  };

  const drop = async (lines: readonly string[], on: string): Promise<void> => {
    const data = new vscode.DataTransfer();
    tasks.tree.handleDrag(lines.map(nodeOf), data);
    await tasks.tree.handleDrop(nodeOf(on), data);
    await view();
  };

  it('are captured from a line, with what was understood', async () => {
    await acceptAll(vscode.commands.executeCommand('inkbearing.task.capture', 'Call the printer @phone ~20m'));
    const task = await named('Call the printer');
    assert.deepEqual([task.list, task.contexts, task.estimate], ['next', ['phone'], 20]);
  });

  it('are captured from the selection in the editor', async () => {
    const document = await vscode.workspace.openTextDocument({ content: 'Check the figures' });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 17);
    await acceptAll(vscode.commands.executeCommand('inkbearing.task.capture'));
    assert.equal((await named('Check the figures')).list, 'inbox');
  });

  it('stand in the tree under their list and context', async () => {
    const { id } = await named('Call the printer');
    const item = tasks.tree.getTreeItem(nodeOf(`context:phone/${id}`));
    assert.equal(item.label, 'Call the printer');
    assert.equal(item.description, '20 min');
    assert.equal(item.accessibilityInformation?.label, 'Call the printer, Next actions, 20 min');
  });

  it('say in a tooltip why they are urgent, and take nothing in a title for Markdown', async () => {
    await capture('Look at [this](command:evil) <b>now</b> @desk');
    const task = [...(await view()).tasks.values()].find(({ contexts }) => contexts.includes('desk'));
    const node = nodeOf(`context:desk/${task?.id}`);
    const { tooltip } = tasks.tree.resolveTreeItem(tasks.tree.getTreeItem(node), node);
    assert.ok(tooltip instanceof vscode.MarkdownString);
    assert.match(tooltip.value, /next action/);
    assert.doesNotMatch(tooltip.value, /\]\(command:evil\)/);
  });

  it('move to the list that they are dropped on, several at once', async () => {
    await capture('First thing');
    await capture('Second thing');
    const [first, second] = [await named('First thing'), await named('Second thing')];
    await drop([`inbox/${first.id}`, `inbox/${second.id}`], 'someday');
    assert.deepEqual([(await named('First thing')).list, (await named('Second thing')).list], ['someday', 'someday']);
  });

  it('change their context when they are dropped on another', async () => {
    const { id } = await named('Call the printer');
    await drop([`context:phone/${id}`], 'context:desk');
    assert.deepEqual((await named('Call the printer')).contexts, ['desk']);
  });

  it('are put into a quadrant by hand, and go back where they are computed to be', async () => {
    const { id } = await named('Call the printer');
    await drop([`context:desk/${id}`], 'quadrant:do');
    assert.equal((await named('Call the printer')).quadrant, 'do');
    assert.match(tasks.tree.getTreeItem(nodeOf(`quadrant:do/${id}`)).contextValue ?? '', /\.pinned$/);
    await vscode.commands.executeCommand('inkbearing.task.resetQuadrant', id);
    assert.equal((await named('Call the printer')).quadrant, null);
  });

  it('are completed by dropping them on what is done today, and reopened by their id', async () => {
    const { id } = await named('Call the printer');
    await drop([`context:desk/${id}`], 'done');
    assert.equal((await named('Call the printer')).status, 'done');
    assert.equal(tasks.tree.getTreeItem(nodeOf(`done/${id}`)).label, 'Call the printer');
    await vscode.commands.executeCommand('inkbearing.task.reopen', id);
    assert.equal((await named('Call the printer')).status, 'open');
  });

  it('come back with the undo of the last change', async () => {
    const { id } = await named('Call the printer');
    await vscode.commands.executeCommand('inkbearing.task.complete', id);
    assert.equal((await named('Call the printer')).status, 'done');
    await vscode.commands.executeCommand('inkbearing.tasks.undo');
    assert.equal((await named('Call the printer')).status, 'open');
  });

  it('are reviewed from the inbox to the end by Enter alone', async () => {
    await capture('Something on my mind');
    await acceptAll(vscode.commands.executeCommand('inkbearing.review.start'));
    const { document, lists } = await view();
    assert.notEqual(document.reviews['weekly']?.finished ?? null, null);
    assert.deepEqual(lists.inbox, []);
    assert.equal((await named('Something on my mind')).status, 'done');
  });

  it('are offered to language models', async () => {
    const names = vscode.lm.tools.map(({ name }) => name);
    const ours = ['inkbearing_list_tasks', 'inkbearing_add_task', 'inkbearing_get_agenda', 'inkbearing_start_focus'];
    assert.deepEqual(
      ours.filter((name) => !names.includes(name)),
      [],
    );
    const result = await vscode.lm.invokeTool('inkbearing_list_tasks', {
      input: { list: 'someday' },
      toolInvocationToken: undefined,
    });
    const [part] = result.content;
    assert.ok(part instanceof vscode.LanguageModelTextPart);
    assert.deepEqual(
      JSON.parse(part.value).tasks.map(({ title }: { readonly title: string }) => title),
      ['First thing', 'Second thing'],
    );
  });
});
