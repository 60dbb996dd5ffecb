/**
 * Where a source may be cut: before a line that begins at its margin and follows a blank line. Nothing but a fence, a
 * formula or an HTML element can be open there; whether one is, only the parser knows.
 */
const MARGIN = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r(?!\n))(?=[^ \t\r\n:])/g;

/** The places where the pieces of a source begin between two such places, and the second of them. */
export const pieceStarts = (source: string, start: number, end: number): readonly number[] => {
  const starts = [start];
  MARGIN.lastIndex = start;
  while (MARGIN.test(source) && MARGIN.lastIndex < end) starts.push(MARGIN.lastIndex);
  starts.push(end);
  return starts;
};
