import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Whether a traced system call reaches for the network; sockets inside the machine (AF_UNIX, AF_NETLINK) do not. */
const reachesOut = (line: string): boolean =>
  /\b(?:connect|sendto|sendmsg|sendmmsg)\(.*(?:AF_INET6?|sin_port)/.test(line);

describe('the model in use', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inkbearing-network-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('opens no connection and leaves no telemetry file within 20 seconds of its first session', function () {
    this.timeout(120_000);
    if (spawnSync('strace', ['-V']).status !== 0) {
      console.log('      strace is not at hand: the network is not watched here');
      this.skip();
    }
    const trace = join(folder, 'trace');
    const held = spawnSync(
      'strace',
      ['-f', '-e', 'trace=network', '-o', trace, process.execPath, '--import', 'tsx', 'test/support/hold-model.ts'],
      { cwd: root, encoding: 'utf8', env: { ...process.env, TMPDIR: folder } },
    );
    assert.equal(held.status, 0, held.stderr);
    assert.deepEqual(readFileSync(trace, 'utf8').split('\n').filter(reachesOut), []);
    assert.deepEqual(
      readdirSync(folder).filter((name) => /mat-debug|\.ses$/.test(name)),
      [],
    );
  });
});
