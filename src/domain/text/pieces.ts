/**
 * Where a source may be cut: before a line that begins at its margin and follows a blank line. Nothing but a fence, a
 * formula or an HTML element can be open there; whether one is, only the parser knows.
 */
const MARGIN = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[^ \t\r\n:])/g;

/** The places where the pieces of a source begin, from `start` on, and the end of the source. */
export const pieceStarts = (source: string, start: number): readonly number[] => {
  const starts = [start];
  MARGIN.lastIndex = start;
  while (MARGIN.test(source)) if (MARGIN.lastIndex < source.length) starts.push(MARGIN.lastIndex);
  starts.push(source.length);
  return starts;
};
