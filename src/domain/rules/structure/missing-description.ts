import type { DraftRule } from '../rule.js';
import { DESCRIPTION_KEYS, frontText, hasKey, TITLE_KEYS } from './front-keys.js';
import { structureFinding } from './view.js';

/**
 * Front matter that gives a title and no description, YAML or TOML. Summaries, excerpts and the like count; a draft
 * marked with `<!-- more -->` has a summary of its own.
 *
 * @example finds: ⟦---⟧↵title: A title↵date: 2024-01-02↵---↵↵Some text.
 * @example finds: ⟦+++⟧↵title = "A title"↵+++↵↵Some text.
 * @example finds: ⟦---⟧↵title: 标题↵description:↵---↵↵正文。
 * @example passes: ---↵title: A title↵description: What it is about.↵---↵↵Some text.
 * @example passes: ---↵title: 标题↵summary: 讲的是什么。↵---↵↵正文。
 * @example passes: +++↵title = "A title"↵description = "What it is about."↵+++↵↵Some text.
 * @example passes: ---↵title: A title↵---↵↵Some text.↵↵<!-- more -->↵↵More text.
 * @example passes: ---↵outline: deep↵---↵↵Some text.
 * @example passes: # A title↵↵Some text.
 */
export const missingDescription: DraftRule = {
  codes: ['missing-description'],
  check: (view) => {
    const front = frontText(view);
    if (front === null || view.draft.frontMatter?.broken === true) return [];
    if (!hasKey(front, TITLE_KEYS) || hasKey(front, DESCRIPTION_KEYS)) return [];
    if (/^[ \t]*(?:<!--\s*(?:more|truncate|excerpt)\s*-->|\{\/\*\s*truncate\s*\*\/\})/im.test(view.source)) return [];
    return [structureFinding('missing-description', { start: 0, end: 3 })];
  },
};
