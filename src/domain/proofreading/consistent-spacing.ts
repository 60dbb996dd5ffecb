import { inSlices, runThrough, type Steps } from '../annotation/steps.js';
import type { Block } from '../text/block.js';
import { stretches } from './proof-texts.js';

/** A blank between a Chinese character and a Latin letter or digit, and none. */
const SPACED = /\p{Script=Han} (?=[A-Za-z0-9])|[A-Za-z0-9%] (?=\p{Script=Han})/gu;
const CLOSE = /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9%](?=\p{Script=Han})/gu;

/** A draft sets blanks when it does so in this share of the places; below, its author has another way or none. */
const SHARE = 3 / 4;

/**
 * Whether a draft puts blanks between Chinese and Latin, so that a place without one is a slip. Where authors do not
 * separate the scripts, marks in each line would help nobody.
 */
export const spacesScripts = (blocks: readonly Block[]): boolean => runThrough(spacesScriptsInSteps(blocks));

/** The same in steps. */
export function* spacesScriptsInSteps(blocks: readonly Block[]): Steps<boolean> {
  let spaced = 0;
  let close = 0;
  yield* inSlices(blocks, (block) => {
    if (block.language !== 'zh') return;
    const text = prose(block);
    spaced += text.match(SPACED)?.length ?? 0;
    close += text.match(CLOSE)?.length ?? 0;
  });
  return spaced > 0 && spaced >= SHARE * (spaced + close);
}

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
