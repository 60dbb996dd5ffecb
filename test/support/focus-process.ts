// A process of its own with a focus timer over a store: FOLDER NOW UPTIME. Its parent moves its clock by messages.
import { randomUUID } from 'node:crypto';
import { Ledger } from '../../src/app/ledger.js';
import { FocusTimer, type FocusAnnouncement } from '../../src/app/focus-timer.js';
import { DEFAULT_PREFERENCES } from '../../src/domain/schedule/preferences.js';
import { FileStore } from '../../src/storage/file-store.js';
import { LeaderFile } from '../../src/storage/leader-file.js';
import { thisProcess } from '../../src/storage/lock-owner.js';
import { FakeClock } from './fake-clock.js';
import { isOrder, type Order, type Report } from './focus-orders.js';

const [folder = '', now = '', uptime = '0'] = process.argv.slice(2);
const clock = new FakeClock(now, Number(uptime));
const store = new FileStore({ folder, now: () => new Date(clock.now()), patience: 60_000 });
const said: FocusAnnouncement['kind'][] = [];
const timer = new FocusTimer({
  ledger: new Ledger(() => Promise.resolve(store)),
  clock,
  after: clock.after,
  leadership: new LeaderFile(folder, clock, thisProcess()),
  newId: () => randomUUID(),
  lengths: () => DEFAULT_PREFERENCES.lengths,
});
timer.onDidAnnounce(({ kind }) => said.push(kind));

const idle = (): Promise<void> => timer.whenIdle();

/** Carries out an order; true unless the store refuses. */
const obey = async (order: Order): Promise<boolean> => {
  const { control } = timer;
  switch (order.kind) {
    case 'run':
      await clock.run(order.milliseconds, idle);
      return true;
    case 'sleep':
      clock.sleep(order.milliseconds);
      return true;
    case 'set':
      clock.set(order.milliseconds);
      return true;
    case 'travel':
      clock.travel(order.zone);
      return true;
    case 'start':
      return (await control.start({ task: null, mode: order.mode })).ok;
    case 'rest':
      return (await control.rest()).ok;
    case 'pause':
      return (await control.pause()).ok;
    case 'resume':
      return (await control.resume()).ok;
    case 'interrupt':
      return (await control.interrupt('external', order.note)).ok;
    case 'end':
      return (await control.end(order.how)).ok;
    case 'answer':
      return (await control.answerGap(order.as)).ok;
    case 'look':
      return true;
  }
};

process.on('message', (message) => {
  if (!isOrder(message)) return;
  void (async () => {
    const done = await obey(message);
    await timer.refresh();
    await idle();
    const report: Report = { done, view: timer.view, said: [...said], leads: timer.leads };
    process.send?.(report);
  })();
});
await timer.start();
process.send?.({ done: true, view: timer.view, said: [...said], leads: timer.leads } satisfies Report);
