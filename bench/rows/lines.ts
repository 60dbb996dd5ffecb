import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as schedule } from 'node:timers';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ledger } from '../../src/app/ledger.js';
import { LineIndex } from '../../src/app/line-index.js';
import { LineSync } from '../../src/app/line-sync.js';
import type { LineFiles } from '../../src/app/ports/line-files.js';
import { MemoryStore } from '../../src/app/ports/memory-store.js';
import { Turns } from '../../src/app/turns.js';
import { isChosenLine } from '../../src/domain/tasks/lines/line-choice.js';
import { captureReader } from '../../src/domain/tasks/lines/capture-reader.js';
import { LineCacheFile } from '../../src/storage/line-cache-file.js';
import { readText, stampOf, tickOnDisk, walkFiles } from '../../src/storage/line-disk.js';
import type { BenchRow } from '../row.js';
import { rowOf, timed } from '../support/timing.js';

const FILES = 40_000;
const IN_FOLDER = 200;
/** One file in so many has a line that is chosen. */
const CHOSEN_EVERY = 40;
const EDITS = 60;
const CHOICE = { folders: [], tags: ['task'], headings: [] };
const NOW = '2026-11-26T10:00';

/** A note of about 2 KB; every fourth has a check list. */
const noteOf = (number: number): string =>
  [
    `# Note ${number}`,
    ...Array.from(
      { length: 20 },
      (_, line) => `Paragraph ${line} of note ${number}, which says a little about something.`,
    ),
    ...(number % 4 === 0 ? [`- [ ] look at note ${number}`, `- [x] wrote note ${number}`] : []),
    ...(number % CHOSEN_EVERY === 0 ? [`- [ ] finish note ${number} #task @desk ~30m`] : []),
    '',
  ].join('\n\n');

const pathOf = (root: string, number: number): string =>
  join(root, `folder-${Math.floor(number / IN_FOLDER)}`, `note-${number}.md`);

/** Milliseconds that the calling thread has worked: others on the machine are not counted, where the system tells. */
const worked = (): number => {
  if (process.platform !== 'linux') return performance.now();
  return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0]) / 1e6;
};

const isNote = (name: string): boolean => name.endsWith('.md');
const isChosen: ConstructorParameters<typeof LineIndex>[0]['isChosen'] = (_, line) => isChosenLine(CHOICE, line);

/** Runs something and says for how many milliseconds the thread was held at the longest. */
const longest = async (run: () => Promise<unknown>): Promise<number> => {
  let [most, last, over] = [0, worked(), false];
  const look = (): void => {
    const now = worked();
    [most, last] = [Math.max(most, now - last), now];
    if (!over) schedule(look);
  };
  schedule(look);
  await run();
  over = true;
  return most;
};

/** Check-list lines in 40,000 files: looked at for the first time, again with the cache, and after an edit. */
export const benchLines = async (): Promise<readonly BenchRow[]> => {
  const root = await mkdtemp(join(tmpdir(), 'inkbearing-lines-'));
  try {
    for (let folder = 0; folder < FILES / IN_FOLDER; folder += 1) {
      await mkdir(join(root, `folder-${folder}`));
      const numbers = Array.from({ length: IN_FOLDER }, (_, at) => folder * IN_FOLDER + at);
      await Promise.all(numbers.map((number) => writeFile(pathOf(root, number), noteOf(number))));
    }
    return await measure(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};

const measure = async (root: string): Promise<readonly BenchRow[]> => {
  const turns = new Turns(
    () => setImmediate(),
    () => performance.now(),
  );
  const store = new MemoryStore();
  const files = diskLines(root);
  const cache = new LineCacheFile(join(root, 'lines.jsonl'), turns);
  const open = async () => {
    const index = new LineIndex({ files, isChosen, turns }, await cache.load());
    const sync = new LineSync({
      ledger: new Ledger(() => Promise.resolve(store)),
      files,
      index,
      turns,
      moment: () => ({ instant: '2026-11-26T10:00:00.000Z', now: NOW }),
      reader: () => captureReader({ now: NOW, pomodoroMinutes: 25, projectByName: () => null }),
    });
    await sync.start();
    return { index, sync };
  };

  let first = 0;
  const firstHeld = await longest(async () => {
    first = await timed(async () => {
      const { index, sync } = await open();
      await cache.save(index.entries());
      sync.dispose();
    });
  });
  let second = 0;
  let window: Awaited<ReturnType<typeof open>> | undefined;
  const secondHeld = await longest(async () => {
    second = await timed(async () => {
      window = await open();
    });
  });
  const edits: number[] = [];
  const editsHeld = await longest(async () => {
    for (let edit = 0; edit < EDITS; edit += 1) {
      const path = pathOf(root, edit * CHOSEN_EVERY);
      await writeFile(path, `${noteOf(edit * CHOSEN_EVERY)}\n- [ ] and this ${edit} #task\n`);
      edits.push(await timed(async () => window?.sync.changed([pathToFileURL(path).href])));
    }
  });
  window?.sync.dispose();
  const read = await store.read();
  const tasks = read.ok ? Object.keys(read.value.tasks).length : 0;
  if (tasks !== FILES / CHOSEN_EVERY + EDITS) throw new Error(`${tasks} tasks were taken in.`);
  return [
    rowOf('check-list lines of 40,000 files, chosen by tag: first look, 1,000 tasks taken in', [first], 'ms', ''),
    rowOf('the same when the cache knows them', [second], 'ms', ''),
    rowOf('a line added in one of them → task in the store (in memory)', edits, 'ms', ''),
    rowOf('longest stretch on the thread: first look', [firstHeld], 'ms', '≤ 8 ms'),
    rowOf('longest stretch on the thread: with the cache', [secondHeld], 'ms', '≤ 8 ms'),
    rowOf('longest stretch on the thread: edits', [editsHeld], 'ms', '≤ 8 ms'),
  ];
};

/** The Markdown files below a folder, as the editor's adapter reads them from the disk. */
const diskLines = (root: string): LineFiles => ({
  list: async function* () {
    for await (const name of walkFiles({ root, enters: () => true, takes: isNote }))
      yield pathToFileURL(join(root, name)).href;
  },
  isWanted: (uri) => uri.endsWith('.md'),
  stamp: (uri) => stampOf(fileURLToPath(uri)),
  read: (uri) => readText(fileURLToPath(uri)),
  openText: () => null,
  tick: (uri, expected, ticked) => tickOnDisk(fileURLToPath(uri), expected, ticked),
});
