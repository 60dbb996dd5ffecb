import { lowerBound } from '../text/lower-bound.js';
import type { LocalDate } from '../time/local.js';
import type { DetailedDay } from './activity-day.js';
import { stretchesOf } from './activity-day.js';
import type { ActivityFile, Stretch } from './stretch.js';
import { fileKey, outside } from './stretch.js';

/** A day of which nothing is known. */
export const emptyDay = (date: LocalDate): DetailedDay => ({ detail: 'files', date, files: [], stretches: [] });

/**
 * Adds stretches to a day. Each second counts once: where a second is claimed for two files (reports of two windows or two
 * machines), the file with the lower key has it. That is arbitrary, but it makes the day the same in whatever order and
 * however often its reports come.
 */
export const mergeActivity = (day: DetailedDay, reported: readonly Stretch[]): DetailedDay => {
  const claimed = reported.filter(({ start, end }) => start < end);
  if (claimed.length === 0) return day;
  const from = Math.min(...claimed.map(({ start }) => start));
  const to = Math.max(...claimed.map(({ end }) => end));
  const held = stretchesOf(day);
  // What lies apart from all that is reported stays as it is.
  const first = lowerBound(held, ({ end }) => end < from);
  const after = lowerBound(held, ({ start }) => start <= to);
  let near: readonly Stretch[] = held.slice(first, after);
  for (const stretch of claimed) near = claim(near, stretch);
  return dayOf(day.date, [...held.slice(0, first), ...joined(near), ...held.slice(after)]);
};

const claim = (held: readonly Stretch[], claimed: Stretch): readonly Stretch[] => {
  const key = fileKey(claimed.file);
  const kept: Stretch[] = [];
  let free: readonly Stretch[] = [claimed];
  for (const other of held) {
    if (fileKey(other.file) <= key) {
      kept.push(other);
      free = free.flatMap((part) => outside(part, other));
    } else kept.push(...outside(other, claimed));
  }
  return [...kept, ...free];
};

/** In their order, those of one file that touch made one. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const list: Stretch[] = [];
  for (const stretch of stretches.toSorted((one, other) => one.start - other.start)) {
    const last = list.at(-1);
    if (last?.end === stretch.start && fileKey(last.file) === fileKey(stretch.file))
      list[list.length - 1] = { ...last, end: stretch.end };
    else list.push(stretch);
  }
  return list;
};

/** The record of a day from stretches that are in order and do not overlap. */
export const dayOf = (date: LocalDate, stretches: readonly Stretch[]): DetailedDay => {
  const keys = new Map<ActivityFile, string>();
  for (const { file } of stretches) if (!keys.has(file)) keys.set(file, fileKey(file));
  const byKey = new Map([...keys].map(([file, key]) => [key, file]));
  const ordered = [...byKey].sort(([one], [other]) => (one < other ? -1 : 1));
  const indexes = new Map(ordered.map(([key], index) => [key, index]));
  return {
    detail: 'files',
    date,
    files: ordered.map(([, file]) => file),
    stretches: stretches.map(({ start, end, file }) => [start, end, indexes.get(keys.get(file) ?? '') ?? 0]),
  };
};
