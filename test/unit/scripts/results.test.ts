import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readResults, summary } from '../../../scripts/testing/results.mjs';

describe('the results of a suite', () => {
  let folder = '';
  let file = '';
  const left = (results: object): Promise<void> => writeFile(file, JSON.stringify(results));

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-results-'));
    file = path.join(folder, 'suite.json');
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('are what the suite counted when it came to its end', async () => {
    await left({ passed: 3, failed: 1, skipped: 2, ended: true, failures: [{ title: 'a', message: 'b' }] });
    assert.equal(summary(await readResults(file, 1)), '3 passed, 1 failed, 2 skipped');
  });

  it('hold one failure more when the process died between two tests', async () => {
    await left({ passed: 3, failed: 0, skipped: 0, ended: false, failures: [] });
    assert.equal(summary(await readResults(file, 95)), '3 passed, 1 failed');
  });

  it('hold one failure when the process failed although each of its tests passed', async () => {
    await left({ passed: 3, failed: 0, skipped: 0, ended: true, failures: [] });
    assert.equal(summary(await readResults(file, 1)), '3 passed, 1 failed');
  });

  it('are one failure when no test was reached', async () => {
    assert.equal(summary(await readResults(file, 0)), '0 passed, 1 failed');
  });
});
