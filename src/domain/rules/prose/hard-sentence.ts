import type { BlockRule } from '../rule.js';
import { MOST_WORDS } from './long-sentence.js';
import { readable } from './opaque.js';
import { syllables } from './syllables.js';

/** Fewer words are too few for a formula that was made for whole texts. */
const FEWEST = 20;

/** The years of school that a sentence may ask for: beyond a first degree and a doctorate (16 + 6). */
const HARDEST = 22;

/**
 * An English sentence that asks for more than 22 years of school, by the Flesch–Kincaid grade (Kincaid and others,
 * Derivation of New Readability Formulas for Navy Enlisted Personnel, 1975). Names count as short words: readers know
 * them or skip them. Lists, quotations and alternative texts are left alone, sentences that are too long already are
 * left to that rule. The formula knows no Chinese.
 *
 * @example finds: ⟦The organisational implications of comprehensive infrastructure modernisation necessitate interdepartmental communication, particularly regarding administrative responsibilities, contractual obligations and regulatory accountability throughout international subsidiaries.⟧
 * @example finds: Short. ⟦Understanding the theoretical foundations of probabilistic programming languages requires considerable familiarity with mathematical abstractions, particularly measure-theoretic formulations of conditional probability distributions and their computational approximations.⟧
 * @example passes: We went to the market in the morning and bought some bread, and then we walked home along the river.
 * @example passes: Organisational implications necessitate communication.
 * @example passes: 组织架构的现代化改造需要各个部门之间进行充分的沟通与协调。
 */
export const hardSentence: BlockRule = {
  codes: ['hard-sentence'],
  check: (block) => {
    const { kind, language } = block;
    if (language !== 'en' || block.words < FEWEST || kind === 'quote' || kind === 'alternative') return [];
    const text = readable(block);
    return block.sentences.flatMap(({ inBlock }) => {
      const sentence = text.slice(inBlock.start, inBlock.end);
      const words = sentence.match(WORD) ?? [];
      if (words.length < FEWEST || words.length > MOST_WORDS.en || isList(sentence)) return [];
      return grade(words) > HARDEST
        ? [{ code: 'hard-sentence' as const, span: inBlock, values: { words: words.length }, fixes: [] }]
        : [];
    });
  },
};

/** Items one after the other are easy to follow, be they long. */
const isList = (sentence: string): boolean => (sentence.match(/,/g)?.length ?? 0) > 4;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The Flesch–Kincaid grade of one sentence. */
const grade = (words: readonly string[]): number => {
  const all = words.reduce(
    (sum, word, index) => sum + (index > 0 && /^[\p{Lu}\p{N}]/u.test(word) ? 1 : syllables(word)),
    0,
  );
  return 0.39 * words.length + (11.8 * all) / words.length - 15.59;
};
