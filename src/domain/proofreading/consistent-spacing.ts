import { inSlices, runThrough, type Steps } from '../annotation/steps.js';
import type { Block } from '../text/block.js';
import { stretches } from './proof-texts.js';

/** A blank between a Chinese character and a Latin letter or digit, and none. */
const SPACED = /\p{Script=Han} (?=[A-Za-z0-9])|[A-Za-z0-9%] (?=\p{Script=Han})/gu;
const CLOSE = /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9%](?=\p{Script=Han})/gu;

/** Many authors who set blanks leave them out in dates: `2021年`. */
const SPACED_DATE = /[0-9] [年月日号]|[年月] (?=[0-9])/gu;
const CLOSE_DATE = /[0-9][年月日号]|[年月](?=[0-9])/gu;

/** A draft sets blanks when it does so in this share of the places; below, its author has another way or none. */
const SHARE = 3 / 4;

/** Where a draft puts blanks between Chinese and Latin, so that a place without one is a slip. */
export interface Spacing {
  readonly scripts: boolean;
  /** Between the numbers and the words of a date. */
  readonly dates: boolean;
}

/**
 * Where a draft puts blanks between Chinese and Latin. Where authors do not separate the scripts, marks in each line
 * would help nobody.
 */
export const spacingOf = (blocks: readonly Block[]): Spacing => runThrough(spacingInSteps(blocks));

/** The same in steps. */
export function* spacingInSteps(blocks: readonly Block[]): Steps<Spacing> {
  const scripts = { spaced: 0, close: 0 };
  const dates = { spaced: 0, close: 0 };
  yield* inSlices(blocks, (block) => {
    if (block.language !== 'zh') return;
    const text = prose(block);
    scripts.spaced += count(text, SPACED);
    scripts.close += count(text, CLOSE);
    dates.spaced += count(text, SPACED_DATE);
    dates.close += count(text, CLOSE_DATE);
  });
  return { scripts: mostly(scripts), dates: mostly(dates) };
}

/** Whether a missing blank, marked with the characters around it, is one of a date. */
export const isInDate = (around: string): boolean => /^(?:[0-9][年月日号]|[年月][0-9])$/u.test(around);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const mostly = ({ spaced, close }: { readonly spaced: number; readonly close: number }): boolean =>
  spaced > 0 && spaced >= SHARE * (spaced + close);

/** The text of a block without its code, beside which authors differ. */
const prose = (block: Block): string => {
  let text = '';
  let at = 0;
  for (const { start, end } of stretches(block, 'opaque')) {
    text += `${block.text.slice(at, start)}\n`;
    at = end;
  }
  return text + block.text.slice(at);
};
