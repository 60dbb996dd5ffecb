import { toString } from 'mdast-util-to-string';
import type { Edit } from '../../annotation/finding.js';
import { firstCharacter, joinsTightly, lastCharacter } from '../../text/script.js';
import { everyNode, spanOf } from './every-node.js';
import type { OpenedDraft } from './opened-draft.js';

/** A line end within a paragraph with the blanks around it and what a list or a quotation begins its lines with. */
const LINE_END = /[ \t]*(?:\r\n|\r|\n)(?:[ \t]*>)*[ \t]*/g;

/** A text in one line, without a blank where Chinese stands on both sides of a line end. */
export const joinedText = (text: string): string =>
  text.replaceAll(/[ \t]*[\r\n]+[ \t]*/g, (found, index: number) => {
    const after = text.slice(index + found.length);
    return joinsTightly(lastCharacter(text.slice(0, index)), firstCharacter(after)) ? '' : ' ';
  });

/** The edits that join the lines of paragraphs, for channels that take each line end for a line break. */
export const joinedLines = ({ tree, body }: Pick<OpenedDraft, 'tree' | 'body'>): readonly Edit[] =>
  everyNode(tree.root).flatMap((node) => {
    if (node.type !== 'text') return [];
    const { start, end } = spanOf(node);
    const text = body.slice(start, end);
    return Array.from(text.matchAll(LINE_END), ({ 0: found, index }) => {
      const from = start + index;
      const to = from + found.length;
      const tight = joinsTightly(lastCharacter(body.slice(0, from)), firstCharacter(body.slice(to)));
      return { span: { start: from, end: to }, newText: tight ? '' : ' ' };
    });
  });

/** The edit that takes out a heading at the beginning that says the title, for channels that show the title themselves. */
export const withoutTitle = ({ tree, body, title }: Pick<OpenedDraft, 'tree' | 'body' | 'title'>): readonly Edit[] => {
  const first = tree.root.children.find(({ type }) => type !== 'html');
  if (first?.type !== 'heading' || first.depth !== 1 || toString(first).replaceAll(/\s+/g, ' ').trim() !== title)
    return [];
  const { start, end } = spanOf(first);
  return [
    { span: { start, end: end + (/^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(body.slice(end))?.[0].length ?? 0) }, newText: '' },
  ];
};
