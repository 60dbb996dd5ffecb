import type { Span } from '../../text/span.js';
import type { DraftRule } from '../rule.js';
import { sectionHeadings, structureFinding, VERSION_TEXT } from './view.js';

/**
 * A heading that the next one of the same or a higher level follows directly, or the end. Anything else counts as
 * content: code, lists, images, HTML, comments. A draft that is nothing but one heading has just been begun;
 * signatures of one function stand together on purpose, and a version may hold no changes.
 *
 * @example finds: # A title↵↵⟦## Background⟧↵↵## Design↵↵Text.
 * @example finds: # 标题↵↵正文。↵↵⟦## 总结⟧
 * @example finds: ⟦## One⟧↵↵---↵↵## Two↵↵Text.
 * @example passes: # A title↵↵## Design↵↵### Goals↵↵Text.
 * @example passes: ## Code↵↵```sh↵ls↵```↵↵## Image↵↵![A picture](a.png)↵↵## HTML↵↵<div></div>
 * @example passes: ## `read(path)`↵↵## `read(path, encoding)`↵↵Text.
 * @example passes: ## 1.2.0↵↵## 1.1.0↵↵Text.
 * @example passes: # 刚刚开始
 */
export const emptySection: DraftRule = {
  codes: ['empty-section'],
  check: (view) => {
    const headings = sectionHeadings(view);
    return headings.flatMap((heading, index) => {
      const { level, span, text } = heading;
      const next = headings[index + 1];
      if (text.trim() === '' || headings.length === 1 || (next !== undefined && next.level > level)) return [];
      if (VERSION_TEXT.test(text) || (next !== undefined && isName(heading, view.source) && isName(next, view.source)))
        return [];
      const content = view.source.slice(span.end, next?.span.start ?? view.source.length);
      return isNothing(content) ? [structureFinding('empty-section', span, { heading: text.trim() })] : [];
    });
  },
};

/** Whether there are only blank lines and thematic breaks. */
const isNothing = (content: string): boolean =>
  content.split(/[\r\n]+/).every((line) => /^[ \t]*(?:(?<mark>[-*_])(?:[ \t]*\k<mark>){2,}[ \t]*)?$/.test(line));

/** Whether a heading names a function or an option, as those of a reference do. */
const isName = ({ text, span }: { readonly text: string; readonly span: Span }, source: string): boolean =>
  /\(.*\)|^--?\w|^\.\w/.test(text) || /^#+[ \t]*`/.test(source.slice(span.start, span.end));
