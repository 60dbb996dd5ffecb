import { LONGEST_TITLE } from '../task.js';
import type { CapturePart } from './capture.js';

/** What no part covers, blanks made one, without the punctuation that held the parts together. */
export const titleOf = (line: string, parts: readonly CapturePart[]): string => {
  let [title, from] = ['', 0];
  for (const { kind, start, end } of parts) {
    title += line.slice(from, start) + (kind === 'escape' ? '' : ' ');
    from = end;
  }
  return (title + line.slice(from))
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[\s,，、;；:：]+|[\s,，、;；]+$/g, '');
};

/** A title that is no longer than one may be, and the rest of it. */
export const shortened = (title: string): readonly [string, string] => {
  if (title.length <= LONGEST_TITLE) return [title, ''];
  const cut = title.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, '');
  const blank = cut.lastIndexOf(' ');
  const kept = blank > LONGEST_TITLE / 2 ? cut.slice(0, blank) : cut;
  return [`${kept}…`, `…${title.slice(kept.length).trim()}`];
};
