import assert from 'node:assert/strict';
import { Ledger } from '../../../src/app/ledger.js';
import { LineIndex } from '../../../src/app/line-index.js';
import { LineSync, type RefusedTick } from '../../../src/app/line-sync.js';
import { MemoryStore } from '../../../src/app/ports/memory-store.js';
import { Turns } from '../../../src/app/turns.js';
import { captureReader } from '../../../src/domain/tasks/lines/capture-reader.js';
import type { StoreDocument } from '../../../src/domain/store/document.js';
import type { Task, TaskStatus } from '../../../src/domain/tasks/task.js';
import { MemoryLineFiles } from '../../support/line-files.js';
import { AT, NOW } from '../../support/tasks.js';

const A = 'file:///w/a.md';
const B = 'file:///w/b.md';

/** A window over files and a store. */
const windowOver = (files: MemoryLineFiles, store: MemoryStore) => {
  const turns = new Turns(
    () => Promise.resolve(),
    () => 0,
  );
  const index = new LineIndex({ files, isChosen: () => true, turns });
  const ledger = new Ledger(() => Promise.resolve(store));
  const sync = new LineSync({
    ledger,
    files,
    index,
    turns,
    moment: () => AT,
    reader: () => captureReader({ now: NOW, pomodoroMinutes: 25, projectByName: () => null }),
  });
  const refused: RefusedTick[] = [];
  sync.onDidRefuse((tick) => refused.push(tick));
  return { sync, ledger, refused };
};

/** One window that has started. */
const started = async (contents: Readonly<Record<string, string>>) => {
  const files = new MemoryLineFiles(contents);
  const store = new MemoryStore();
  const { sync, ledger, refused } = windowOver(files, store);
  await sync.start();
  const document = async (): Promise<StoreDocument> => {
    await sync.whenIdle();
    const read = await store.read();
    assert.ok(read.ok);
    return read.value;
  };
  const tasks = async (): Promise<readonly Task[]> => Object.values((await document()).tasks);
  const only = async (): Promise<Task> => {
    const [task, ...others] = await tasks();
    assert.ok(task !== undefined && others.length === 0);
    return task;
  };
  /** Gives a task another state, as the tree or another window would. */
  const close = async ({ id }: Task, status: TaskStatus): Promise<void> => {
    const closed = status === 'open' ? null : AT.instant;
    const done = await ledger.execute({ kind: 'change-tasks', add: [], changes: [{ id, set: { status, closed } }] });
    assert.ok(done.ok);
    await sync.whenIdle();
  };
  const edit = (uri: string, text: string): Promise<void> => {
    files.write(uri, text);
    return sync.changed([uri]);
  };
  return { files, store, sync, ledger, refused, document, tasks, only, close, edit };
};

const titles = (tasks: readonly Task[]): readonly string[] => tasks.map(({ title }) => title).toSorted();

describe('lines and tasks, kept alike', () => {
  it('begin with a task for each open line, read as a capture', async () => {
    const { tasks } = await started({ [A]: '- [ ] call Ann @phone ~30m\n- [x] done', [B]: '- [ ] write' });
    const [call, write] = await tasks();
    assert.deepEqual([call?.title, call?.contexts, call?.estimate], ['call Ann', ['phone'], 30]);
    assert.deepEqual([write?.title, write?.line?.uri], ['write', B]);
  });

  it('close a task when its line is ticked, and open it again', async () => {
    const { edit, only } = await started({ [A]: '- [ ] one' });
    await edit(A, '- [x] one');
    assert.equal((await only()).status, 'done');
    await edit(A, '- [ ] one');
    assert.equal((await only()).status, 'open');
  });

  it('tick the line of a task that is done, and untick it, and nothing else', async () => {
    const { files, only, close } = await started({ [A]: '\ufeff# List\r\n* [ ]  one \r\nend' });
    await close(await only(), 'done');
    assert.equal(files.text(A), '\ufeff# List\r\n* [x]  one \r\nend');
    assert.equal((await only()).line?.ticked, true);
    await close(await only(), 'open');
    assert.equal(files.text(A), '\ufeff# List\r\n* [ ]  one \r\nend');
  });

  it('leave the line of a dropped task alone', async () => {
    const { files, only, close } = await started({ [A]: '- [ ] one' });
    await close(await only(), 'dropped');
    assert.equal(files.text(A), '- [ ] one');
  });

  it('follow a line that was edited', async () => {
    const { edit, only } = await started({ [A]: '- [ ] write the post' });
    const { id } = await only();
    await edit(A, '# Now\n\n- [ ] write the posts');
    const task = await only();
    assert.deepEqual([task.id, task.title, task.line?.line], [id, 'write the posts', 2]);
  });

  it('add a task of each line once, whoever of two windows is faster', async () => {
    const files = new MemoryLineFiles({ [A]: '- [ ] one\n- [ ] one', [B]: '- [ ] two' });
    const store = new MemoryStore();
    const windows = [windowOver(files, store), windowOver(files, store)];
    await Promise.all(windows.map(({ sync }) => sync.start()));
    files.write(B, '- [ ] two\n- [ ] three');
    await Promise.all(windows.map(({ sync }) => sync.changed([B])));
    for (const { sync } of windows) await sync.whenIdle();
    const read = await store.read();
    assert.ok(read.ok);
    assert.deepEqual(titles(Object.values(read.value.tasks)), ['one', 'one', 'three', 'two']);
  });

  it('follow a file that was renamed in the editor', async () => {
    const { files, sync, only } = await started({ [A]: '- [ ] one' });
    const { id } = await only();
    files.move(A, B);
    await sync.renamed(A, B);
    const task = await only();
    assert.deepEqual([task.id, task.line?.uri], [id, B]);
  });

  it('follow a folder that was renamed', async () => {
    const { files, sync, tasks } = await started({ 'file:///w/x/a.md': '- [ ] one', 'file:///w/x/b.md': '- [ ] one' });
    for (const name of ['a', 'b']) files.move(`file:///w/x/${name}.md`, `file:///w/y/${name}.md`);
    await sync.renamed('file:///w/x', 'file:///w/y');
    assert.deepEqual((await tasks()).map(({ line }) => line?.uri ?? '').toSorted(), [
      'file:///w/y/a.md',
      'file:///w/y/b.md',
    ]);
  });

  it('follow a file that was moved outside the editor, twins and all', async () => {
    const { files, sync, tasks } = await started({ [A]: '- [ ] call\n\n# Later\n- [ ] call' });
    const before = await tasks();
    files.move(A, B);
    await sync.changed([A, B]);
    const after = await tasks();
    assert.deepEqual(
      after.map(({ id, line }) => [id, line?.line, line?.uri]),
      before.map(({ id, line }) => [id, line?.line, B]),
    );
  });

  it('follow a line that was cut from one file and pasted into another later', async () => {
    const { edit, tasks } = await started({ [A]: '- [ ] one\n- [ ] two', [B]: '' });
    const before = await tasks();
    await edit(A, '- [ ] two');
    await edit(B, '- [ ] one');
    const after = await tasks();
    assert.deepEqual(
      after.map(({ id }) => id),
      before.map(({ id }) => id),
    );
    assert.equal(after.find(({ title }) => title === 'one')?.line?.uri, B);
  });

  it('do not open what was done long ago when another file says the same', async () => {
    const { edit, tasks, close } = await started({ [A]: '- [ ] buy milk', [B]: '' });
    for (const task of await tasks()) await close(task, 'done');
    await edit(A, '');
    await edit(B, '- [ ] buy milk');
    assert.deepEqual((await tasks()).map(({ status }) => status).toSorted(), ['done', 'open']);
  });

  it('let lines of other workspaces be', async () => {
    const store = new MemoryStore();
    const elsewhere = { uri: 'file:///other/a.md', anchor: null, text: 'one', line: 0, ticked: false };
    const other = windowOver(new MemoryLineFiles({ [A]: '- [ ] one' }), store);
    await other.sync.start();
    const read = await store.read();
    assert.ok(read.ok);
    const [task] = Object.values(read.value.tasks);
    assert.ok(task);
    await store.execute({ kind: 'change-tasks', add: [], changes: [{ id: task.id, set: { line: elsewhere } }] });
    const window = windowOver(new MemoryLineFiles({ [A]: '- [ ] one' }), store);
    await window.sync.start();
    const after = await store.read();
    assert.ok(after.ok);
    assert.deepEqual(
      Object.values(after.value.tasks)
        .map(({ line }) => line?.uri ?? '')
        .toSorted(),
      ['file:///other/a.md', A],
    );
  });

  it('do not touch a line that was edited meanwhile: it wins, and the person is told', async () => {
    const { files, only, close, refused } = await started({ [A]: '- [ ] write the post' });
    files.beforeTick = () => files.write(A, '- [ ] write the posts');
    await close(await only(), 'done');
    assert.equal(files.text(A), '- [ ] write the posts');
    const task = await only();
    assert.deepEqual([task.status, task.title], ['open', 'write the posts']);
    assert.deepEqual(
      refused.map(({ reason }) => reason),
      ['gone'],
    );
  });

  it('tick a line that only stands elsewhere by now', async () => {
    const { files, only, close, refused } = await started({ [A]: '- [ ] one' });
    files.beforeTick = () => files.write(A, 'text\n\n- [ ] one');
    await close(await only(), 'done');
    assert.equal(files.text(A), 'text\n\n- [x] one');
    assert.deepEqual([(await only()).status, refused], ['done', []]);
  });

  it('say once that a file cannot be written, and leave the task done', async () => {
    const { files, only, close, sync, refused } = await started({ [A]: '- [ ] one' });
    files.isReadOnly = true;
    await close(await only(), 'done');
    await sync.changed([A]);
    assert.equal((await only()).status, 'done');
    assert.deepEqual(
      refused.map(({ reason }) => reason),
      ['unwritable'],
    );
  });

  it('tick in an open editor what is not saved', async () => {
    const { files, sync, only, close } = await started({ [A]: '- [ ] one' });
    files.type(A, '# Draft\n- [ ] one');
    await sync.changed([A]);
    await close(await only(), 'done');
    assert.equal(files.openText(A), '# Draft\n- [x] one');
  });

  it('do not bring a removed task back, even when its line moves', async () => {
    const { edit, only, ledger, tasks, document } = await started({ [A]: '- [ ] write' });
    const removed = await ledger.execute({ kind: 'remove-tasks', ids: [(await only()).id] });
    assert.ok(removed.ok);
    await edit(A, '# Head\n- [ ] writes');
    await edit(A, '# Head\n- [ ] writes it');
    assert.deepEqual(await tasks(), []);
    assert.equal(Object.values((await document()).leftLines)[0]?.text, 'writes it');
    await edit(A, '- [ ] writes it\n- [ ] another');
    assert.deepEqual(titles(await tasks()), ['another']);
  });

  it('have a removed task again when that is undone', async () => {
    const { edit, only, ledger, document } = await started({ [A]: '- [ ] write' });
    const { id } = await only();
    assert.ok((await ledger.execute({ kind: 'remove-tasks', ids: [id] })).ok);
    assert.ok((await ledger.undo()).ok);
    await edit(A, '- [x] write');
    const task = await only();
    assert.deepEqual([task.id, task.status, (await document()).leftLines], [id, 'done', {}]);
  });

  it('ask where it is not certain which line is whose, and do as is answered', async () => {
    const { edit, sync, tasks } = await started({ [A]: '- [ ] call\n- [ ] mail\n- [ ] call' });
    await edit(A, '- [ ] mail\n- [ ] call');
    const [question] = sync.questions;
    assert.ok(question);
    const [line] = question.lines;
    const [first = '', second = ''] = question.tasks;
    assert.ok(line !== undefined && question.lines.length === 1);
    await sync.answer(
      question,
      new Map([
        [first, null],
        [second, line],
      ]),
    );
    assert.deepEqual(sync.questions, []);
    const lines = new Map((await tasks()).map((task) => [task.id, task.line?.line]));
    assert.deepEqual([lines.get(first), lines.get(second)], [undefined, 1]);
    await edit(A, '- [x] call');
    assert.equal((await tasks()).find(({ id }) => id === second)?.status, 'done');
  });
});
