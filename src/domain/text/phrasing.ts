import type { Image, ImageReference, Nodes, PhrasingContent } from 'mdast';
import { hostOf } from './address.js';
import { HIDDEN, LITERAL } from './mask.js';
import type { RunList, Stretch } from './run-list.js';

/** Inline code up to this length is part of what a reader reads in the sentence. */
const SHORT_CODE = 64;

/** HTML elements whose content is code rather than prose. */
const CODE_TAG = /^<(code|kbd|samp|var|tt|script|style|svg)(?:\s[^>]*)?>$/i;

/** How far to look for the end of such an element, in sibling nodes. */
const LOOK_AHEAD = 16;

/** What reading phrasing content needs: the stretch it lies in and how its positions map to it. */
export interface Reader {
  readonly stretch: Stretch;
  /** The place of a node in the stretch. */
  readonly place: (node: Nodes) => { readonly start: number; readonly end: number };
}

/** Adds the runs of phrasing content. @returns the images in it, in order */
export const readPhrasing = (
  nodes: readonly PhrasingContent[],
  list: RunList,
  reader: Reader,
): readonly (Image | ImageReference)[] => {
  const images: (Image | ImageReference)[] = [];
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node === undefined) continue;
    const { start, end } = reader.place(node);
    switch (node.type) {
      case 'text':
        list.text(start, end);
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        images.push(...readPhrasing(node.children, list, reader));
        break;
      case 'link':
        // Without a bracket it is a bare address, which may run on into Chinese text.
        if (reader.stretch.masked[start] === '[') images.push(...readPhrasing(node.children, list, reader));
        else if (reader.stretch.masked[start] === '<')
          list.opaque(start, end, hostOf(reader.stretch.masked.slice(start + 1, end - 1)));
        else {
          const stop = list.address(start, end);
          if (stop < end) list.text(stop, end);
        }
        break;
      case 'inlineCode':
        list.opaque(start, end, shortCode(writtenCode(node.value, reader.stretch.source.slice(start, end))));
        break;
      case 'image':
      case 'imageReference':
        list.opaque(start, end, '');
        images.push(node);
        break;
      case 'break': {
        const line = /^(?:\\|[ \t]+)?(?:\r\n|\r|\n)/.exec(reader.stretch.masked.slice(start, end + 2))?.[0];
        const stop = start + (line?.length ?? end - start);
        list.lineEnd(start, stop, reader.stretch.masked.length);
        break;
      }
      case 'html': {
        const close = closingTag(nodes, index);
        const last = close === null ? undefined : nodes[close];
        if (close !== null && last !== undefined) {
          const content = { start: end, end: reader.place(last).start };
          list.opaque(
            start,
            reader.place(last).end,
            shortCode(reader.stretch.source.slice(content.start, content.end)),
          );
          index = close;
        } else if (/^<br\b/i.test(node.value)) {
          list.gap(start, end);
        } else {
          list.opaque(start, end, '', false);
        }
        break;
      }
      case 'footnoteReference':
        list.opaque(start, end, '', false);
        break;
      case 'inlineMath':
        list.opaque(start, end, '');
        break;
    }
  }
  return images;
};

/** The content of inline code as it is written, where the mask has changed characters in it. */
export const writtenCode = (code: string, source: string): string =>
  code.includes(HIDDEN) || code.includes(LITERAL) ? source.replaceAll(/^`+|`+$/g, '').trim() : code;

/** Code as a sentence shows it: on one line, and not at all where it is long. */
const shortCode = (code: string): string => (code.length <= SHORT_CODE ? code.replace(/\s+/g, ' ') : '');

/** The index of the node that closes the code element which the node at `index` opens, or null. */
export const closingTag = (nodes: readonly Nodes[], index: number): number | null => {
  const open = nodes[index];
  const tag = open?.type === 'html' ? CODE_TAG.exec(open.value)?.[1]?.toLowerCase() : undefined;
  if (tag === undefined) return null;
  for (let at = index + 1; at < nodes.length && at <= index + LOOK_AHEAD; at += 1) {
    const node = nodes[at];
    if (node?.type === 'html' && node.value.toLowerCase() === `</${tag}>`) return at;
  }
  return null;
};
