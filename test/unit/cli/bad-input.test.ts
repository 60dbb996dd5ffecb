import assert from 'node:assert/strict';
import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAnnotate } from '../../../src/cli/annotate.js';
import { runScore } from '../../../src/cli/score.js';
import { runTag } from '../../../src/cli/tag.js';
import { annotateSchema } from '../../support/annotate-schema.js';
import { runCli, withTemporaryFolder, type Command } from '../../support/cli.js';
import { hasModel, withModelCopy } from '../../support/models.js';

const assertNoTrace = (text: string): void => assert.doesNotMatch(text, /^\s+at |\.ts:\d|node:internal|undefined/mu);

describe('the command line and bad input', function () {
  this.timeout(20_000);

  before(function () {
    if (!hasModel()) this.skip();
  });

  const commands: readonly (readonly [name: string, command: Command, options: readonly string[]])[] = [
    ['annotate', runAnnotate, []],
    ['tag', runTag, ['--tagset', 'general']],
    ['score', runScore, []],
  ];
  const inputs: readonly (readonly [name: string, bytes: readonly number[], said: RegExp])[] = [
    ['a binary file', [0x50, 0x4b, 3, 4, 0, 0], /NUL/],
    ['bytes that are no UTF-8', [0x61, 0xff, 0x62], /UTF-8/],
    ['half a character', [0xe4, 0xb8], /UTF-8/],
  ];
  for (const [command, run, options] of commands) {
    for (const [name, bytes, said] of inputs) {
      it(`${command} refuses ${name}, naming the file`, () =>
        withTemporaryFolder(async (cwd) => {
          await writeFile(join(cwd, 'input'), Uint8Array.from(bytes));
          const { exit, stderr } = await runCli(run, [...options, 'input'], { cwd });
          assert.equal(exit, 2);
          assert.match(stderr, said);
          assert.match(stderr, /\binput: /);
          assertNoTrace(stderr);
        }));
    }

    it(`${command} refuses a file that is not there, naming it`, async () => {
      const { exit, stderr } = await runCli(run, [...options, 'missing.md']);
      assert.equal(exit, 2);
      assert.match(stderr, /missing\.md: There is no such file/);
    });

    it(`${command} says that the model is missing, once and with its file`, async () => {
      const stdin = command === 'score' ? '{"id":1,"text":"One."}\n{"id":2,"text":"Two."}' : 'One';
      const { exit, stderr } = await runCli(run, [...options, '-'], { stdin, models: '/no/such/folder' });
      assert.equal(exit, 2);
      assert.equal(stderr.split('/no/such/folder/manifest.json').length, 2);
      assertNoTrace(stderr);
    });
  }

  for (const [command, run, options] of commands.slice(1)) {
    it(`${command} refuses a folder`, () =>
      withTemporaryFolder(async (cwd) => {
        const { exit, stderr } = await runCli(run, [...options, '.'], { cwd });
        assert.equal(exit, 2);
        assertNoTrace(stderr);
      }));

    it(`${command} has nothing to say of an empty file`, async () => {
      assert.deepEqual(await runCli(run, [...options, '-']), { exit: 0, stdout: '', stderr: '' });
    });
  }

  it('annotate goes on after a file that vanishes while it runs', () =>
    withTemporaryFolder(async (cwd) => {
      await mkdir(join(cwd, 'posts'));
      for (const name of ['a.md', 'b.md']) await writeFile(join(cwd, 'posts', name), '```\ncode\n```\n');
      const stdin = async (): Promise<Buffer> => {
        await rm(join(cwd, 'posts/a.md'));
        return Buffer.from('');
      };
      const { exit, stdout, stderr } = await runCli(runAnnotate, ['--format', 'json', '-', 'posts'], { cwd, stdin });
      const { files } = annotateSchema.parse(JSON.parse(stdout));
      assert.deepEqual([exit, files.map(({ path }) => path)], [2, ['-', 'posts/b.md']]);
      assert.match(stderr, /^posts\/a\.md: /);
    }));

  it('annotate reads a file of 5 MB', async function () {
    this.timeout(60_000);
    const line = 'const answer = 42; // nothing but code\n';
    const stdin = `# Big\n\n\`\`\`js\n${line.repeat(Math.ceil(5_000_000 / line.length))}\`\`\`\n`;
    const { exit, stdout } = await runCli(runAnnotate, ['--format', 'json', '-'], { stdin });
    const [file] = annotateSchema.parse(JSON.parse(stdout)).files;
    assert.deepEqual([exit, file?.words, file?.sections[0]?.end], [0, 1, stdin.length]);
  });

  it('annotate prints what needs no model when its weights are damaged, and exits with 2', () =>
    withModelCopy(async (models) => {
      await truncate(join(models, 'encoder.onnx'), 10_000);
      const stdin = '# A heading\n\nA paragraph of a few words.\n';
      const { exit, stdout, stderr } = await runCli(runAnnotate, ['--format', 'json', '-'], { stdin, models });
      const [file] = annotateSchema.parse(JSON.parse(stdout)).files;
      assert.deepEqual([exit, file?.sections.length, file?.quality.score], [2, 1, null]);
      assert.match(stderr, /encoder\.onnx/);
      assertNoTrace(stderr);
    }));

  it('annotate says of two files only once that the model is damaged', () =>
    withTemporaryFolder(async (cwd) => {
      for (const name of ['a.md', 'b.md']) await writeFile(join(cwd, name), 'A paragraph of a few words.');
      const { stderr } = await runCli(runAnnotate, ['a.md', 'b.md'], { cwd, models: '/no/such/folder' });
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    }));
});
