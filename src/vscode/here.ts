import type { Moment } from '../domain/time/moment.js';

/** Now, in the zone that the machine is set to. */
export const here = (): Moment => ({ now: Date.now(), zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
