import type { Fix } from '../../../../src/domain/annotation/finding.js';
import type { Mention } from '../../../../src/domain/entities/mention.js';
import { avoidedTerms } from '../../../../src/domain/rules/names/avoided-term.js';
import { bilingualNames } from '../../../../src/domain/rules/names/bilingual-names.js';
import { inconsistentNames } from '../../../../src/domain/rules/names/inconsistent-name.js';
import { misspeltNames } from '../../../../src/domain/rules/names/misspelt-names.js';
import { nameVariants } from '../../../../src/domain/rules/names/name-variants.js';
import { unexpandedAcronyms } from '../../../../src/domain/rules/names/unexpanded-acronym.js';
import { BLOCK_RULES } from '../../../../src/domain/rules/block-rules.js';
import { toFinding } from '../../../../src/domain/rules/in-source.js';
import type { BlockRule, DraftRule } from '../../../../src/domain/rules/rule.js';
import { createParser } from '../../../../src/domain/text/draft-parser.js';
import type { ParsedDraft } from '../../../../src/domain/text/block.js';
import { offsetMap } from '../../../../src/domain/text/offsets.js';
import { parseDraft } from '../../../../src/domain/text/parse-draft.js';
import type { Span } from '../../../../src/domain/text/span.js';

/** What a rule has found in a draft; all places are offsets into its source. */
export interface Found {
  readonly span: Span;
  readonly fixes: readonly Pick<Fix, 'edits'>[];
}

/** A rule that reads the source of a draft. */
export type Check = (source: string) => readonly Found[];

/** The rule of a file by the file's name and exports, or null where it has none. */
export const ruleOf = (name: string, module: unknown): Check | null => {
  const named = NAMES[name];
  if (named !== undefined) return (source) => named(parseDraft(source));
  if (typeof module !== 'object' || module === null) return null;
  for (const exported of Object.values(module) as unknown[]) {
    if (isBlockRule(exported)) return (source) => inBlocks(exported, source);
    if (isDraftRule(exported)) return (source) => exported.check({ ...createParser().read(source), source });
  }
  return null;
};

/** The rules that the host runs, with what the examples take for granted. */
const NAMES: Readonly<Record<string, (draft: ParsedDraft) => readonly Found[]>> = {
  'avoided-term': (draft) =>
    avoidedTerms(draft, {
      utilize: 'use',
      'log in': 'sign in',
      'sign on': 'sign in',
      github: 'GitHub',
      使用者: '用户',
      obviously: '',
    }),
  'bilingual-names': (draft) => bilingualNames(draft, []),
  'inconsistent-name': (draft) => inconsistentNames(draft, capitalised(draft), []),
  'misspelt-names': (draft) => misspeltNames(draft, []),
  'name-variants': (draft) => nameVariants(capitalised(draft), []),
  'unexpanded-acronym': (draft) => unexpandedAcronyms(draft, []),
};

/** A mention for each run of capitalised words; the article in front of it is none of them. */
const capitalised = ({ blocks }: ParsedDraft): readonly Mention[] =>
  blocks.flatMap((block) => {
    const map = offsetMap(block);
    return Array.from(
      block.text.matchAll(/(?!We |I )\p{Lu}[\p{Script=Latin}\p{N}]*(?: \p{Lu}[\p{Script=Latin}\p{N}]*)*(?:’s)?/gu),
      (match) => ({
        span: map.toSourceSpan({ start: match.index, end: match.index + match[0].length }),
        text: match[0],
        type: 'MISC',
        tagset: 'general',
        confidence: 1,
      }),
    );
  });

const inBlocks = (rule: BlockRule, source: string): readonly Found[] =>
  parseDraft(source)
    .blocks.flatMap((block) => rule.check(block).map((finding) => toFinding(block, finding)))
    .toSorted((a, b) => a.span.start - b.span.start);

const hasCheck = (value: unknown): value is { readonly codes: unknown; readonly check: unknown } =>
  typeof value === 'object' && value !== null && 'codes' in value && 'check' in value;

const isBlockRule = (value: unknown): value is BlockRule =>
  hasCheck(value) && BLOCK_RULES.some((rule) => rule === value);

const isDraftRule = (value: unknown): value is DraftRule => hasCheck(value) && !isBlockRule(value);
