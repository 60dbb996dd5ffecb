import type { When } from './when.js';

const BETWEEN = /^(?:[\s,，]*(?:at|on|the)?\s*|的|\s?[（(])$/iu;

/** Neighbours made one: a day and its time, a weekday and its date. */
export const joinWhens = (line: string, whens: readonly When[]): readonly When[] => {
  const all: When[] = [];
  for (const when of whens) {
    const last = all.at(-1);
    const both = last === undefined || !BETWEEN.test(line.slice(last.end, when.start)) ? null : merged(last, when);
    if (both === null) all.push(when);
    else all.splice(-1, 1, closed(line, both));
  }
  return all;
};

/** With the bracket that closes the one between: 周五（12月4日）. */
const closed = (line: string, when: When): When =>
  /[（(][^）)]*$/.test(line.slice(when.start, when.end)) && /[）)]/.test(line[when.end] ?? '')
    ? { ...when, end: when.end + 1 }
    : when;

const merged = (a: When, b: When): When | null => {
  if (a.hours !== null && b.hours !== null) return exact(a, b);
  const vague = (a.hours === null || a.vague === true) && (b.hours === null || b.vague === true);
  const span = { start: a.start, end: b.end, limit: a.limit === true || b.limit === true, vague };
  if (a.days === null || b.days === null) {
    return { ...span, days: a.days ?? b.days, hours: a.hours ?? b.hours, weak: a.days === null && b.days === null };
  }
  // "Fri 4 Dec": the date says more than the weekday.
  if (a.weekly === b.weekly || (a.weekly !== true && b.weekly !== true)) return null;
  return { ...span, days: a.weekly === true ? b.days : a.days, hours: a.hours ?? b.hours };
};

/** "Tonight at 8" is at 20:00. */
const exact = (a: When, b: When): When | null => {
  if (
    (a.vague === true) === (b.vague === true) ||
    a.hours === null ||
    b.hours === null ||
    (a.days !== null && b.days !== null)
  )
    return null;
  const [part, hours] = a.vague === true ? [a.hours, b.hours] : [b.hours, a.hours];
  const late = part.from >= '12:00';
  return {
    start: a.start,
    end: b.end,
    days: a.days ?? b.days,
    hours: {
      from: late ? afternoon(hours.from) : hours.from,
      to: late && hours.to !== null ? afternoon(hours.to) : hours.to,
    },
  };
};

const afternoon = (clock: string): string =>
  clock < '12:00' ? String(Number(clock.slice(0, 2)) + 12) + clock.slice(2) : clock;
