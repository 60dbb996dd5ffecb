import type { Finding } from '../../annotation/finding.js';
import { contains } from '../../text/span.js';
import type { DraftRule } from '../rule.js';
import { marksOf, sectionHeadings, structureFinding } from './view.js';

/**
 * A heading with the text of an earlier one under the same parent. A heading with an id of its own can be told apart.
 *
 * @example finds: # A title↵↵## Setup↵↵Text.↵↵⟦## Setup⟧↵↵Text.
 * @example finds: # 标题↵↵## 安装↵↵正文。↵↵⟦## 安装⟧↵↵正文。
 * @example passes: # A title↵↵## One↵↵### Example↵↵Text.↵↵## Two↵↵### Example↵↵Text.
 * @example passes: # A title↵↵## Setup↵↵Text.↵↵## Setup {#again}↵↵Text.
 * @example passes: # 标题↵↵## 安装↵↵正文。↵↵### 安装↵↵正文。
 */
export const duplicateHeading: DraftRule = {
  codes: ['duplicate-heading'],
  check: (view) => {
    const anchors = marksOf(view.marks, 'anchor');
    const found: Finding[] = [];
    /** The texts under each heading that is open, outermost first. */
    const open: { readonly level: number; readonly texts: Set<string> }[] = [{ level: 0, texts: new Set() }];
    for (const { level, span, text } of sectionHeadings(view)) {
      while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      const heading = text.trim().replace(/\s+/g, ' ');
      const siblings = open.at(-1)?.texts;
      const key = `${level} ${heading.toLowerCase()}`;
      if (heading !== '' && siblings?.has(key) === true && !anchors.some((anchor) => contains(span, anchor.span))) {
        found.push(structureFinding('duplicate-heading', span, { heading }));
      }
      siblings?.add(key);
      open.push({ level, texts: new Set() });
    }
    return found;
  },
};
