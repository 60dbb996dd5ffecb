import type { Mark } from './mark.js';
import type { Span } from './span.js';

/** The same mark further on in the source. */
export const shiftMark = (mark: Mark, by: number): Mark => {
  if (by === 0) return mark;
  const span = shift(mark.span, by);
  switch (mark.kind) {
    case 'link':
    case 'definition':
      return { ...mark, span, urlSpan: shift(mark.urlSpan, by) };
    case 'image':
      return { ...mark, span, urlSpan: mark.urlSpan === null ? null : shift(mark.urlSpan, by) };
    case 'address':
    case 'reference':
    case 'anchor':
    case 'heading':
    case 'comment':
      return { ...mark, span };
  }
};

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
