import { fileURLToPath } from 'node:url';
import { WRITE_POINTS } from '../../src/storage/write-point.js';
import { assertNothingLost } from '../../test/support/nothing-lost.js';
import { withFolder } from '../../test/support/store-folders.js';
import { runWriter } from '../../test/support/store-process.js';
import type { BenchRow } from '../row.js';
import { bundle } from '../support/product.js';

const KILLS = 1_000;
const DRAFT = 'file:///a.md';
const COMMANDS = '12';
/** Each write point is reached so many times at least while the commands are carried out. */
const TIMES = 2;

/** Kills a process that writes (SIGKILL), at each write point in turn, and counts the changes that were lost or damaged. */
export const benchKills = async (): Promise<readonly BenchRow[]> => {
  const writer = fileURLToPath(await bundle('test/support/store-writer.ts'));
  let lost = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const point = WRITE_POINTS[kill % WRITE_POINTS.length] ?? 'locked';
    const nth = 1 + (Math.floor(kill / WRITE_POINTS.length) % TIMES);
    await withFolder(async (folder) => {
      const end = await runWriter([folder, DRAFT, COMMANDS, point, String(nth)], undefined, [writer]);
      if (end.signal !== 'SIGKILL')
        throw new Error(`The process was not killed at ${point}, time ${nth}. ${end.errors}`);
      await assertNothingLost(folder, DRAFT, end.acknowledged).catch((error: unknown) => {
        lost += 1;
        console.error(`${point}, time ${nth}: ${String(error)}`);
      });
    });
  }
  const name = `${KILLS.toLocaleString('en-GB')} processes killed while writing, at every write point in turn: changes lost`;
  return [{ name, p50: lost, p95: lost, unit: 'lost', budget: '0' }];
};
