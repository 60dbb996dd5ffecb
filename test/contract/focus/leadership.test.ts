import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Watch } from '../../../src/app/ports/leadership.js';
import { LeaderFile } from '../../../src/storage/leader-file.js';
import { thisProcess } from '../../../src/storage/lock-owner.js';
import { FakeClock } from '../../support/fake-clock.js';
import { withFolder } from '../../support/store-folders.js';

const SILENT = 31_000;

const withLeaders = (
  test: (leaders: readonly [LeaderFile, LeaderFile], clock: FakeClock, folder: string) => Promise<void>,
): Promise<void> =>
  withFolder(async (folder) => {
    await mkdir(folder);
    const clock = new FakeClock('2026-11-24T01:00:00Z');
    const leader = (): LeaderFile => new LeaderFile(folder, clock, thisProcess());
    await test([leader(), leader()], clock, folder);
  });

const watchAt = (clock: FakeClock): Watch => ({
  interval: 'a',
  at: clock.now(),
  uptime: clock.uptime(),
  boot: clock.boot,
  shifted: 0,
});

describe('the lead over a store', () => {
  it('is taken by the first, and followed by the second', () =>
    withLeaders(async ([one, other]) => {
      assert.deepEqual(
        [(await one.claim()).leads, (await other.claim()).leads, (await one.claim()).leads],
        [true, false, true],
      );
    }));

  it('is taken by one of many that ask at once', () =>
    withLeaders(async (_, clock, folder) => {
      const many = Array.from({ length: 20 }, () => new LeaderFile(folder, clock, thisProcess()));
      const standings = await Promise.all(many.map((each) => each.claim()));
      assert.equal(standings.filter(({ leads }) => leads).length, 1);
    }));

  it('is kept by who says in time that it watches', () =>
    withLeaders(async ([one, other], clock) => {
      await one.claim();
      for (let beat = 0; beat < 5; beat += 1) {
        clock.sleep(10_000);
        await one.watch(watchAt(clock));
        assert.equal((await other.claim()).leads, false);
      }
    }));

  it('is lost by who is silent, who then follows and does not take it back', () =>
    withLeaders(async ([one, other], clock) => {
      await one.claim();
      clock.sleep(SILENT);
      assert.equal((await other.claim()).leads, true);
      assert.equal((await one.claim()).leads, false);
      await one.watch(watchAt(clock));
      assert.equal((await other.claim()).leads, true);
    }));

  it('is not lost because the clock was set', () =>
    withLeaders(async ([one, other], clock) => {
      await one.claim();
      for (const by of [3_600_000, -7_200_000]) {
        clock.set(by);
        assert.equal((await other.claim()).leads, false);
      }
    }));

  it('is free as soon as its holder has died', () =>
    withLeaders(async ([one], clock, folder) => {
      const child = spawn(process.execPath, ['-e', '']);
      await once(child, 'close');
      const dead = new LeaderFile(folder, clock, { ...thisProcess(), pid: child.pid ?? 0 });
      await dead.claim();
      assert.equal((await one.claim()).leads, true);
    }));

  it('is free as soon as it is let go, and it stays known when somebody watched', () =>
    withLeaders(async ([one, other], clock) => {
      await one.claim();
      await one.watch(watchAt(clock));
      await one.release();
      assert.deepEqual(await other.claim(), { leads: true, watch: watchAt(clock) });
    }));

  it('does not say that somebody watches by being taken', () =>
    withLeaders(async ([one, other], clock) => {
      await one.claim();
      const watched = watchAt(clock);
      await one.watch(watched);
      clock.sleep(SILENT);
      assert.deepEqual((await other.claim()).watch, watched);
      assert.deepEqual((await other.claim()).watch, watched);
    }));

  it('is taken where the file is damaged', () =>
    withLeaders(async ([one], _, folder) => {
      for (const damage of ['', '{"owner":', '[]', '\0\0\0']) {
        await writeFile(join(folder, 'focus.lease'), damage);
        assert.equal((await one.claim()).leads, true);
        await one.release();
      }
    }));

  it('is everybody’s own where nothing can be written', async () => {
    const clock = new FakeClock('2026-11-24T01:00:00Z');
    const leader = new LeaderFile('/dev/null/nowhere', clock, thisProcess());
    assert.deepEqual(await leader.claim(), { leads: true, watch: null });
  });

  it('leaves one file behind', () =>
    withLeaders(async ([one], clock, folder) => {
      await one.claim();
      await one.watch(watchAt(clock));
      await one.release();
      assert.deepEqual(await readdir(folder), ['focus.lease']);
    }));
});
