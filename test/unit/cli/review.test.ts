import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { runReview } from '../../../src/cli/review.js';
import { DEFAULT_PREFERENCES } from '../../../src/domain/schedule/preferences.js';
import { FileStore } from '../../../src/storage/file-store.js';
import { runCli, withTemporaryFolder, type CliRun } from '../../support/cli.js';
import { goal, influenceRecords, plan, published } from '../../support/influence-records.js';
import { withFolder } from '../../support/store-folders.js';

/** A store in which a post came out and was counted. */
const withPost = async (folder: string): Promise<void> => {
  const store = new FileStore({ folder, now: () => new Date() });
  const { outputKinds, channels } = influenceRecords();
  const piece = published('a', '2026-11-24', { title: 'The engine', hoursSpent: 26 });
  const counted = { piece: 'a', channel: 'blog', date: '2026-11-26', views: 400, reads: null, reactions: null };
  for (const command of [
    {
      kind: 'set-plan',
      plan: plan([goal('post')]),
      outputKinds: Object.values(outputKinds),
      channels: Object.values(channels),
    },
    { kind: 'change-pieces', add: [piece], changes: [], tasks: [], done: null },
    { kind: 'record-engagement', entries: [{ ...counted, comments: 12, followers: null }] },
  ] as const)
    assert.ok((await store.execute(command)).ok);
  await store.dispose();
};

const review = (folder: string, args: readonly string[], cwd?: string): Promise<CliRun> =>
  runCli(
    runReview,
    [...args, '--store', folder, '--now', '2026-11-27T17:00', '--timezone', 'Asia/Shanghai'],
    cwd === undefined ? {} : { cwd },
  );

const Json = z.object({
  name: z.string(),
  until: z.string(),
  terms: z.record(z.enum(['F', 'E', 'I', 'T']), z.object({ fact: z.number().nullable() })),
  goals: z.array(z.object({ id: z.string(), done: z.number(), state: z.string() })),
  hours: z.array(z.object({ kind: z.string(), planned: z.number(), spent: z.null() })),
  published: z.array(z.object({ piece: z.string(), comments: z.number(), hours: z.number() })),
  advice: z.object({ keep: z.array(z.object({ code: z.string(), goal: z.string() })), missing: z.array(z.string()) }),
});

describe('inkbearing review', () => {
  it('writes the draft of the week to standard output', () =>
    withFolder(async (folder) => {
      await withPost(folder);
      const { exit, stdout, stderr } = await review(folder, []);
      assert.deepEqual([exit, stderr], [0, '']);
      assert.match(stdout, /^---\ntitle: "Review of Nov 23, 2026 to Nov 29, 2026"\n/);
      assert.match(stdout, /^\| The engine \| Tue, Nov 24 \| 80 \| \d+ ± \d+ \| 12 \| 26 h 00 min \|$/m);
    }));

  it('tells programs terms, goals, hours, what came out and advice', () =>
    withFolder(async (folder) => {
      await withPost(folder);
      const { stdout } = await review(folder, ['--period', 'month', '--json']);
      const { name, until, terms, goals, hours, published: out, advice } = Json.parse(JSON.parse(stdout));
      assert.deepEqual(
        [name, until, terms.F.fact, terms.E.fact, goals, hours.length, out, advice],
        [
          '2026-11',
          '2026-11-27',
          80,
          null,
          [{ id: 'goal-post', done: 1, state: 'met' }],
          4,
          [{ piece: 'a', comments: 12, hours: 26 }],
          { keep: [{ code: 'goal-met', goal: 'goal-post' }], missing: ['no-audit'] },
        ],
      );
    }));

  it('looks back on the period before', () =>
    withFolder(async (folder) => {
      await withPost(folder);
      const { stdout } = await review(folder, ['--last', '--json']);
      const { name, until, published: out } = Json.parse(JSON.parse(stdout));
      assert.deepEqual([name, until, out], ['2026-W47', '2026-11-22', []]);
    }));

  it('writes a file, and keeps one that is there', () =>
    withFolder((folder) =>
      withTemporaryFolder(async (cwd) => {
        await withPost(folder);
        const file = join(cwd, 'review.md');
        assert.equal((await review(folder, ['--write', 'review.md'], cwd)).exit, 0);
        assert.match(await readFile(file, 'utf8'), /^---\ntitle: /);
        await writeFile(file, 'My notes.');
        const again = await review(folder, ['--write', 'review.md'], cwd);
        assert.equal(again.exit, 2);
        assert.match(again.stderr, /review\.md: It is there already and is kept; --force overwrites it\.$/m);
        assert.equal(await readFile(file, 'utf8'), 'My notes.');
        assert.equal((await review(folder, ['--write', 'review.md', '--force'], cwd)).exit, 0);
        assert.match(await readFile(file, 'utf8'), /^---\ntitle: /);
      }),
    ));

  for (const [args, message] of [
    [['--period', 'year'], /--period takes week or month, not "year"/],
    [['--write', ''], /--write takes a file/],
    [['--force'], /--force goes with --write/],
    [['week'], /review takes no operands/],
  ] as const) {
    it(`refuses ${args.join(' ')}`, () =>
      withFolder(async (folder) => {
        const { exit, stderr } = await review(folder, args);
        assert.equal(exit, 2);
        assert.match(stderr, message);
      }));
  }

  it('names a calendar that cannot be read, and tells the rest', () =>
    withFolder(async (folder) => {
      await withPost(folder);
      const store = new FileStore({ folder, now: () => new Date() });
      const preferences = { ...DEFAULT_PREFERENCES, calendars: ['/no/such/calendar.ics'] };
      assert.ok((await store.execute({ kind: 'set-preferences', preferences })).ok);
      await store.dispose();
      const { exit, stdout, stderr } = await review(folder, []);
      assert.equal(exit, 2);
      assert.match(stderr, /calendar\.ics/);
      assert.match(stdout, /^---\n/);
    }));
});
