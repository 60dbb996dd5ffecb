import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { runAnnotate } from '../../../src/cli/annotate.js';
import { runCli, withTemporaryFolder, type CliRun } from '../../support/cli.js';
import { hasModel } from '../../support/models.js';

/** A draft with one warning of a code that no other part of it gives, and no prose for the model. */
const broken = (title: string): string => `---\ntitle: "${title}\n---\n`;
const CODE = 'front-matter-unreadable';
const FILE = '.inkbearing.json';

const outputSchema = z.object({
  files: z.array(
    z.object({ path: z.string(), findings: z.array(z.object({ code: z.string(), severity: z.string() })) }),
  ),
});

interface Place {
  readonly cwd: string;
  readonly annotate: (...args: readonly string[]) => Promise<CliRun>;
  readonly read: (path: string) => Promise<string>;
}

/** Runs in a folder with some files. */
const inFolder = (files: Readonly<Record<string, string>>, work: (place: Place) => Promise<void>): Promise<void> =>
  withTemporaryFolder(async (folder) => {
    const cwd = join(folder, 'project');
    await mkdir(cwd);
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(cwd, path)), { recursive: true });
      await writeFile(join(cwd, path), text);
    }
    await work({
      cwd,
      annotate: (...args) => runCli(runAnnotate, ['--format', 'json', ...args], { cwd, stdin: broken('stdin') }),
      read: (path) => readFile(join(cwd, path), 'utf8'),
    });
  });

/** The drafts with the severity of their broken front matter, or null where it is silent. */
const severities = ({ stdout }: CliRun): Readonly<Record<string, string | null>> => {
  const { files } = outputSchema.parse(JSON.parse(stdout));
  return Object.fromEntries(
    files.map(({ path, findings }) => [path, findings.find(({ code }) => code === CODE)?.severity ?? null]),
  );
};

/** An old finding as the file has it. */
const entry = (file: string): string => `{ "file": "${file}", "code": "style", "text": "so" }`;

const rules = (level: string): string => JSON.stringify({ rules: { [CODE]: level } });

describe('inkbearing annotate in a project', function () {
  this.timeout(30_000);

  before(function () {
    if (!hasModel()) this.skip();
  });

  it('asks the nearest file above each draft, and for standard input the one of the current folder', () =>
    inFolder(
      {
        [FILE]: rules('error'),
        'one.md': broken('one'),
        [`a/${FILE}`]: rules('off'),
        'a/two.md': broken('two'),
        'a/b/three.md': broken('three'),
        'c/four.md': broken('four'),
      },
      async ({ annotate }) => {
        assert.deepEqual(severities(await annotate('.', '-')), {
          'one.md': 'error',
          'a/two.md': null,
          'a/b/three.md': null,
          'c/four.md': 'error',
          '-': 'error',
        });
      },
    ));

  it('names drafts in the file relative to its folder', () =>
    inFolder(
      {
        [FILE]: JSON.stringify({ ignores: [{ code: CODE, file: 'a/one.md' }] }),
        'a/one.md': broken('one'),
        'one.md': broken('one'),
      },
      async ({ annotate }) => {
        assert.deepEqual(severities(await annotate('.')), { 'a/one.md': null, 'one.md': 'warning' });
      },
    ));

  it('fails on the severity that the project gives', () =>
    inFolder({ [FILE]: rules('error'), 'one.md': broken('one') }, async ({ annotate }) => {
      assert.equal((await annotate('--fail-on', 'error', '.')).exit, 1);
    }));

  it('names a broken file with line and reason, once, does the other drafts and exits with 2', () =>
    inFolder(
      {
        'one.md': broken('one'),
        [`a/${FILE}`]: '{\n  "rules": []\n}',
        'a/two.md': broken('two'),
        'a/three.md': broken('three'),
      },
      async ({ cwd, annotate }) => {
        const run = await annotate('.');
        assert.deepEqual([run.exit, severities(run)], [2, { 'one.md': 'warning' }]);
        assert.equal(run.stderr, `${join(cwd, 'a', FILE)}:2: "rules" takes an object in braces.\n`);
      },
    ));

  it('says once what in the file does nothing, and goes on', () =>
    inFolder(
      { [FILE]: '{\n  "colour": "red" }', 'one.md': broken('one'), 'two.md': broken('two') },
      async ({ cwd, annotate }) => {
        const { exit, stderr } = await annotate('.');
        assert.deepEqual([exit, stderr.split('\n').length], [0, 2]);
        assert.ok(stderr.startsWith(`${join(cwd, FILE)}:2: "colour" `), stderr);
      },
    ));

  it('writes a baseline into a new file, after which only new findings count', () =>
    inFolder({ 'one.md': broken('one'), 'a/two.md': broken('two') }, async ({ cwd, annotate }) => {
      const written = await annotate('--write-baseline', '--fail-on', 'hint', '.');
      assert.deepEqual([written.exit, severities(written)], [0, { 'one.md': null, 'a/two.md': null }]);
      assert.equal((await annotate('--new-only', '--fail-on', 'hint', '.')).exit, 0);
      await writeFile(join(cwd, 'three.md'), broken('three'));
      const later = await annotate('--new-only', '--fail-on', 'warning', '.');
      assert.deepEqual(
        [later.exit, severities(later)],
        [1, { 'one.md': null, 'three.md': 'warning', 'a/two.md': null }],
      );
    }));

  it('shows old findings unless it is asked for new ones only', () =>
    inFolder({ 'one.md': broken('one') }, async ({ annotate }) => {
      await annotate('--write-baseline', '.');
      assert.deepEqual(severities(await annotate('.')), { 'one.md': 'warning' });
    }));

  it('writes a baseline into the nearest file, and leaves the rest of it and the drafts not named', () =>
    inFolder(
      {
        [FILE]: `\ufeff{ // mine\n  "baseline": [${entry('gone.md')}, ${entry('a/one.md')}, ${entry('a/two.md')}]\n}\n`,
        'a/one.md': '',
        'a/two.md': broken('two'),
      },
      async ({ annotate, read }) => {
        await annotate('--write-baseline', 'a/two.md');
        const text = await read(FILE);
        assert.ok(text.startsWith(`\ufeff{ // mine\n  "baseline": [\n    ${entry('a/one.md')},\n`), text);
        assert.doesNotMatch(text, /gone/);
        assert.match(text, /"a\/two\.md", "code": "front-matter-unreadable"/);
        assert.ok(!text.includes(entry('a/two.md')), text);
      },
    ));

  it('never rewrites a file of a newer version', () =>
    inFolder({ [FILE]: '{ "version": 2 }', 'one.md': broken('one') }, async ({ annotate, read }) => {
      const { exit } = await annotate('--write-baseline', '.');
      assert.deepEqual([exit, await read(FILE)], [2, '{ "version": 2 }']);
    }));

  it('writes no baseline for a draft outside the folder', () =>
    inFolder({ 'one.md': broken('one') }, async ({ cwd, annotate }) => {
      await writeFile(join(cwd, '../outside.md'), broken('outside'));
      const { exit, stderr } = await annotate('--write-baseline', '../outside.md');
      assert.equal(exit, 2);
      assert.match(stderr, /outside\.md/);
    }));
});
