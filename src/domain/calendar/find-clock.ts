import { isZone } from '../time/zone.js';
import { zoneClock, type Clock } from './clock.js';
import type { Component } from './components.js';
import { describedClock } from './described-clock.js';
import { readProperties } from './property.js';
import type { Stretch } from '../schedule/stretch.js';
import { WINDOWS_ZONES } from './windows-zones.js';

const NAMES = new Set(['TZID', 'X-LIC-LOCATION']);

/** Finds the clock that a TZID means; null where nobody knows. */
export type FindClock = (tzid: string) => Clock | null;

/**
 * Finds the clocks of a calendar. A name of IANA's or of Windows' means what it means everywhere, whatever the calendar says
 * of it: what calendars carry is often old or cut short. Other names mean what their VTIMEZONE describes.
 */
export const clocksOf = (components: readonly Component[], window: Stretch): FindClock => {
  const described = new Map(
    components.filter(({ kind }) => kind === 'VTIMEZONE').map((part) => [tzidOf(part), part.body]),
  );
  const known = new Map<string, Clock | null>();
  return (tzid) => {
    const found = known.get(tzid);
    if (found !== undefined) return found;
    const clock = find(tzid, described.get(tzid), window);
    known.set(tzid, clock);
    return clock;
  };
};

const find = (tzid: string, body: string | undefined, window: Stretch): Clock | null => {
  const location = body === undefined ? undefined : nameIn(body, 'x-lic-location');
  const zone = zoneOf(tzid) ?? (location === undefined ? null : zoneOf(location));
  if (zone !== null) return zoneClock(zone);
  return body === undefined ? null : describedClock(body, window);
};

/** IANA's name in a TZID, also at the end of a path as in `/mozilla.org/20050126_1/Europe/Berlin`. */
const zoneOf = (tzid: string): string | null => {
  const windows = WINDOWS_ZONES.get(tzid);
  if (windows !== undefined) return windows;
  if (isZone(tzid)) return tzid;
  const steps = tzid.split('/');
  const ends = [3, 2].filter((count) => count < steps.length).map((count) => steps.slice(-count).join('/'));
  return ends.find(isZone) ?? null;
};

const tzidOf = ({ body }: Component): string => nameIn(body, 'tzid') ?? '';

const nameIn = (body: string, name: string): string | undefined =>
  readProperties(body, NAMES)
    .find((property) => property.name === name)
    ?.raw.trim();
