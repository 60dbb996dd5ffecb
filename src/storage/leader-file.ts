import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Clock } from '../app/ports/clock.js';
import type { Leadership, Standing, Watch } from '../app/ports/leadership.js';
import { replaceFile } from './durable.js';
import { lockOwnerSchema, ownerIsGone, type LockOwner, type LockProcess } from './lock-owner.js';
import { takeLock } from './lock.js';
import { orAbsent, StoreError, systemCode } from './store-error.js';
import { FILE_MODE } from './store-paths.js';

/** A leader that has not been heard of for so long, in milliseconds, is taken for asleep or hung; it beats every ten seconds. */
const SILENCE = 30_000;
/** How long to wait for others that look at the same file. */
const PATIENCE = 2_000;

const watchSchema = z.object({
  interval: z.string(),
  at: z.number(),
  uptime: z.number(),
  boot: z.string().nullable(),
  shifted: z.number(),
}) satisfies z.ZodType<Watch>;

const leaseSchema = z.object({
  /** Null after it was let go. */
  owner: lockOwnerSchema.nullable(),
  /** When the owner was last heard of. */
  renewed: z.object({ at: z.number(), uptime: z.number(), boot: z.string().nullable() }),
  watch: watchSchema.nullable(),
});

type Lease = z.infer<typeof leaseSchema>;

/**
 * The lead over a store, as a file in its folder: who has it, and when somebody last watched. Whoever reads it while
 * its owner lives follows; it is written under a lock. Where nothing can be written there is nobody to share the lead
 * with. Should two lead for a moment, the store still lets only one of them record an end.
 */
export class LeaderFile implements Leadership {
  readonly #file: string;
  readonly #clock: Clock;
  readonly #self: LockOwner;

  /** @param folder of the store */
  constructor(folder: string, clock: Clock, self: LockProcess) {
    this.#file = join(folder, 'focus.lease');
    this.#clock = clock;
    this.#self = { ...self, token: randomUUID() };
  }

  async claim(): Promise<Standing> {
    const lease = await this.#read();
    if (this.#isMine(lease)) return { leads: true, watch: lease?.watch ?? null };
    if (lease !== null && !this.#isFree(lease)) return { leads: false, watch: lease.watch };
    return this.#locked(async () => {
      const found = await this.#read();
      const leads = found === null || this.#isMine(found) || this.#isFree(found);
      if (leads) await this.#write(this.#self, found?.watch ?? null);
      return { leads, watch: found?.watch ?? null };
    });
  }

  async watch(watch: Watch): Promise<void> {
    await this.#locked(async () => {
      const leads = this.#isMine(await this.#read());
      if (leads) await this.#write(this.#self, watch);
      return { leads, watch };
    });
  }

  async release(): Promise<void> {
    await this.#locked(async () => {
      const lease = await this.#read();
      if (lease !== null && this.#isMine(lease)) await this.#write(null, lease.watch);
      return { leads: false, watch: lease?.watch ?? null };
    });
  }

  /** When somebody last watched, without taking the lead. */
  async look(): Promise<Watch | null> {
    return (await this.#read())?.watch ?? null;
  }

  #isMine(lease: Lease | null): boolean {
    return lease?.owner?.token === this.#self.token;
  }

  #isFree({ owner, renewed: { at, uptime, boot } }: Lease): boolean {
    if (owner === null) return true;
    const sameBoot = boot !== null && boot === this.#clock.boot;
    const silent = sameBoot ? this.#clock.uptime() - uptime : Math.abs(this.#clock.now() - at);
    return silent > SILENCE || ownerIsGone(owner, silent);
  }

  async #read(): Promise<Lease | null> {
    try {
      const text = await orAbsent(readFile(this.#file, 'utf8'));
      return text === null ? null : (leaseSchema.safeParse(JSON.parse(text)).data ?? null);
    } catch (error) {
      // Damaged by a power cut, or not readable: as if there were none.
      if (error instanceof SyntaxError || systemCode(error) !== null) return null;
      throw error;
    }
  }

  async #write(owner: LockOwner | null, watch: Watch | null): Promise<void> {
    const { now, uptime, boot } = this.#clock;
    const lease: Lease = { owner, renewed: { at: now(), uptime: uptime(), boot }, watch };
    const temporary = `${this.#file}.new`;
    await writeFile(temporary, JSON.stringify(lease), { mode: FILE_MODE });
    await replaceFile(temporary, this.#file);
  }

  async #locked(work: () => Promise<Standing>): Promise<Standing> {
    try {
      const lock = await takeLock(`${this.#file}.lock`, this.#self, PATIENCE);
      try {
        return await work();
      } finally {
        await lock.release();
      }
    } catch (error) {
      if (error instanceof StoreError) return { leads: false, watch: null };
      if (systemCode(error) === null) throw error;
      return { leads: true, watch: null };
    }
  }
}
