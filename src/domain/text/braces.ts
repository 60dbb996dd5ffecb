import type { Mark } from './mark.js';
import { HIDDEN } from './mask.js';
import type { Reader } from './phrasing.js';
import type { Span } from './span.js';

/** What the mask hides and rules look at: a comment of MDX, an attribute list with an id. */
const HIDDEN_MARK =
  /\{\/\*\s*(?<comment>inkbearing-[^*`\r\n]*?)\s*\*\/\}|\{:?[ ]?(?:[^{}\r\n]*[ ])?#(?<id>[^\s{}]+)[^{}\r\n]*\}/g;

/** The id that a heading is given behind its text, also where the mask does not take it for one. */
const HEADING_ID = /\{:?[ ]?(?:[^{}\r\n]*[ ])?#(?<id>[^\s{}]+)[^{}\r\n]*\}[ \t]*#*[ \t]*$/;

/** The id behind a heading that the mask does not take for one. */
export const headingIds = ({ start, end }: Span, { stretch }: Reader): readonly Mark[] => {
  const found = HEADING_ID.exec(stretch.source.slice(start, end));
  const id = found?.groups?.['id'];
  if (found === null || id === undefined || stretch.masked[start + found.index] === HIDDEN) return [];
  return [{ kind: 'anchor', span: { start: start + found.index, end }, id }];
};

/** Comments and ids in what the mask hides of a text. */
export const hiddenMarks = ({ start, end }: Span, { stretch }: Reader): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const { 0: found, index, groups = {} } of stretch.source.slice(start, end).matchAll(HIDDEN_MARK)) {
    if (stretch.masked[start + index] !== HIDDEN) continue;
    const span = { start: start + index, end: start + index + found.length };
    const { comment, id } = groups;
    if (comment !== undefined) marks.push({ kind: 'comment', span, text: comment });
    else if (id !== undefined) marks.push({ kind: 'anchor', span, id });
  }
  return marks;
};
