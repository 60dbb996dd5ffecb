import { setTimeout as sleep } from 'node:timers/promises';
import { systemCode } from './store-error.js';

/** Virus scanners and sync services hold files for a moment, on Windows above all. */
const PASSING = new Set(['EPERM', 'EBUSY', 'EACCES']);
const WAITS = [10, 20, 40, 80, 160];

/** Does something to a file, again and again while the system says that it is in use. */
export const withRetries = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  for (const wait of WAITS) {
    try {
      return await work();
    } catch (error) {
      if (!PASSING.has(systemCode(error) ?? '')) throw error;
      await sleep(wait);
    }
  }
  return work();
};
