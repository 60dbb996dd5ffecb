import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { runSchedule } from '../../../src/cli/schedule.js';
import { runCli, withTemporaryFolder, type CliRun } from '../../support/cli.js';

const time = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const way = z.looseObject({ kind: z.enum(['due', 'minutes', 'time', 'cap', 'after']), message: z.string().min(1) });
const outputSchema = z.strictObject({
  schema: z.literal(1),
  placements: z.array(z.strictObject({ task: z.string(), start: time, end: time, reason: z.string().min(1) })),
  unplaced: z.array(
    z.strictObject({ task: z.string(), minutes: z.int().positive(), reason: z.string().min(1), waysOut: z.array(way) }),
  ),
  late: z.array(z.strictObject({ task: z.string(), minutes: z.int().positive() })),
  objective: z.strictObject({ value: z.number(), bound: z.number(), gap: z.number(), greedy: z.number() }),
});

const BASE = { now: '2026-11-23T09:00', timezone: 'Europe/Berlin', days: 3 };
const MORNINGS = [1, 2, 3].map((weekday) => ({ weekday, from: '09:00', to: '12:00' }));

const run = (input: object | string): Promise<CliRun> =>
  runCli(runSchedule, ['-'], {
    stdin: typeof input === 'string' ? input : JSON.stringify({ ...BASE, hours: MORNINGS, ...input }),
  });

const output = (text: string): z.infer<typeof outputSchema> => outputSchema.parse(JSON.parse(text));

const places = ({ stdout }: CliRun): readonly string[] =>
  output(stdout).placements.map(({ task, start, end }) => `${task} ${start.slice(8)} ${end.slice(11)}`);

describe('inkbearing schedule', function () {
  this.timeout(60_000);

  it('places tasks around meetings, in local time', async () => {
    const answer = await run({
      meetings: [{ start: '2026-11-23T10:00', end: '2026-11-23T10:30' }],
      tasks: [{ id: 'a', title: 'Outline', minutes: 90 }],
    });
    assert.deepEqual([answer.exit, answer.stderr, places(answer)], [0, '', ['a 23T09:00 10:00', 'a 23T10:30 11:00']]);
  });

  it('needs no more than ids and minutes', async () => {
    const answer = await run('{"tasks":[{"id":"a","minutes":30}]}');
    assert.deepEqual([answer.exit, output(answer.stdout).placements.length], [0, 1]);
  });

  it('takes a day for its beginning as a start, for its end as a due', async () => {
    const answer = await run({ tasks: [{ id: 'a', minutes: 180, start: '2026-11-24', due: '2026-11-24' }] });
    assert.deepEqual([places(answer), output(answer.stdout).late], [['a 24T09:00 12:00'], []]);
  });

  it('takes now as an instant, too', async () => {
    const answer = await run({ now: '2026-11-23T09:30:00Z', tasks: [{ id: 'a', minutes: 30 }] });
    assert.deepEqual(places(answer), ['a 23T10:30 11:00']);
  });

  it('leaves the hour out that the zone skips', async () => {
    const hours = [{ weekday: 7, from: '01:00', to: '04:00' }];
    const answer = await run({ now: '2026-03-29T00:00', days: 1, hours, tasks: [{ id: 'a', minutes: 120 }] });
    assert.deepEqual(places(answer), ['a 29T01:00 02:00', 'a 29T03:00 04:00']);
  });

  it('keeps what stood somewhere before', async () => {
    const previous = [{ task: 'a', start: '2026-11-24T10:00', end: '2026-11-24T10:30' }];
    const answer = await run({ previous, tasks: [{ id: 'a', minutes: 30 }] });
    assert.deepEqual(places(answer), ['a 24T10:00 10:30']);
  });

  it('says what is unplaced, why, and what would help', async () => {
    const answer = await run({ tasks: [{ id: 'a', title: 'Write a book', minutes: 600, due: '2026-11-25' }] });
    const [unplaced] = output(answer.stdout).unplaced;
    assert.deepEqual([answer.exit, unplaced?.minutes], [0, 60]);
    assert.ok(unplaced?.waysOut.some(({ message }) => message === 'Cut 1 h from “Write a book”.'));
    assert.match(
      answer.stderr,
      /“Write a book” cannot be on time: it needs 10 h by the end of 2026-11-25, and there are 9 h/u,
    );
  });

  it('reads calendars and names those that it cannot read', async () => {
    await withTemporaryFolder(async (folder) => {
      const event = ['BEGIN:VEVENT', 'UID:1', 'DTSTART:20261123T090000', 'DTEND:20261123T100000', 'END:VEVENT'];
      await mkdir(join(folder, 'calendars'));
      await writeFile(join(folder, 'calendars/a.ics'), ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR', ''].join('\r\n'));
      const input = { ...BASE, hours: MORNINGS, ics: ['calendars', 'none.ics'], tasks: [{ id: 'a', minutes: 30 }] };
      await writeFile(join(folder, 'input.json'), JSON.stringify(input));
      const answer = await runCli(runSchedule, ['input.json'], { cwd: folder });
      assert.deepEqual([answer.exit, places(answer)], [2, ['a 23T10:00 10:30']]);
      assert.match(answer.stderr, /^The calendar .*none\.ics does not exist\. Check its path\.$/m);
    });
  });

  it('looks for calendars beside its input, and for those of the standard input where it is called', async () => {
    await withTemporaryFolder(async (folder) => {
      const event = ['BEGIN:VEVENT', 'UID:1', 'DTSTART:20261123T090000', 'DTEND:20261123T100000', 'END:VEVENT'];
      await mkdir(join(folder, 'inner'));
      await writeFile(join(folder, 'inner/a.ics'), ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR', ''].join('\r\n'));
      const input = { ...BASE, hours: MORNINGS, ics: ['a.ics'], tasks: [{ id: 'a', minutes: 30 }] };
      await writeFile(join(folder, 'inner/input.json'), JSON.stringify(input));
      const named = await runCli(runSchedule, ['inner/input.json'], { cwd: folder });
      const piped = await runCli(runSchedule, ['-'], { cwd: join(folder, 'inner'), stdin: JSON.stringify(input) });
      for (const answer of [named, piped]) assert.deepEqual([answer.exit, places(answer)], [0, ['a 23T10:00 10:30']]);
    });
  });

  const unusable: readonly (readonly [string, object | string, RegExp])[] = [
    ['what is no JSON', '{"tasks":', /^-: This is no JSON/],
    ['what is no object', '[]', /^-: This is no JSON object/],
    ['an unknown zone', { timezone: 'Moon/Crater' }, /^-: timezone: .*"Moon\/Crater"/],
    ['a date that is none', { now: '2026-02-30T10:00' }, /^-: now: .*"2026-02-30T10:00"/],
    ['a huge horizon', { days: 1e9 }, /^-: days: .*1000000000/],
    ['hours that end before they begin', { hours: [{ weekday: 1, from: '12:00', to: '09:00' }] }, /^-: hours\[0\]: /],
    [
      'a ring',
      { tasks: [{ id: 'a', minutes: 1, after: ['b'] }, { id: 'b', minutes: 1, after: ['a'] }] }, // prettier-ignore
      /ring: b → a/,
    ],
  ];
  for (const [name, input, message] of unusable) {
    it(`refuses ${name}`, async () => {
      const { exit, stdout, stderr } = await run(input);
      assert.deepEqual([exit, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }

  const good = { id: 'good', minutes: 30 };
  const left: readonly (readonly [string, object, RegExp])[] = [
    ['a negative length', { tasks: [{ id: 'x', minutes: -5 }, good] }, /^-: tasks\[0\]\.minutes: .*-5/],
    ['no length', { tasks: [{ id: 'x', minutes: null }, good] }, /^-: tasks\[0\]\.minutes: /],
    ['no id', { tasks: [{ minutes: 5 }, good] }, /^-: tasks\[0\]\.id: /],
    ['an id that is there already', { tasks: [good, good] }, /^-: tasks\[1\]\.id: "good"/],
    ['what is no task', { tasks: [7, good] }, /^-: tasks\[0\]: /],
    ['a due that is no date', { tasks: [{ ...good, due: 'soon' }] }, /^-: tasks\[0\]\.due: .*"soon"/],
    ['a priority that there is not', { tasks: [{ ...good, priority: 9 }] }, /^-: tasks\[0\]\.priority: .*9/],
    ['an id of which nobody has heard', { tasks: [{ ...good, after: ['?'] }] }, /"good"\.after: .*"\?"/],
    [
      'a meeting that ends before it starts',
      { meetings: [{ start: '2026-11-23T11:00', end: '2026-11-23T09:00' }], tasks: [good] },
      /^-: meetings\[0\]: /,
    ],
    ['a limit that is no number', { dailyFocusMinutes: 'all', tasks: [good] }, /^-: dailyFocusMinutes: /],
  ];
  for (const [name, input, message] of left) {
    it(`names ${name} and goes on without it`, async () => {
      const answer = await run(input);
      assert.deepEqual([answer.exit, places(answer)], [2, ['good 23T09:00 09:30']]);
      assert.match(answer.stderr, message);
    });
  }

  it('takes a meeting without end to fill its day', async () => {
    const answer = await run({ meetings: [{ start: '2026-11-23T09:00' }], tasks: [good] });
    assert.deepEqual([answer.exit, places(answer)], [2, ['good 24T09:00 09:30']]);
  });

  it('keeps out what waits for a task that it could not read', async () => {
    const answer = await run({
      tasks: [
        { id: 'x', minutes: 0 },
        { ...good, after: ['x'] },
      ],
    });
    const unplaced = output(answer.stdout).unplaced.map(({ task, minutes }) => [task, minutes]);
    assert.deepEqual([answer.exit, places(answer), unplaced], [2, [], [['good', 30]]]);
  });

  it('shortens a title of 10,000 characters where it says it', async () => {
    const answer = await run({
      tasks: [
        { ...good, title: '长'.repeat(10_000) },
        { id: 'b', minutes: 30, after: ['good'] },
      ],
    });
    const reason = output(answer.stdout).placements[1]?.reason ?? '';
    assert.ok(reason.includes('长…') && reason.length < 200, reason);
  });

  it('refuses two files and an option that it does not know', async () => {
    const runs = await Promise.all([runCli(runSchedule, ['a', 'b']), runCli(runSchedule, ['--loud'])]);
    assert.deepEqual(
      runs.map(({ exit }) => exit),
      [2, 2],
    );
  });

  it('names a file that is not there', async () => {
    const { exit, stderr } = await runCli(runSchedule, ['no-such-file.json']);
    assert.equal(exit, 2);
    assert.match(stderr, /no-such-file\.json/);
  });
});
