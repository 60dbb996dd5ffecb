import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

const inkbearing = (args: readonly string[], locale = 'C') =>
  spawnSync(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: locale },
  });

describe('the inkbearing program', function () {
  this.timeout(30_000);

  it('prints its page of help', () => {
    const { status, stdout, stderr } = inkbearing(['--help']);
    assert.deepEqual([status, stderr], [0, '']);
    for (const command of ['annotate', 'tag', 'score', 'store'])
      assert.match(stdout, new RegExp(`^ {2}${command} `, 'm'));
  });

  it('prints the help as an error without a command', () => {
    const { status, stdout, stderr } = inkbearing([]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /annotate/);
  });

  it('refuses a command that it does not know, in every language', () => {
    const { status, stdout, stderr } = inkbearing(['anotate'], 'zh_CN.UTF-8');
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /anotate/);
    assert.doesNotMatch(stderr, /^\s+at /m);
  });
});
