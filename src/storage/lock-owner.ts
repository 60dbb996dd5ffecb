import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import * as z from 'zod';
import { systemCode } from './store-error.js';

/** What identifies the holder of a lock or of the lead. */
export const lockOwnerSchema = z.object({
  token: z.string(),
  pid: z.int().positive(),
  /** When the process began, in the system's own count, where it can be known: process numbers are used again. */
  started: z.string().nullable(),
  host: z.string(),
});

/** Who holds a lock. */
export type LockOwner = Readonly<z.infer<typeof lockOwnerSchema>>;

/** Without a sign of life for so long, in milliseconds, an owner that cannot be asked is taken for gone. */
const SILENCE = 60_000;

/** A process that takes locks; each lock adds a token of its own. */
export type LockProcess = Omit<LockOwner, 'token'>;

/** This process. */
export const thisProcess = (): LockProcess => ({ pid: process.pid, started: startOf(process.pid), host: hostname() });

/** Reads what a lock file holds; null when it was never filled. */
export const parseOwner = (text: string): LockOwner | null => {
  try {
    return lockOwnerSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // Half a line of JSON: the process died while it wrote it.
    return null;
  }
};

/**
 * Whether the owner of a lock has died without releasing it.
 * @param silent milliseconds since its last sign of life
 */
export const ownerIsGone = (owner: LockOwner, silent: number): boolean => {
  if (owner.host !== hostname()) return silent > SILENCE;
  if (!isAlive(owner.pid)) return true;
  const started = startOf(owner.pid);
  return started === null || owner.started === null ? silent > SILENCE : started !== owner.started;
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return systemCode(error) === 'EPERM';
  }
};

/** Field 22 of /proc/PID/stat (proc(5)); elsewhere it is not known. */
const startOf = (pid: number): string | null => {
  if (process.platform !== 'linux') return null;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    // The process ended meanwhile, or /proc is not there.
    return null;
  }
};
