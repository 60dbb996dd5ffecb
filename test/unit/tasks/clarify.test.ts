import assert from 'node:assert/strict';
import { nextQuestion } from '../../../src/domain/tasks/clarify-questions.js';
import { clarify, clarifyAsProject, type Decision } from '../../../src/domain/tasks/clarify.js';
import { projectSchema, taskSchema, type Task } from '../../../src/domain/tasks/task.js';
import { AT, task } from '../../support/tasks.js';

const clarified = (decision: Decision, one: Task = task('a')): Task | undefined => {
  const result = clarify(one, decision, AT, 'new');
  assert.ok(result.ok, JSON.stringify(result));
  return result.value[0];
};

describe('clarify', () => {
  it('drops what is trash', () => assert.equal(clarified({ kind: 'trash' })?.status, 'dropped'));
  it('keeps what is worth keeping', () => assert.equal(clarified({ kind: 'reference' })?.list, 'reference'));
  it('shelves what may come some day', () => assert.equal(clarified({ kind: 'someday' })?.list, 'someday'));
  it('closes what takes two minutes', () => assert.equal(clarified({ kind: 'do-now' })?.status, 'done'));

  it('waits for whom it was given to, until when', () => {
    const delegated = clarified({ kind: 'delegate', to: 'Ann', due: '2026-12-01' });
    assert.deepEqual([delegated?.list, delegated?.waitingFor, delegated?.due], ['waiting', 'Ann', '2026-12-01']);
  });

  it('defers until a time to come', () => {
    assert.equal(clarified({ kind: 'defer', start: '2026-12-01' })?.list, 'scheduled');
    assert.deepEqual(clarify(task('a'), { kind: 'defer', start: '2026-11-01' }, AT, 'new'), {
      ok: false,
      failure: { code: 'start-needed', task: 'a' },
    });
  });

  it('makes a next action of it with what was said, and keeps the rest', () => {
    const next = clarified({ kind: 'next', contexts: ['deep'], estimate: 50 }, task('a', { energy: 'low' }));
    assert.deepEqual([next?.list, next?.contexts, next?.estimate, next?.energy], ['next', ['deep'], 50, 'low']);
  });

  it('refuses what is closed', () => {
    for (const kind of ['trash', 'do-now', 'reference', 'next'] as const)
      assert.equal(clarify(task('a', { status: 'done' }), { kind }, AT, 'new').ok, false);
  });
});

const made = (one: Task, firstAction: string | null) => {
  const result = clarifyAsProject(one, { projectId: 'p', actionId: 'b', firstAction }, AT);
  assert.ok(result.ok);
  assert.doesNotThrow(() => projectSchema.parse(result.value.project));
  for (const each of result.value.tasks) assert.doesNotThrow(() => taskSchema.parse(each));
  return result.value;
};

describe('clarifyAsProject', () => {
  it('makes the task the first action of a project of its name', () => {
    const { project, tasks } = made(task('a', { title: 'Write a book', due: '2027-06-01' }), 'Draft the outline');
    assert.deepEqual([project.title, project.due], ['Write a book', '2027-06-01']);
    assert.deepEqual(
      tasks.map(({ id, title, list, due }) => [id, title, list, due]),
      [['a', 'Draft the outline', 'next', null]],
    );
  });

  it('leaves the task in the inbox where no first action is known', () =>
    assert.deepEqual(
      made(task('a'), null).tasks.map(({ list, project }) => [list, project]),
      [['inbox', 'p']],
    ));

  it('does not rename the line of a file: the first action is a task of its own', () => {
    const line = { uri: 'file:///a.md', anchor: null, text: 'Write a book', line: 0 };
    const { tasks } = made(task('a', { title: 'Write a book', line }), 'Draft the outline');
    assert.deepEqual(
      tasks.map(({ id, title, after }) => [id, title, after]),
      [
        ['a', 'Write a book', ['b']],
        ['b', 'Draft the outline', []],
      ],
    );
  });
});

describe('nextQuestion', () => {
  it('begins with whether there is anything to do', () => assert.deepEqual(nextQuestion({}), { ask: 'actionable' }));
  it('shelves what is not', () => assert.deepEqual(nextQuestion({ actionable: false }), { outcome: 'shelve' }));
  it('does at once what takes two minutes', () =>
    assert.deepEqual(nextQuestion({ actionable: true, 'one-step': true, 'two-minutes': true }), { outcome: 'do-now' }));
  it('comes to a next action when nothing else settles it', () =>
    assert.deepEqual(
      nextQuestion({ actionable: true, 'one-step': true, 'two-minutes': false, mine: true, 'some-time': false }),
      { outcome: 'next' },
    ));
});
