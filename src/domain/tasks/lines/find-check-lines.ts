import type { CheckLine } from './check-line.js';
import { HeadingPath } from './heading-path.js';
import { htmlStart, type HtmlEnd } from './html-start.js';
import { readCheckText } from './read-check-text.js';

/** A block that others stand in: a quotation, or an item whose content stands so many columns further in. */
type Container =
  | { readonly kind: 'quote' }
  | { readonly kind: 'item'; readonly width: number; readonly text: string | null; readonly line: number };

interface Paragraph {
  readonly kind: 'paragraph';
  /** The number of its first line. */
  readonly first: number;
  readonly text: string;
}

/** What the innermost container ends with and what may go on in the next line. */
type Leaf =
  | { readonly kind: 'none' }
  | Paragraph
  | { readonly kind: 'fence'; readonly end: RegExp }
  | { readonly kind: 'html'; readonly end: HtmlEnd };

const BOX = /\[[ \txX]\]/;
const NONE: Leaf = { kind: 'none' };
const FENCE = /^(?:(?<backticks>`{3,})[^`]*|(?<tildes>~{3,}).*)$/;
const HEADING = /^(?<marks>#{1,6})(?:[ \t]+(?<text>.*?))?(?:[ \t]+#+)?[ \t]*$/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const MARKER = /^(?:[-*+]|(?<number>\d{1,9})[.)])(?=[ ]|$)/;
const CHECK = /^\[(?<tick>[ \txX])\][ \t]+(?<rest>\S.*)$/;

/**
 * The lines of check lists in a Markdown source, as GFM understands it: items of any list whose first line begins with a box, in
 * quotations too; none in code, in HTML blocks and comments, or in front matter. A scanner of lines and their containers: it
 * takes a fraction of the time of a parser, for tens of thousands of files. Two things it leaves out, as people do not write
 * them: a box alone in its line, and check lists in footnotes.
 */
export const findCheckLines = (source: string): readonly CheckLine[] => {
  if (!BOX.test(source)) return [];
  const found: CheckLine[] = [];
  const headings = new HeadingPath();
  let containers: readonly Container[] = [];
  let leaf: Leaf = NONE;
  const skipped = frontMatterEnd(source);
  let number = -1;
  for (let at = source.startsWith('\ufeff') ? 1 : 0, end = at; at < source.length; at = end) {
    const [lineEnd, next] = endOfLine(source, at);
    end = next;
    number += 1;
    if (at < skipped) continue;
    const line = untabbed(source.slice(at, lineEnd));

    let column = 0;
    let matched = 0;
    for (; matched < containers.length; matched += 1) {
      const after = matchContainer(containers[matched], line, column, number);
      if (after === null) break;
      column = after;
    }
    const goesOn = matched === containers.length;
    if (goesOn && (leaf.kind === 'fence' || leaf.kind === 'html')) {
      const text = line.slice(column);
      const ended: boolean =
        leaf.kind === 'fence' ? leaf.end.test(text) : leaf.end === 'blank' ? text.trim() === '' : leaf.end.test(text);
      if (ended) leaf = NONE;
      continue;
    }

    const paragraph = paragraphOf(leaf);
    const open = containers.slice(0, matched);
    let interrupts = goesOn && paragraph !== null;
    let started = false;
    leaf = NONE;
    for (;;) {
      const indent = indentAt(line, column);
      const text = line.slice(column + indent);
      if (text === '') {
        // A blank line ends a paragraph.
        containers = open;
        break;
      }
      if (indent >= 4) {
        if (paragraph === null || started) containers = open;
        else leaf = paragraph;
        break;
      }
      if (text.startsWith('>')) {
        open.push({ kind: 'quote' });
        column += indent + (text[1] === ' ' ? 2 : 1);
        [started, interrupts] = [true, false];
        continue;
      }
      const heading = HEADING.exec(text);
      if (heading !== null) {
        if (open.length === 0) headings.enter(heading.groups?.['marks']?.length ?? 1, heading.groups?.['text'] ?? '');
        containers = open;
        break;
      }
      const fence = FENCE.exec(text)?.groups;
      if (fence !== undefined) {
        containers = open;
        leaf = { kind: 'fence', end: fenceEnd(fence['backticks'] ?? fence['tildes'] ?? '') };
        break;
      }
      const html = htmlStart(text, !started && paragraph !== null);
      if (html !== null) {
        containers = open;
        leaf = html === 'blank' || !html.test(text) ? { kind: 'html', end: html } : NONE;
        break;
      }
      const underline = /^(?:=+|-+)[ \t]*$/.test(text);
      if (underline && interrupts && paragraph !== null) {
        // The paragraph was a heading: what began with a box in it is no check list.
        if (open.length === 0) headings.enter(text.startsWith('=') ? 1 : 2, paragraph.text.trim());
        if (found.at(-1)?.line === paragraph.first) found.pop();
        containers = open;
        break;
      }
      if (RULE.test(text)) {
        containers = open;
        break;
      }
      const marker = MARKER.exec(text);
      const rest = marker === null ? '' : text.slice(marker[0].length);
      const blank = rest.trim() === '';
      const ordinal = marker?.groups?.['number'];
      if (marker !== null && !(interrupts && (blank || (ordinal !== undefined && Number(ordinal) !== 1)))) {
        const gap = indentAt(rest, 0);
        const inner = indent + marker[0].length + (blank || gap > 4 ? 1 : gap);
        const check = gap > 4 ? null : CHECK.exec(rest.slice(gap));
        const read = check === null ? null : readCheckText(check.groups?.['rest'] ?? '');
        if (check !== null && read !== null && read.text !== '') {
          const parents = open.flatMap((container) =>
            container.kind === 'item' && container.text !== null ? [container.text] : [],
          );
          const box = lineEnd - (line.length - (column + indent + marker[0].length + gap + 1));
          const ticked = check.groups?.['tick']?.toLowerCase() === 'x';
          found.push({ line: number, box, ticked, ...read, headings: headings.path, parents });
        }
        open.push({ kind: 'item', width: inner, text: read?.text || null, line: blank ? number : -1 });
        column = Math.min(column + inner, line.length);
        [started, interrupts] = [true, false];
        continue;
      }
      if (paragraph !== null && !started) leaf = { ...paragraph, text: `${paragraph.text} ${text}` };
      else {
        containers = open;
        leaf = { kind: 'paragraph', first: number, text };
      }
      break;
    }
  }
  return found;
};

/** The column after a container's own signs, or null where it does not go on in this line. */
const matchContainer = (
  container: Container | undefined,
  line: string,
  column: number,
  number: number,
): number | null => {
  const indent = indentAt(line, column);
  const at = column + indent;
  if (container === undefined) return null;
  if (container.kind === 'quote') {
    if (indent > 3 || line[at] !== '>') return null;
    return at + (line[at + 1] === ' ' ? 2 : 1);
  }
  // An item that begins with a blank line ends with a second one.
  if (at >= line.length) return container.line >= 0 && container.line === number - 1 ? null : line.length;
  return indent >= container.width ? column + container.width : null;
};

const paragraphOf = (leaf: Leaf): Paragraph | null => (leaf.kind === 'paragraph' ? leaf : null);

const indentAt = (line: string, column: number): number => {
  let at = column;
  while (line[at] === ' ') at += 1;
  return at - column;
};

/** Tabs before the text made blanks, to stops of four; what follows keeps its length. */
const untabbed = (line: string): string => {
  const prefix = line.includes('\t') ? (/^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '') : '';
  if (!prefix.includes('\t')) return line;
  let expanded = '';
  for (const character of prefix) expanded += character === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : character;
  return expanded + line.slice(prefix.length);
};

const fenceEnd = (marks: string): RegExp => new RegExp(`^ {0,3}\\${marks[0]}{${marks.length},}[ \t]*$`);

/** Where the line that begins at an offset ends, and where the next begins. */
const endOfLine = (source: string, at: number): readonly [end: number, next: number] => {
  const feed = source.indexOf('\n', at);
  const end = feed < 0 ? source.length : feed;
  return [source[end - 1] === '\r' && end > at ? end - 1 : end, feed < 0 ? end : feed + 1];
};

const frontMatterEnd = (source: string): number => {
  const open = /^\ufeff?(?<fence>---|\+\+\+)[ \t]*\r?\n/.exec(source);
  if (open === null) return 0;
  const close = open.groups?.['fence'] === '---' ? /^---[ \t]*\r?$/gm : /^\+\+\+[ \t]*\r?$/gm;
  close.lastIndex = open[0].length;
  return close.exec(source) === null ? 0 : close.lastIndex;
};
