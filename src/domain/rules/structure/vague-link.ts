import type { DraftRule } from '../rule.js';
import { blockAt, structureFinding } from './view.js';

/**
 * A link whose words say nothing of where it leads. In a table its row says it.
 *
 * @example finds: The manual is ⟦[here](manual.md)⟧.
 * @example finds: ⟦[Click here](manual.md)⟧ to read it.
 * @example finds: Read about it in ⟦[this link][manual]⟧.↵↵[manual]: manual.md
 * @example finds: 详情见⟦[这里](手册.md)⟧。
 * @example finds: ⟦[点击这里](手册.md)⟧下载。
 * @example passes: Read [the manual](manual.md).
 * @example passes: Written with [Click](https://example.org).
 * @example passes: [Here is the manual](manual.md).
 * @example passes: 请看[使用手册](手册.md)。
 * @example passes: | Tool | Page |↵|---|---|↵| Ink | [link](ink.md) |
 */
export const vagueLink: DraftRule = {
  codes: ['vague-link'],
  check: ({ draft, marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'link' && !(mark.kind === 'reference' && !mark.image)) return [];
      if (mark.text.length > LONGEST) return [];
      const text = mark.text.trim();
      if (!VAGUE.has(text.toLowerCase().replace(/\s+/g, ' ').replace(EDGES, ''))) return [];
      if (blockAt(draft.blocks, mark.span)?.kind === 'cell') return [];
      return [structureFinding('vague-link', mark.span, { text })];
    }),
};

/** Longer words than these are not vague, or not short. */
const LONGEST = 40;

const EDGES = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu;

const VAGUE: ReadonlySet<string> = new Set([
  'click here',
  'click this',
  'click this link',
  'here',
  'right here',
  'over here',
  'see here',
  'this',
  'this link',
  'this page',
  'link',
  'the link',
  'read more',
  'more',
  'learn more',
  'see more',
  '点击这里',
  '点击此处',
  '点我',
  '点这里',
  '点击链接',
  '点击查看',
  '这里',
  '此处',
  '这儿',
  '链接',
  '此链接',
  '这个链接',
  '传送门',
  '查看更多',
  '了解更多',
  '阅读更多',
  '更多',
]);
