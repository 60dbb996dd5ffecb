import type { Fix } from '../../annotation/finding.js';
import { contains, type Span } from '../../text/span.js';
import type { BlockRule, ProseBlock, ProseFinding } from '../rule.js';
import { doubledChinese } from './doubled-chinese.js';
import { doubledEnglish } from './doubled-english.js';
import { hasOpaque, placedRuns, readable, type PlacedRun } from './opaque.js';

/**
 * A word that stands twice in a row by accident, also across a line break. What may be doubled is left alone: "had
 * had", names such as "Bora Bora", and in Chinese all reduplication; there only particles and a few longer words count.
 *
 * @example finds: We went to the ⟦the⟧ market. → We went to the market.
 * @example finds: We went to the↵⟦the⟧ market. → We went to the↵market.
 * @example finds: We saw the↵⟦the⟧ # sign.
 * @example finds: The answer is ⟦is⟧ no. → The answer is no.
 * @example finds: The ⟦the⟧ answer is no. → The answer is no.
 * @example finds: 这是我的⟦的⟧书。 → 这是我的书。
 * @example finds: 我们可以⟦可以⟧试一试。 → 我们可以试一试。
 * @example finds: 请重启↵服务器⟦服务器⟧再试。 → 请重启↵服务器再试。
 * @example finds: We read the **⟦the⟧** file.
 * @example passes: He had had enough, and I know that that is true.
 * @example passes: They flew to Bora Bora.
 * @example passes: It was a long long time ago, and very very cold.
 * @example passes: The keys are 10 10 20.
 * @example passes: Call `the` the article.
 * @example passes: Is the ![](a.png) the one?
 * @example passes: 慢慢来，看看再说，谢谢，我常常这样。
 * @example passes: 为了了解目的的变化，我们讨论讨论。
 * @example passes: 他们不了了之，的的确确如此。
 * @example passes: 判断的标准是是否存在在线服务。
 */
export const repeatedWord: BlockRule = {
  codes: ['repeated-word'],
  check: (block) => {
    if (block.language === 'other') return [];
    const text = readable(block);
    const doubled = [...doubledEnglish(text, block.language), ...doubledChinese(text)];
    if (doubled.length === 0) return [];
    const runs = placedRuns(block);
    return doubled
      .filter(({ first, second }) => !hasOpaque(runs, { start: first.end, end: second.start }))
      .map(({ first, second }) => finding(block, runs, first, second));
  },
};

const finding = (block: ProseBlock, runs: readonly PlacedRun[], first: Span, second: Span): ProseFinding => ({
  code: 'repeated-word',
  span: second,
  values: { word: block.text.slice(second.start, second.end) },
  fixes: removal(block.text, runs, first, second),
});

/** Takes the second word with a blank beside it, where both stand in one stretch without markup. */
const removal = (text: string, runs: readonly PlacedRun[], first: Span, second: Span): readonly Fix[] => {
  const withBlank = { start: first.end, end: second.end };
  const blankAfter = /\s/.test(text.charAt(second.end)) ? { start: second.start, end: second.end + 1 } : null;
  // At the beginning of a line what follows must not turn into markup.
  const isMarkup = /^(?:[#>+\-*=|`~<:]|\d+[.)])/.test(text.slice(second.end).trimStart());
  const [span] = [withBlank, isMarkup ? null : blankAfter].filter(
    (stretch): stretch is Span =>
      stretch !== null && runs.some((run) => run.kind === 'text' && contains(run.at, stretch)),
  );
  return span === undefined ? [] : [{ kind: 'remove', values: {}, edits: [{ span, newText: '' }], safe: true }];
};
