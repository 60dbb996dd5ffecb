import { randomUUID } from 'node:crypto';
import { open, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownerIsGone, parseOwner } from './lock-owner.js';
import type { LockOwner, LockProcess } from './lock-owner.js';
import { withRetries } from './retry.js';
import { orAbsent, StoreError, systemCode } from './store-error.js';
import { FILE_MODE } from './store-paths.js';

/** How long to wait for others, in milliseconds. */
export const LOCK_PATIENCE = 10_000;
const HEARTBEAT = 2_000;
const SAFE = 10_000;
/** A lock file that was made but never filled is left over from a crash after this long. */
const UNFILLED = 2_000;
/** So long may it take to remove a lock that was left behind. */
const BREAKING = 10_000;

/** A lock that is held; it has to be released. */
export interface Lock {
  /** Throws when somebody took the lock away: this process was frozen for long. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** Takes the lock of a store, waiting while a living process holds it. Throws `store-busy` when that takes too long. */
export const takeLock = async (file: string, self: LockProcess, patience = LOCK_PATIENCE): Promise<Lock> => {
  const deadline = performance.now() + patience;
  const owner = { ...self, token: randomUUID() };
  for (let wait = 1; !(await create(file, owner)); wait = Math.min(wait * 2, 16)) {
    if (await isLeftBehind(file)) await breakLock(file, owner);
    else if (performance.now() > deadline) throw await busy(file);
    else await sleep(wait * (0.5 + Math.random()));
  }
  const heartbeat = setInterval(() => void beat(file), HEARTBEAT);
  heartbeat.unref();
  const taken = Date.now();
  const mine = async (): Promise<boolean> => {
    const held = Date.now() - taken;
    // Nobody takes a lock away from a process that was asleep for so short a time.
    return (held >= 0 && held < SAFE) || (await readOwner(file))?.token === owner.token;
  };
  return {
    confirm: async () => {
      if (!(await mine())) throw await busy(file);
    },
    release: async () => {
      clearInterval(heartbeat);
      if (await mine()) await orAbsent(withRetries(() => unlink(file)));
    },
  };
};

/** Makes the lock file; false when there is one. */
const create = async (file: string, owner: LockOwner): Promise<boolean> => {
  try {
    const handle = await open(file, 'wx', FILE_MODE);
    try {
      await handle.writeFile(JSON.stringify(owner));
    } finally {
      await handle.close();
    }
    return true;
  } catch (error) {
    // Windows says EPERM of a file that is just being removed.
    if (systemCode(error) === 'EEXIST' || (systemCode(error) === 'EPERM' && process.platform === 'win32')) return false;
    throw error;
  }
};

const beat = async (file: string): Promise<void> => {
  const now = new Date();
  // Without its heartbeat the lock is still held: only other hosts rely on it.
  await utimes(file, now, now).catch(() => undefined);
};

const readOwner = async (file: string): Promise<LockOwner | null> => {
  const text = await orAbsent(readFile(file, 'utf8'));
  return text === null ? null : parseOwner(text);
};

const isLeftBehind = async (file: string): Promise<boolean> => {
  const stats = await orAbsent(stat(file));
  if (stats === null) return false;
  const silent = Date.now() - stats.mtimeMs;
  const owner = await readOwner(file);
  return owner === null ? silent > UNFILLED : ownerIsGone(owner, silent);
};

/** Removes a lock that was left behind. One process does, and looks again: two that both saw it must not remove the next one. */
const breakLock = async (file: string, owner: LockOwner): Promise<void> => {
  const breaking = `${file}.breaking`;
  if (await create(breaking, owner)) {
    try {
      if (await isLeftBehind(file)) await orAbsent(withRetries(() => unlink(file)));
    } finally {
      await orAbsent(unlink(breaking));
    }
    return;
  }
  const stats = await orAbsent(stat(breaking));
  if (stats !== null && Date.now() - stats.mtimeMs > BREAKING) await orAbsent(unlink(breaking));
  else await sleep(5);
};

const busy = async (file: string): Promise<StoreError> => {
  const owner = await readOwner(file);
  return new StoreError({ code: 'store-busy', pid: owner?.pid ?? null, host: owner?.host ?? null });
};
