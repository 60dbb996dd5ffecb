import { overlaps } from '../../text/span.js';
import { CHINESE_DAYS } from './chinese-days.js';
import { ENGLISH_DAYS } from './english-days.js';
import { masked } from './mask.js';
import { MOMENTS } from './moments.js';
import { TIMES } from './times.js';
import { impossibleDates, writtenDates } from './written-dates.js';
import type { Now, When, WhenRule } from './when.js';

/** The pieces of dates in a line, in its order, and the stretches that look like a day which does not exist. */
export interface Whens {
  readonly whens: readonly When[];
  readonly impossible: readonly { readonly start: number; readonly end: number }[];
}

/** Looks for pieces of dates; where two rules find something in one place, the earlier rule has it. */
export const findWhens = (line: string, now: Now): Whens => {
  const ruled = [...MOMENTS, ...ENGLISH_DAYS].reduce(step(now), { text: line, found: [] });
  const written = writtenDates(ruled.text, now);
  const state = { text: masked(ruled.text, written), found: [...ruled.found, ...written] };
  const impossible = impossibleDates(state.text);
  const chinese = CHINESE_DAYS.reduce(step(now), state);
  const wrong = impossible.filter((span) => !chinese.found.some((when) => overlaps(when, span)));
  const timed = TIMES.reduce(step(now), { ...chinese, text: masked(chinese.text, wrong) });
  return { whens: timed.found.toSorted((a, b) => a.start - b.start), impossible: wrong };
};

interface Search {
  readonly text: string;
  readonly found: readonly When[];
}

const step =
  (now: Now) =>
  ({ text, found }: Search, { pattern, read }: WhenRule): Search => {
    const more = Array.from(text.matchAll(pattern)).flatMap(({ index, 0: whole, groups = {} }) => {
      const when = read(groups, now);
      return when === null || whole === '' ? [] : [{ ...when, start: index, end: index + whole.length }];
    });
    return more.length === 0 ? { text, found } : { text: masked(text, more), found: [...found, ...more] };
  };
