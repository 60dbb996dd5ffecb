import type { Nodes } from 'mdast';
import { HIDDEN, LITERAL } from './mask.js';
import { type Reader, writtenCode } from './phrasing.js';

/** What a reader sees of phrasing content, as plain text. */
export const shownText = (nodes: readonly Nodes[], reader: Reader): string =>
  nodes
    .map((node): string => {
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath') {
        return unmasked(node, node.value, reader);
      }
      if (node.type === 'image' || node.type === 'imageReference') return unmasked(node, node.alt ?? '', reader);
      if (node.type === 'break') return ' ';
      return 'children' in node ? shownText(node.children, reader) : '';
    })
    .join('');

/** A value without what the mask has put into it. Templates are left out: what they become nobody knows. */
const unmasked = (node: Nodes, value: string, { stretch, place }: Reader): string => {
  if (!isMasked(value)) return value;
  const { start, end } = place(node);
  if (node.type === 'inlineCode') return writtenCode(value, stretch.source.slice(start, end));
  const aligned = value.length === end - start;
  return value.replace(MASKED, (character, index: number) =>
    character === LITERAL && aligned ? stretch.source.charAt(start + index) : '',
  );
};

const MASKED = new RegExp(`[${HIDDEN}${LITERAL}]`, 'g');

/** Whether the mask has changed something in a value. */
export const isMasked = (value: string): boolean => value.includes(HIDDEN) || value.includes(LITERAL);
