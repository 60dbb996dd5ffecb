import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { proofWorker } from '../../support/proof-worker.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Whether a traced system call reaches for the network; sockets inside the machine do not. */
const reachesOut = (line: string): boolean =>
  /\b(?:connect|sendto|sendmsg|sendmmsg)\(.*(?:AF_INET6?|sin_port)/.test(line);

describe('proofreading', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'inkbearing-network-'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('loads both proofreaders without the network', async function () {
    this.timeout(120_000);
    if (spawnSync('strace', ['-V']).status !== 0) {
      console.log('      strace is not at hand: the network is not watched here');
      this.skip();
    }
    const trace = join(folder, 'trace');
    const script = ['--import', 'tsx', 'test/support/proofread-once.ts', String(await proofWorker())];
    const read = spawnSync('strace', ['-f', '-e', 'trace=network', '-o', trace, process.execPath, ...script], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(read.status, 0, read.stderr);
    assert.deepEqual(readFileSync(trace, 'utf8').split('\n').filter(reachesOut), []);
  });
});
