import { Temporal } from 'temporal-polyfill';

/** Milliseconds of a chunk of the time line: six days. Two changes of one zone's clock lie weeks apart. */
const CHUNK = 2 ** 29;
/** So many chunks are remembered of each zone: thirty years and more. */
const MOST_CHUNKS = 2048;
const MOST_ZONES = 64;
const MINUTE = 60_000;
/** No zone is further from UTC than this. */
const DAY = 86_400_000;

/** How a zone's clock stands to UTC in a chunk, in milliseconds: `before` until the instant `change`, then `after`. */
interface Chunk {
  readonly change: number;
  readonly before: number;
  readonly after: number;
}

/**
 * What `Temporal` said of each zone: asking it takes some ten microseconds, and a calendar asks thousands of times. This
 * remembers a pure function, so that nobody can tell whether it is there.
 */
const KNOWN = new Map<string, Map<number, Chunk>>();

/** Whether there is a time zone of this name: IANA's (`Asia/Shanghai`), or an offset (`+08:00`). */
export const isZone = (name: string): boolean => {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false; // The only way in which Temporal says so.
  }
};

/**
 * The local minute at an instant: whole minutes of the wall's clock since 1970-01-01T00:00, as if that clock were UTC.
 * @param instantMs milliseconds since 1970 in UTC
 * @param zone a name for which `isZone` holds; another throws a RangeError
 */
export const localMinute = (instantMs: number, zone: string): number =>
  Math.floor((instantMs + offsetAt(instantMs, zone)) / MINUTE);

/**
 * The instant, in milliseconds since 1970 in UTC, at which the wall's clock shows a local minute. A minute that comes twice
 * means the first; one that never comes moves forward by what was skipped, as RFC 5545 (3.3.5) has it.
 * @param zone a name for which `isZone` holds; another throws a RangeError
 */
export const instantOf = (minute: number, zone: string): number => {
  const wall = minute * MINUTE;
  const before = offsetAt(wall - DAY, zone);
  const after = offsetAt(wall + DAY, zone);
  if (before === after || offsetAt(wall - before, zone) === before) return wall - before;
  return offsetAt(wall - after, zone) === after ? wall - after : wall - before;
};

/** The local minutes in [from, to) that never come because the clock is put forward: half-open, in order. */
export const skippedStretches = (
  zone: string,
  from: number,
  to: number,
): readonly { readonly start: number; readonly end: number }[] => {
  const last = Math.floor((to * MINUTE + DAY) / CHUNK);
  const stretches: { start: number; end: number }[] = [];
  for (let index = Math.floor((from * MINUTE - DAY) / CHUNK); index <= last; index += 1) {
    const { change, before, after } = chunkAt(index, zone);
    const start = Math.max(from, Math.ceil((change + before) / MINUTE));
    const end = Math.min(to, Math.floor((change + after) / MINUTE));
    if (start < end) stretches.push({ start, end });
  }
  return stretches;
};

const offsetAt = (instantMs: number, zone: string): number => {
  const { change, before, after } = chunkAt(Math.floor(instantMs / CHUNK), zone);
  return instantMs < change ? before : after;
};

const chunkAt = (index: number, zone: string): Chunk => {
  const chunks = chunksOf(zone);
  const known = chunks.get(index);
  if (known !== undefined) return known;
  if (chunks.size >= MOST_CHUNKS) chunks.clear();
  const chunk = findChunk(index * CHUNK, zone);
  chunks.set(index, chunk);
  return chunk;
};

const chunksOf = (zone: string): Map<number, Chunk> => {
  const known = KNOWN.get(zone);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_ZONES) KNOWN.clear();
  const chunks = new Map<number, Chunk>();
  KNOWN.set(zone, chunks);
  return chunks;
};

/** Halves the chunk until the instant of the change is known. */
const findChunk = (start: number, zone: string): Chunk => {
  const before = askOffset(start, zone);
  const after = askOffset(start + CHUNK, zone);
  if (before === after) return { change: start, before, after };
  let low = start;
  let high = start + CHUNK;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (askOffset(middle, zone) === before) low = middle;
    else high = middle;
  }
  return { change: high, before, after };
};

const askOffset = (instantMs: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
