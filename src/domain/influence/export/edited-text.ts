import type { Edit } from '../../annotation/finding.js';

/** A stretch of a text with the edits that lie within it. Of edits that overlap, the one that starts first counts. */
export const editedText = (text: string, edits: readonly Edit[], start = 0, end = text.length): string => {
  let out = '';
  let at = start;
  const within = edits.filter(({ span }) => span.start >= start && span.end <= end);
  // The wider one of two that start together holds the other.
  for (const { span, newText } of within.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    if (span.start < at) continue;
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at, end);
};
