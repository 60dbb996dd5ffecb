// A process of its own that records scores: FOLDER DRAFT COUNT [POINT NTH]. It prints each number once it is
// acknowledged, and kills itself when the write point is reached for the nth time.
import { writeSync } from 'node:fs';
import { FileStore } from '../../src/storage/file-store.js';
import { record } from './store-entries.js';

const [folder = '', draft = '', count = '0', killedAt, nth = '1'] = process.argv.slice(2);
let left = Number(nth);

const store = new FileStore({
  folder,
  now: () => new Date(),
  compactAfter: { entries: 5, bytes: Number.POSITIVE_INFINITY },
  patience: 60_000,
  onWritePoint: (point) => {
    if (point !== killedAt) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});

for (let number = 0; number < Number(count); number += 1) {
  const result = await store.execute(record(draft, number));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  writeSync(1, `${number}\n`);
}
await store.dispose();
