import type { Span } from '../domain/text/span.js';

/** The text with each opaque stretch covered: every offset stays, and each stretch reads as one word of its own. */
export const cover = (text: string, opaque: readonly Span[], word: string): string => {
  let covered = '';
  let at = 0;
  for (const { start, end } of opaque) {
    covered += text.slice(at, start) + word.repeat(Math.ceil((end - start) / word.length)).slice(0, end - start);
    at = end;
  }
  return covered + text.slice(at);
};
