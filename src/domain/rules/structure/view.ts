import { FINDINGS, type Finding, type FindingCode, type Fix } from '../../annotation/finding.js';
import type { Block } from '../../text/block.js';
import type { Mark } from '../../text/mark.js';
import { overlaps, type Span } from '../../text/span.js';
import type { DraftView } from '../rule.js';
import { lowerBound } from '../../text/lower-bound.js';

/** A finding with the severity of its code. */
export const structureFinding = (
  code: FindingCode,
  span: Span,
  values: Finding['values'] = {},
  fixes: readonly Fix[] = [],
): Finding => ({ code, severity: FINDINGS[code], span, values, gain: null, fixes });

/** The marks of one kind. */
export const marksOf = <Kind extends Mark['kind']>(
  marks: readonly Mark[],
  kind: Kind,
): readonly Extract<Mark, { readonly kind: Kind }>[] =>
  marks.filter((mark): mark is Extract<Mark, { readonly kind: Kind }> => mark.kind === kind);

/** The headings that make the sections of a draft. */
export const sectionHeadings = ({ marks }: DraftView): readonly Extract<Mark, { readonly kind: 'heading' }>[] =>
  marksOf(marks, 'heading').filter(({ nested }) => !nested);

/** The block that a span of the source lies in, at least in part, or null. */
export const blockAt = (blocks: readonly Block[], span: Span): Block | null => {
  const low = lowerBound(blocks, (one) => one.span.start < span.end);
  // The alternative text of an image is a block of its own that stands inside another one.
  for (let index = low - 1; index >= 0 && index >= low - 8; index -= 1) {
    const block = blocks[index];
    if (block !== undefined && block.kind !== 'alternative' && overlaps(block.span, span)) return block;
  }
  return null;
};

/** The line that holds a place, up to that place; of a long one the end. */
export const lineBefore = (source: string, offset: number): string =>
  /[^\r\n]*$/.exec(source.slice(Math.max(0, offset - LINE), offset))?.[0] ?? '';

/** The rest of the line after a place, up to `end`; of a long one the beginning. */
export const lineAfter = (source: string, offset: number, end: number): string =>
  /^[^\r\n]*/.exec(source.slice(offset, Math.min(end, offset + LINE)))?.[0] ?? '';

/** How much of a line is looked at. */
const LINE = 400;

/** The heading of a version in a list of changes. */
export const VERSION_TEXT = /^\W*(?:version |版本 ?)?v?\d+(?:\.\d+)+|^\W*unreleased/i;
