import type { Span } from '../text/span.js';

/** So many characters on each side tell one place from another with the same text. */
const CONTEXT = 24;

/** A marked text with what stands around it, blanks collapsed, so that lines may be wrapped anew. */
export interface MarkedText {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** The text of a span and its surroundings. */
export const markedTextOf = (source: string, { start, end }: Span): MarkedText => ({
  text: collapse(source.slice(start, end)),
  before: beforeOf(source, start),
  after: afterOf(source, end),
});

/** The text of a span, blanks collapsed. */
export const collapsedText = (source: string, { start, end }: Span): string => collapse(source.slice(start, end));

const collapse = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

/** Looks at more and more of the source until there are enough characters: blanks may be many. */
const beforeOf = (source: string, offset: number, reach = 4 * CONTEXT): string => {
  const characters = Array.from(collapse(source.slice(Math.max(0, offset - reach), offset)));
  // The first character may be half of a pair or of a longer run of blanks: it is not among those taken.
  return characters.length > CONTEXT || reach >= offset
    ? characters.slice(-CONTEXT).join('').trim()
    : beforeOf(source, offset, 2 * reach);
};

const afterOf = (source: string, offset: number, reach = 4 * CONTEXT): string => {
  const characters = Array.from(collapse(source.slice(offset, offset + reach)));
  return characters.length > CONTEXT || offset + reach >= source.length
    ? characters.slice(0, CONTEXT).join('').trim()
    : afterOf(source, offset, 2 * reach);
};
