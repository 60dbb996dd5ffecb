import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import * as z from 'zod';
import { activated } from './support.js';

const Answer = z.looseObject({ tasks: z.array(z.looseObject({ id: z.string(), title: z.string() })) });

/** What a tool answers, as JSON. */
const call = async (name: string, input: object): Promise<unknown> => {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value);
};

describe('the tools of language models for tasks', () => {
  before(async () => {
    await (await activated()).time();
  });

  it('add a task that the list then has', async () => {
    const [added] = Answer.parse(await call('inkbearing_add_task', { line: '打电话给打印店 @电话 ~20m' })).tasks;
    assert.equal(added?.title, '打电话给打印店');
    const { tasks } = Answer.parse(await call('inkbearing_list_tasks', { context: '@电话' }));
    assert.deepEqual(
      tasks.map(({ id }) => id),
      [added?.id],
    );
  });

  it('refuse what does not fit, in words', async () => {
    await assert.rejects(call('inkbearing_list_tasks', { list: 'soon' }), /The input does not fit/);
    await assert.rejects(call('inkbearing_start_focus', { task: 'no such thing' }), /There is no such task/);
  });

  it('give the agenda', async () => {
    const agenda = z.looseObject({ entries: z.array(z.unknown()), now: z.string() });
    assert.ok(agenda.safeParse(await call('inkbearing_get_agenda', {})).success);
  });
});
