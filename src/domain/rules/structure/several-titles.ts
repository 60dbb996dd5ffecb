import type { DraftRule } from '../rule.js';
import { frontText, hasKey, TITLE_KEYS } from './front-keys.js';
import { sectionHeadings, structureFinding, VERSION_TEXT } from './view.js';

/**
 * A second heading of the first level; one finding a draft. Where the front matter gives the title, site generators make
 * the page's heading from it and their users begin sections with `#` on purpose: left alone. So are lists of versions.
 *
 * @example finds: # One title↵↵Text.↵↵⟦# Another title⟧↵↵Text.
 * @example finds: # 标题↵↵正文。↵↵⟦# 又一个标题⟧↵↵正文。
 * @example finds: One title↵===↵↵Text.↵↵⟦# Another title⟧↵↵Text.↵↵# A third title↵↵Text.
 * @example passes: # A title↵↵## A section↵↵Text.
 * @example passes: # 1.2.0 (2024-05-01)↵↵- more↵↵# 1.1.0 (2024-04-01)↵↵- less
 * @example passes: ---↵title: A title↵---↵↵# A section↵↵Text.↵↵# Another section↵↵Text.
 * @example passes: # A title↵↵> # A heading that is quoted↵↵```sh↵# a comment↵```
 */
export const severalTitles: DraftRule = {
  codes: ['several-titles'],
  check: (view) => {
    const front = frontText(view);
    if (front !== null && hasKey(front, TITLE_KEYS)) return [];
    const [, second] = sectionHeadings(view).filter(({ level }) => level === 1);
    return second === undefined || VERSION_TEXT.test(second.text)
      ? []
      : [structureFinding('several-titles', second.span)];
  },
};
