import type { BlockRule } from '../rule.js';
import { readable } from './opaque.js';

/** What makes a word a note rather than a subject of the prose. */
const NOTES: readonly RegExp[] = [
  // "TODO: add a picture", also behind other words
  /(?<![\p{L}\p{N}_-])(?<note>TODO|FIXME|TBD|TBC|XXX)(?:\([\w-]{1,30}\))?\s?[:：](?!:)/gu,
  // "[TODO]", "(TBD)", "[TODO add a picture]"
  /[[(（【［](?<note>TODO|FIXME|TBD|TBC)(?:[\])）】］]|\s+[^\])）】］]{1,80}[\])）】］])/gu,
  // "TODO" and nothing else, "TODO - a picture", "TODO add a picture"
  /^(?<note>TODO|FIXME|TBD|TBC)(?:[.!…。]*$|\s+[-–—]\s|\s+(?:add|ask|check|cite|clarify|complete|describe|document|expand|explain|fill|find|finish|fix|insert|link|mention|move|proofread|put|remove|replace|review|rewrite|show|update|verify|write)\b)/gu,
  /^(?<note>待补充|待完善|待续|待更新|待填|待写|待整理)(?:[.。…：:！!]|$)/gu,
  /[[(（【［](?<note>待补充|待完善|待续|待更新|待定|待填|待写|待整理)(?:[\])）】］]|[：:，,][^\])）】］]{1,60}[\])）】］])/gu,
  /(?<=[，。；：,;:、]\s?)(?<note>待补充|待完善|待整理)(?=[。.！!…]|$)/gu,
];

/**
 * A note to oneself that was left in the draft: before a colon, in brackets, or alone in its block. A heading that says
 * no more than "TODO" opens a list of plans, and prose about such notes is prose.
 *
 * @example finds: ⟦TODO⟧: say how it works.
 * @example finds: It takes ten minutes (⟦TBD⟧).
 * @example finds: ⟦FIXME⟧ add a picture of the whole thing.
 * @example finds: The third part. [⟦TODO⟧ link to the paper]
 * @example finds: ⟦待补充⟧
 * @example finds: 性能数据（⟦待补充⟧）如下。
 * @example passes: TODO comments are useful when somebody reads them.
 * @example passes: We searched the code for TODO and found forty.
 * @example passes: ## TODO
 * @example passes: Write `TODO: fix` in the code.
 * @example passes: 这部分内容还待补充更多例子才能说明问题。
 * @example passes: 未完待续。
 */
export const unfinishedNote: BlockRule = {
  codes: ['unfinished-note'],
  check: (block) => {
    const text = readable(block);
    if (!/TODO|FIXME|TB[DC]|XXX|待/.test(text)) return [];
    const isHeading = block.kind === 'heading' || block.kind === 'title';
    const starts = new Set<number>();
    return NOTES.flatMap((pattern) => Array.from(text.matchAll(pattern))).flatMap((match) => {
      const note = match.groups?.['note'] ?? '';
      const start = match.index + match[0].indexOf(note);
      if (starts.has(start) || (isHeading && text.trim().length <= note.length + 1)) return [];
      starts.add(start);
      const span = { start, end: start + note.length };
      return [{ code: 'unfinished-note' as const, span, values: { note }, fixes: [] }];
    });
  },
};
