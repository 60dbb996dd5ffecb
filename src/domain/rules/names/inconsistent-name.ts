import type { Finding } from '../../annotation/finding.js';
import { runThrough, type Steps } from '../../annotation/steps.js';
import type { Mention } from '../../entities/mention.js';
import type { LexiconEntry } from '../../project/project.js';
import type { ParsedDraft } from '../../text/block.js';
import { bilingualNamesInSteps } from './bilingual-names.js';
import { misspeltNamesInSteps } from './misspelt-names.js';
import { nameVariantsInSteps } from './name-variants.js';
import { spanSet } from '../../text/span-set.js';

/**
 * Names that are not written as they should be: well-known ones as their owners do, all others the same way throughout
 * the draft and in one script. The words of the project are always right. Linear in the draft.
 *
 * @example finds: We host it on ⟦Github⟧ with FooBar, ⟦Foo Bar⟧ and FooBar. → We host it on GitHub with FooBar, Foo Bar and FooBar.
 * @example finds: 谷歌发布了新版本，但 ⟦Google⟧ 没有说明，代码在 ⟦Github⟧ 上。
 * @example passes: We host it on GitHub with FooBar.
 * @example passes: 谷歌（Google）发布了新版本，代码在 GitHub 上。
 */
export const inconsistentNames = (
  draft: ParsedDraft,
  mentions: readonly Mention[],
  lexicon: readonly LexiconEntry[],
): readonly Finding[] => runThrough(inconsistentNamesInSteps(draft, mentions, lexicon));

/** The same in steps. */
export function* inconsistentNamesInSteps(
  draft: ParsedDraft,
  mentions: readonly Mention[],
  lexicon: readonly LexiconEntry[],
): Steps<readonly Finding[]> {
  const misspelt = yield* misspeltNamesInSteps(draft, lexicon);
  const known = [...misspelt, ...(yield* bilingualNamesInSteps(draft, lexicon))].toSorted(inOrder);
  const variants = yield* nameVariantsInSteps(mentions, lexicon);
  const isKnown = spanSet(known.map(({ span }) => span));
  return [...known, ...variants.filter(({ span }) => !isKnown(span))].toSorted(inOrder);
}

const inOrder = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;
