import type { OutlineId } from '../domain/influence/pieces/outline.js';
import { outlineFor } from '../domain/influence/pieces/outline.js';
import { pieceDraft } from '../domain/influence/pieces/piece-draft.js';
import type { Piece } from '../domain/influence/piece.js';
import { recordOf, type Records } from '../domain/store/collections.js';
import type { LocalDate } from '../domain/time/local.js';

/** The headings of the outlines: in the language of the draft, not of whoever reads the page. */
const HEADINGS: Readonly<Record<OutlineId, { readonly en: readonly string[]; readonly zh: readonly string[] }>> = {
  post: {
    en: ['The problem', 'What was tried', 'How it works', 'An example', 'Limits', 'What to take away'],
    zh: ['问题', '尝试过的办法', '原理', '示例', '局限', '要点'],
  },
  newsletter: {
    en: ['In short', 'This time', 'Worth reading', 'What comes next'],
    zh: ['摘要', '本期内容', '值得一读', '下期预告'],
  },
  talk: {
    en: ['What listeners know already', 'The one thing to remember', 'Story', 'Demonstration', 'Questions to expect'],
    zh: ['听众已经知道什么', '最想让人记住的一点', '故事', '演示', '可能的提问'],
  },
  conversation: {
    en: ['What it is about', 'What was said', 'Decisions', 'Follow-ups'],
    zh: ['议题', '讨论', '结论', '后续事项'],
  },
  short: { en: [], zh: [] },
};

/** The text that a piece's draft begins with: Chinese where its title is. */
export const pieceDraftText = (piece: Piece, { outputKinds, channels }: Records, date: LocalDate): string => {
  const kind = piece.kind === null ? null : (recordOf(outputKinds, piece.kind) ?? null);
  const format = kind === null ? null : (recordOf(channels, kind.channel)?.format ?? null);
  const headings = HEADINGS[outlineFor(kind, format)][/\p{Script=Han}/u.test(piece.title) ? 'zh' : 'en'];
  return pieceDraft({ title: piece.title, date, tags: piece.tags, headings });
};
