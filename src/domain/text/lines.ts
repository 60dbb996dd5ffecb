import { lowerBound } from './lower-bound.js';

/** A zero-based line and UTF-16 column. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** The offset of each line's first character; lines end at LF, CRLF or CR. */
export const lineStarts = (text: string): readonly number[] => {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
};

/** The line and column of an offset. */
export const positionAt = (starts: readonly number[], offset: number): LinePosition => {
  const line = Math.max(0, lowerBound(starts, (start) => start <= offset) - 1);
  return { line, character: offset - (starts[line] ?? 0) };
};
