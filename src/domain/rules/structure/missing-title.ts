import type { DraftRule } from '../rule.js';
import { frontText, hasKey, TITLE_KEYS } from './front-keys.js';
import { marksOf, structureFinding } from './view.js';

/** A note of fewer words needs no title. */
const NOTE = 60;

/**
 * A draft without a title: neither a heading of the first level, Markdown or HTML, nor one in the front matter, nor
 * a heading of another level that stands above all others. Short notes are left alone.
 *
 * @example passes: # A title↵↵Some text.
 * @example passes: ---↵title: A title↵---↵↵Some text.
 * @example passes: A note of a few words.
 * @example passes: 一条短笔记。
 * @example finds: ⟦The first step is to install the tool, which takes a minute, and to look at what it has put into the folder, where there are two files now. The second step is to open the one whose name ends in a number and to read it from the top to the bottom, slowly, before anything else is done with it, as it says what the other one is for and who may change it.⟧
 * @example finds: ⟦第一步是安装工具，这要花一分钟，然后看看它在文件夹里放了什么，现在那里有两个文件。第二步是打开名字以数字结尾的那个文件，从头到尾慢慢地读一遍，因为它说明了另一个文件的用途，以及谁可以修改它。⟧
 */
export const missingTitle: DraftRule = {
  codes: ['missing-title'],
  check: (view) => {
    const { draft, marks } = view;
    const first = draft.blocks.find(({ kind }) => kind !== 'title' && kind !== 'description');
    if (first === undefined || draft.words < NOTE || draft.frontMatter?.broken === true) return [];
    const [heading, ...others] = marksOf(marks, 'heading');
    if ([heading, ...others].some((one) => one?.level === 1)) return [];
    // A heading that stands above all others is the title, whatever its level.
    if (
      heading !== undefined &&
      heading.span.start <= first.span.start &&
      others.every(({ level }) => level > heading.level)
    )
      return [];
    const front = frontText(view);
    return front !== null && hasKey(front, TITLE_KEYS)
      ? []
      : [structureFinding('missing-title', firstLine(first.span, view.source))];
  },
};

const firstLine = (span: { readonly start: number; readonly end: number }, source: string) => {
  const line = /^[^\r\n]*/.exec(source.slice(span.start, span.end))?.[0] ?? '';
  return { start: span.start, end: span.start + line.length };
};
