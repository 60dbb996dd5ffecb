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
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (starts[low] ?? 0) };
};
