import type { Element, ElementContent } from 'hast';
import { displayWidth } from '../../text/display-width.js';
import { labelled } from './labelled.js';
import { textOf } from './numbered-references.js';
import { wrapText } from './wrap-text.js';

/**
 * A tree as lines of plain text, at most so many columns wide where they can be broken.
 * @param tight no empty lines between blocks
 */
export const plainText = (nodes: readonly ElementContent[], columns: number, tight = false): readonly string[] => {
  const blocks: (readonly string[])[] = [];
  let run: ElementContent[] = [];
  const flush = (): void => {
    const text = inlineText(run);
    if (text !== '') blocks.push(wrapText(text, columns));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !BLOCKS.has(node.tagName)) {
      run.push(node);
      continue;
    }
    flush();
    const lines = blockLines(node, columns);
    if (lines.length > 0) blocks.push(lines);
  }
  flush();
  return blocks.flatMap((lines, index) => (index === 0 || tight ? lines : ['', ...lines]));
};

const BLOCKS = new Set(
  'p div section figure figcaption blockquote pre ul ol li dl dt dd table thead tbody tfoot tr td th caption hr h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);

const blockLines = (node: Element, columns: number): readonly string[] => {
  const { tagName: name, children } = node;
  if (/^h[1-6]$/.test(name)) return underlined(inlineText(children), name === 'h1' ? '=' : '-', columns);
  if (name === 'pre')
    return verbatim(children)
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => (line === '' ? '' : `    ${line}`));
  if (name === 'blockquote') return plainText(children, columns - 2).map((line) => `> ${line}`.trimEnd());
  if (name === 'hr') return ['* * *'];
  if (name === 'ul' || name === 'ol') return listLines(node, columns);
  if (name === 'table') return tableLines(node, columns);
  return plainText(children, columns);
};

/** A heading with a line under it. */
export const underlined = (text: string, sign: '=' | '-', columns: number): readonly string[] => {
  if (text === '') return [];
  const lines = wrapText(text, columns);
  return [...lines, sign.repeat(Math.min(columns, Math.max(...lines.map(displayWidth))))];
};

/** Lines of which the first begins with a sign, the others with as many blanks. */
export const hanging = (sign: string, nodes: readonly ElementContent[], columns: number): readonly string[] => {
  const indent = ' '.repeat(displayWidth(sign));
  // Items of one line each stand close together, as their writer had them.
  const tight = !nodes.some((node) => node.type === 'element' && node.tagName === 'p');
  const lines = plainText(nodes, columns - indent.length, tight);
  return lines.length === 0
    ? [sign.trimEnd()]
    : lines.map((line, index) => ((index === 0 ? sign : line === '' ? '' : indent) + line).trimEnd());
};

const listLines = ({ tagName, properties, children }: Element, columns: number): readonly string[] => {
  const start = Number(properties['start'] ?? 1);
  const items = children.filter((child): child is Element => child.type === 'element');
  return items.flatMap((item, index) => {
    const sign = tagName === 'ol' ? `${(Number.isNaN(start) ? 1 : start) + index}. ` : '- ';
    return hanging(sign, item.tagName === 'li' ? item.children : [item], columns);
  });
};

/** The rows of a table, each as a list of its cells named by the heads of their columns. */
const tableLines = (table: Element, columns: number): readonly string[] => {
  const [head = [], ...rest] = rowsOf(table).map(({ children }) =>
    children.filter((child): child is Element => child.type === 'element'),
  );
  const named = head.some(({ tagName }) => tagName === 'th') && rest.length > 0;
  return (named ? rest : [head, ...rest]).flatMap((cells) =>
    cells.flatMap((cell, index) => {
      const name = named && index > 0 ? textOf(head[index]?.children ?? []) : '';
      const label: readonly ElementContent[] = name === '' ? [] : [{ type: 'text', value: labelled(name, '') }];
      if (textOf(cell.children) === '') return [];
      return hanging(index === 0 ? '- ' : '  ', [...label, ...cell.children], columns);
    }),
  );
};

const rowsOf = (node: Element): readonly Element[] =>
  node.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName === 'table') return [];
    return child.tagName === 'tr' ? [child] : rowsOf(child);
  });

/** The text of inline nodes, blanks as one, breaks as line ends, code in its backticks. */
const inlineText = (nodes: readonly ElementContent[]): string =>
  nodes
    .map(writeInline)
    .join('')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ *\n */g, '\n')
    .trim();

const writeInline = (node: ElementContent): string => {
  if (node.type === 'text') return node.value.replaceAll('\n', ' ');
  if (node.type !== 'element') return '';
  if (node.tagName === 'br') return '\n';
  const inner = node.children.map(writeInline).join('');
  return node.tagName === 'code' ? `\`${inner}\`` : inner;
};

const verbatim = (nodes: readonly ElementContent[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? verbatim(node.children) : ''))
    .join('');
