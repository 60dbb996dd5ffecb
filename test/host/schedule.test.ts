import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { Store } from '../../src/app/ports/store.js';
import type { KeptSchedule } from '../../src/domain/schedule/kept-schedule.js';
import type { StoreDocument } from '../../src/domain/store/document.js';
import { newTask, type Task } from '../../src/domain/tasks/task.js';
import { addDays } from '../../src/domain/time/add-days.js';
import { dayOf } from '../../src/domain/time/day-of.js';
import { openStore } from '../../src/storage/open-store.js';
import { parseStrictly } from '../support/strict-ics.js';
import { activated, withSetting } from './support.js';

/** Every hour of every day: the tests run at any time. */
const HOURS = ['00:00-24:00'];
const TODAY = dayOf(Date.now(), new Intl.DateTimeFormat().resolvedOptions().timeZone);
const TOMORROW = addDays(TODAY, 1);

const command = <Value = unknown>(name: string, ...args: readonly unknown[]): Thenable<Value> =>
  vscode.commands.executeCommand<Value>(`inkbearing.schedule.${name}`, ...args);

const task = (id: string, members: Partial<Task>): Task => ({
  ...newTask(id, `Task ${id}`, new Date().toISOString()),
  list: 'next',
  ...members,
});

describe('the schedule', () => {
  let store: Store;
  let said: string[] = [];
  const undo: (() => unknown)[] = [];
  const file = join(tmpdir(), `inkbearing-${process.pid}.ics`);
  const show = { information: vscode.window.showInformationMessage, warning: vscode.window.showWarningMessage };

  const record = (text: string): Promise<undefined> => {
    said.push(text);
    return Promise.resolve(undefined);
  };

  before(async () => {
    await activated();
    const folder = process.env['INKBEARING_STORE'] ?? assert.fail('no store');
    ({ store } = await openStore({ folder, now: () => new Date(), onFailure: () => undefined }));
    Object.assign(vscode.window, { showInformationMessage: record, showWarningMessage: record });
  });
  beforeEach(async () => {
    said = [];
    await change(
      task('a', { title: 'Outline *the* post', estimate: 60, due: addDays(TODAY, 5) }),
      task('b', { estimate: 30 }),
    );
    undo.push(await withSetting('time.hours', HOURS));
    await until(({ preferences }) => preferences['time']?.hours.length === 7);
  });
  afterEach(async () => {
    for (const back of undo.splice(0)) await back();
    const { tasks, schedules } = await document();
    await store.execute({ kind: 'remove-tasks', ids: Object.keys(tasks) });
    const proposed = schedules['proposed'];
    if (proposed !== undefined) await store.execute({ kind: 'discard-schedule', made: proposed.made });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(async () => {
    Object.assign(vscode.window, { showInformationMessage: show.information, showWarningMessage: show.warning });
    await rm(file, { force: true });
    await store.dispose();
  });

  const document = async (): Promise<StoreDocument> => {
    const read = await store.read();
    return read.ok ? read.value : assert.fail(read.failure.code);
  };
  const change = async (...add: readonly Task[]): Promise<void> => {
    const done = await store.execute({ kind: 'change-tasks', add, changes: [] });
    assert.ok(done.ok);
  };
  /** Waits until the store holds something that is kept after the fact. */
  const until = async (isThere: (now: StoreDocument) => boolean): Promise<void> => {
    while (!isThere(await document())) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const proposal = async (): Promise<KeptSchedule> => {
    await command('make');
    return (await document()).schedules['proposed'] ?? assert.fail(`no proposal: ${said.join(' ')}`);
  };

  it('is proposed, accepted and taken back', async () => {
    const proposed = await proposal();
    assert.deepEqual(proposed.placements.map((placement) => placement.task).toSorted(), ['a', 'b']);
    assert.deepEqual(said, ['The schedule: 2 placed, 0 late, 0 without a place.']);
    const before = (await document()).schedules['accepted'];
    await command('accept');
    assert.deepEqual((await document()).schedules, { accepted: proposed });
    await vscode.commands.executeCommand('inkbearing.tasks.undo');
    assert.deepEqual((await document()).schedules['proposed'], proposed);
    assert.deepEqual((await document()).schedules['accepted'], before);
  });

  it('is discarded', async () => {
    await proposal();
    await command('discard');
    assert.equal((await document()).schedules['proposed'], undefined);
    await command('accept');
    assert.equal(said.at(-1), 'No schedule waits to be accepted. Make one first.');
  });

  it('leaves the meetings of a calendar free', async () => {
    const [from, to] = [addDays(TODAY, -1), addDays(TODAY, 14)].map((day) => day.replaceAll('-', ''));
    // Busy at all hours but the second of each day.
    const event = [
      'BEGIN:VEVENT',
      'UID:1',
      `DTSTART:${from}T020000`,
      'DURATION:PT23H',
      `RRULE:FREQ=DAILY;UNTIL=${to}T000000`,
      'END:VEVENT',
    ];
    await writeFile(file, ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR', ''].join('\r\n'));
    undo.push(await withSetting('time.calendars', [file]));
    await until(({ preferences }) => preferences['time']?.calendars[0] === file);
    const { placements } = await proposal();
    assert.ok(placements.length > 0);
    for (const { start, end } of placements) assert.ok(start.slice(11) >= '01:00' && end.slice(11) <= '02:00', start);
  });

  it('shows days, reasons and what does not fit, with the ways out', async () => {
    await change(task('c', { title: 'Write a book', estimate: 6000, due: TOMORROW }));
    await proposal();
    const text = await command<string>('show');
    assert.match(text, /^# Proposed schedule\n\n## \w+day, /);
    assert.match(text, /^- \d\d:\d\d–\d\d:\d\d Outline \\\*the\\\* post\n {2}- \S/m);
    assert.match(text, /## What does not fit\n\n- “Write a book” cannot be on time: it needs 100 h by the end of /);
    assert.match(text, / {2}- A way out: Cut .* from “Write a book”\./);
    assert.match(text, /## How good it is\n\n\S/);
    assert.match(said[0] ?? '', /^The schedule: \d placed, 1 late, \d without a place\.$/);
    const uri = vscode.Uri.from({ scheme: 'inkbearing-schedule', path: '/Schedule.md' });
    assert.equal((await vscode.workspace.openTextDocument(uri)).getText(), text);
  });

  it('puts a task to another time, or takes it out, and back', async () => {
    await proposal();
    await command('accept');
    const { placements } = (await document()).schedules['accepted'] ?? assert.fail();
    const [first] = placements;
    const starts = async () => (await document()).schedules['accepted']?.placements.map(({ start }) => start);
    const later = `${addDays(TODAY, 9)}T15:00`;
    await command('move', first, later);
    assert.ok((await starts())?.includes(later));
    await command('move', { task: first?.task, start: later }, null);
    assert.equal((await starts())?.length, placements.length - 1);
    await vscode.commands.executeCommand('inkbearing.tasks.undo');
    await vscode.commands.executeCommand('inkbearing.tasks.undo');
    assert.deepEqual((await document()).schedules['accepted']?.placements, placements);
    await command('move', first, 'soon');
    assert.equal(said.at(-1), '"soon" is no time. Write one such as 2026-11-24T10:00.');
  });

  it('is exported as a calendar and as Markdown', async () => {
    await proposal();
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? assert.fail();
    for (const [format, name] of [
      ['ics', 'schedule.ics'],
      ['markdown', 'schedule.txt'],
    ] as const) {
      const target = vscode.Uri.joinPath(folder, name);
      undo.push(() => vscode.workspace.fs.delete(target));
      assert.equal(String(await command('export', format, target)), String(target));
    }
    const calendar = parseStrictly(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'schedule.ics')));
    const components = [calendar.name, ...calendar.components.map(({ name }) => name)];
    assert.deepEqual(components, ['VCALENDAR', 'VEVENT', 'VEVENT', 'VTODO', 'VTODO']);
    const text = new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, 'schedule.txt')),
    );
    assert.match(text, /^# Proposed schedule\n\n## /);
    assert.match(text, /Outline \\\*the\\\* post/);
  });

  it('says that there is nothing to schedule', async () => {
    await store.execute({ kind: 'remove-tasks', ids: ['a', 'b'] });
    await command('make');
    assert.match(said[0] ?? '', /^There is nothing to schedule/);
  });

  it('says once what is wrong with settings and calendars, and goes on without it', async () => {
    undo.push(await withSetting('time.hours', ['Noday 09:00-12:00', ...HOURS]));
    assert.deepEqual(said, ['inkbearing.time.hours: "Noday" names no days. Write days such as Mon-Fri or Sat,Sun.']);
    said = [];
    const missing = join(tmpdir(), 'no-such-calendar.ics');
    undo.push(await withSetting('time.calendars', [missing]));
    await until(({ preferences }) => preferences['time']?.calendars[0] === missing);
    assert.equal((await proposal()).placements.length, 2);
    const trouble = `The calendar ${missing} does not exist. Check its path.`;
    assert.deepEqual(said, [trouble, 'The schedule: 2 placed, 0 late, 0 without a place.']);
    said = [];
    await command('make');
    assert.deepEqual(said, ['The schedule: 2 placed, 0 late, 0 without a place.']);
  });

  it('outlives settings of any shape', async () => {
    undo.push(await withSetting('time.dailyFocusMinutes', 'lots'));
    undo.push(await withSetting('time.calendars', 'here'));
    assert.equal((await proposal()).placements.length, 2);
    assert.match(said.join('\n'), /The setting inkbearing\.time\.calendars cannot be understood/);
  });
});
