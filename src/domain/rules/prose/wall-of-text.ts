import type { Language } from '../../text/block.js';
import type { BlockRule } from '../rule.js';
import { readable } from './opaque.js';
import { isRollCall } from './roll-call.js';

/** The most words of a paragraph, well beyond the 100 to 200 that style guides advise; in Chinese characters. */
export const MOST_WORDS: Readonly<Record<Exclude<Language, 'other'>, number>> = { en: 220, zh: 400 };

/**
 * A paragraph so long that readers skip it. Its first sentence is marked. Quotations are as long as they are, and a
 * list of names is looked up rather than read. The examples have an ellipsis for two hundred words and more.
 *
 * @example finds: ⟦It began like this.⟧ … And so it went on.
 * @example finds: ⟦事情是这样开始的。⟧…后来就这样了。
 * @example passes: It began like this. And so it went on.
 * @example passes: 事情是这样开始的。后来就这样了。
 * @example passes: > It began like this. … And so it went on.
 */
export const wallOfText: BlockRule = {
  codes: ['wall-of-text'],
  check: (block) => {
    const { kind, language, words } = block;
    if (language === 'other' || (kind !== 'paragraph' && kind !== 'item')) return [];
    const most = MOST_WORDS[language];
    const [first] = block.sentences;
    if (words <= most || first === undefined || isRollCall(readable(block))) return [];
    return [{ code: 'wall-of-text', span: first.inBlock, values: { words, most }, fixes: [] }];
  },
};
