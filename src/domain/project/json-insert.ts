import type { Node } from 'jsonc-parser';

/** Text put into a file; nothing is taken away. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Writes a value at an indentation; `inline` where the surroundings are on one line. */
export type Render = (indentation: string, inline: boolean) => string;

/** How a file is laid out. */
export interface Layout {
  readonly lineEnd: string;
  readonly unit: string;
}

/** The layout of a file, from its first line end and its first indented member. */
export const layoutOf = (text: string, root: Node): Layout => {
  const first = root.children?.[0];
  const indented = first === undefined ? '' : indentationAt(text, first.offset);
  return { lineEnd: /\r?\n/.exec(text)?.[0] ?? '\n', unit: indented ?? '  ' };
};

/** Adds a member at the end of an object or list; comments, trailing commas and the way it is laid out stay. */
export const insertMember = (text: string, container: Node, render: Render, layout: Layout): readonly Insertion[] => {
  const last = container.children?.at(-1);
  const close = container.offset + container.length - 1;
  const outer = /^[ \t]*/.exec(text.slice(lineStartOf(text, container.offset)))?.[0] ?? '';
  if (last === undefined) return intoEmpty(text, container, close, render, { ...layout, outer });
  const { end, comma, lineEnds } = afterMember(text, last.offset + last.length);
  const separator = comma ? [] : [{ offset: last.offset + last.length, text: ',' }];
  const trailing = comma ? ',' : '';
  if (!lineEnds) {
    // The bracket stands on the line of the last member.
    return [...separator, { offset: end, text: ` ${render(outer, true)}${trailing}` }];
  }
  const indentation = indentationAt(text, last.offset) ?? outer + layout.unit;
  return [
    ...separator,
    { offset: end, text: `${layout.lineEnd}${indentation}${render(indentation, false)}${trailing}` },
  ];
};

const intoEmpty = (
  text: string,
  { offset }: Node,
  close: number,
  render: Render,
  { lineEnd, unit, outer }: Layout & { readonly outer: string },
): readonly Insertion[] => {
  const inside = text.slice(offset + 1, close);
  // After the last comment, before the blanks that lead to the bracket.
  const at = offset + 1 + inside.trimEnd().length;
  const indentation = outer + unit;
  const tail = /[\r\n]/.test(text.slice(at, close)) ? '' : `${lineEnd}${outer}`;
  return [{ offset: at, text: `${lineEnd}${indentation}${render(indentation, false)}${tail}` }];
};

/** What may stand between a member and the next: blanks, comments and one comma. */
const TRIVIA = /[^\S\r\n]+|\/\/[^\r\n]*|\/\*[^]*?\*\/|,|\r?\n|\r/y;

/** Where the line of a member ends, its comma and comments included, and whether a line end follows there. */
const afterMember = (text: string, from: number) => {
  let at = from;
  let end = from;
  let line: number | null = null;
  let comma = false;
  for (;;) {
    TRIVIA.lastIndex = at;
    const [token = ''] = TRIVIA.exec(text) ?? [];
    if (token === '') break;
    at += token.length;
    if (token === ',') {
      comma = true;
      line = null;
    }
    if (/^[\r\n]/.test(token)) line ??= end;
    else if (token.trim() !== '') end = at;
  }
  return { end: line ?? end, comma, lineEnds: line !== null };
};

const lineStartOf = (text: string, offset: number): number => {
  let at = offset;
  while (at > 0 && !/[\r\n]/.test(text.charAt(at - 1))) at -= 1;
  return at;
};

/** The blanks before an offset, or null where something else stands before it on its line. */
const indentationAt = (text: string, offset: number): string | null => {
  const before = text.slice(lineStartOf(text, offset), offset);
  return before.trim() === '' ? before : null;
};

/** The text with insertions made, which are in the order of their offsets. */
export const insertAll = (text: string, insertions: readonly Insertion[]): string => {
  let at = 0;
  let result = '';
  for (const { offset, text: added } of insertions) {
    result += text.slice(at, offset) + added;
    at = offset;
  }
  return result + text.slice(at);
};
