import { instantOf, localMinute } from '../time/zone.js';

/** A wall's clock: that of a named zone, or one that a calendar describes itself. */
export interface Clock {
  /** The instant, in milliseconds since 1970 in UTC, at which the clock shows a minute. */
  readonly instantOf: (minute: number) => number;
  /** The minute that the clock shows at an instant. */
  readonly localMinute: (instantMs: number) => number;
}

/** The clock of a zone that is known to exist. */
export const zoneClock = (zone: string): Clock => ({
  instantOf: (minute) => instantOf(minute, zone),
  localMinute: (instantMs) => localMinute(instantMs, zone),
});

const MINUTE = 60_000;

/** The clock that shows UTC. */
export const UTC: Clock = {
  instantOf: (minute) => minute * MINUTE,
  localMinute: (instantMs) => Math.floor(instantMs / MINUTE),
};
