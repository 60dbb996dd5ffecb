import type { Table, TableRow } from 'mdast';
import type { Edit } from '../../annotation/finding.js';
import { editedText } from './edited-text.js';
import { everyNode, spanOf } from './every-node.js';
import { labelled } from './labelled.js';
import type { OpenedDraft } from './opened-draft.js';

/**
 * The tables of a draft as lists, for channels that have none: an item for each row, named by its first cell, and in it
 * one for each further cell, named by the head of its column.
 * @param inner the edits that are made within the cells as well
 */
export const tableEdits = (
  { tree, body, eol }: Pick<OpenedDraft, 'tree' | 'body' | 'eol'>,
  inner: readonly Edit[],
): readonly Edit[] =>
  everyNode(tree.root).flatMap((node) => {
    if (node.type !== 'table') return [];
    // The lines of a table in a list or a quotation begin as its second line does.
    const margin = /(?:\r\n|\r|\n)([ \t>]*)/.exec(body.slice(spanOf(node).start))?.[1] ?? '';
    return [{ span: spanOf(node), newText: listOf(node, body, inner).join(eol + margin) }];
  });

const listOf = ({ children: [head, ...rows] }: Table, body: string, inner: readonly Edit[]): readonly string[] => {
  const names = head === undefined ? [] : cellsOf(head, body, inner);
  if (rows.length === 0) return names.map((name) => `- ${name}`);
  return rows.flatMap((row) => {
    const [first = '', ...others] = cellsOf(row, body, inner);
    const title = names.length > 1 ? bold(first) : first;
    return [
      `- ${named(names[0] ?? '', title)}`,
      ...others.flatMap((cell, index) => (cell === '' ? [] : [`  - ${named(names[index + 1] ?? '', cell)}`])),
    ];
  });
};

const cellsOf = (row: TableRow, body: string, inner: readonly Edit[]): readonly string[] =>
  row.children.map(({ children }) => {
    const first = children[0];
    const last = children.at(-1);
    if (first === undefined || last === undefined) return '';
    return editedText(body, inner, spanOf(first).start, spanOf(last).end).replaceAll('\\|', '|').trim();
  });

const bold = (text: string): string => (text === '' || /[*_\\]/.test(text) ? text : `**${text}**`);

const named = (name: string, text: string): string => {
  if (name === '') return text;
  if (text === '') return name;
  return labelled(name, text);
};
