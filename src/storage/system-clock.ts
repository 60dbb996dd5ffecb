import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';
import type { Clock } from '../app/ports/clock.js';

/** The clocks of this machine. The system's uptime goes on in sleep and is left alone when the wall's clock is set. */
export const systemClock = (): Clock => ({
  now: () => Date.now(),
  uptime: () => uptime() * 1000,
  boot: bootOf(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** Linux names each start (random(4)); elsewhere it is not known. */
const bootOf = (): string | null => {
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    // No /proc, as in some sandboxes.
    return null;
  }
};
