import { inSlices, runThrough, type Steps } from '../../annotation/steps.js';
import type { Finding, Fix } from '../../annotation/finding.js';
import type { Mention } from '../../entities/mention.js';
import { possessiveOf, spellingOf } from '../../entities/spelling.js';
import type { LexiconEntry } from '../../project/project.js';
import type { Span } from '../../text/span.js';
import { isKnownName } from './misspelt-names.js';

/**
 * A name that the draft writes in several ways: they differ in blanks and hyphens, or in the capitals inside a word.
 * The commonest is right, of equals the first. Capitals at the start of words say nothing (titles, sentences), nor do
 * all capitals (headings), and what is a name here may be a command there when it has no capital at all. In the
 * examples each run of capitalised words is a mention.
 *
 * @example finds: Open Mesh is new. I like ⟦OpenMesh⟧, but Open Mesh is slow. → Open Mesh is new. I like Open Mesh, but Open Mesh is slow.
 * @example finds: We use FooBar, ⟦Foobar⟧ and FooBar. → We use FooBar, FooBar and FooBar.
 * @example finds: 我们用 FooBar 和 ⟦Foo Bar⟧，还是 FooBar 好。 → 我们用 FooBar 和 FooBar，还是 FooBar 好。
 * @example passes: We use FooBar, FooBar’s plugins and FooBar.
 * @example passes: Error Handling is hard, and Error handling is dull.
 * @example passes: # FOOBAR↵↵We use FooBar.
 * @example passes: 我们用 FooBar，它很好。FooBar 也很快。
 */
export const nameVariants = (mentions: readonly Mention[], lexicon: readonly LexiconEntry[]): readonly Finding[] =>
  runThrough(nameVariantsInSteps(mentions, lexicon));

/** The same in steps. */
export function* nameVariantsInSteps(
  mentions: readonly Mention[],
  lexicon: readonly LexiconEntry[],
): Steps<readonly Finding[]> {
  const own = new Set(lexicon.map(({ text }) => spellingOf(text)));
  const byKey = new Map<string, Map<string, Mention[]>>();
  const ordered = mentions.toSorted((a, b) => a.span.start - b.span.start);
  yield* inSlices(ordered, (mention) => {
    const spelling = spellingOf(mention.text);
    if (mention.confidence < CERTAIN || !isTelling(spelling) || isKnownName(spelling)) return;
    const key = keyOf(spelling);
    const spellings = byKey.get(key) ?? new Map<string, Mention[]>();
    byKey.set(key, spellings);
    const same = spellings.get(spelling);
    if (same === undefined) spellings.set(spelling, [mention]);
    else same.push(mention);
  });
  return [...byKey.values()]
    .flatMap((spellings) => variantsOf(spellings, own))
    .toSorted((a, b) => a.span.start - b.span.start);
}

/** Below this probability a mention may be no name at all. */
const CERTAIN = 0.8;

/** Shorter names differ by chance. */
const SHORTEST = 4;

/** Whether the capitals of a spelling were chosen: it has some, and is not all capitals. */
const isTelling = (spelling: string): boolean =>
  /\p{Lu}/u.test(spelling) && /\p{Ll}|\d/u.test(spelling) && keyOf(spelling).length >= SHORTEST;

/** What spellings of one name have in common; a blank between two figures parts them. */
const keyOf = (spelling: string): string => spelling.replaceAll(/(?<!\d)[\s\-‑]+|[\s\-‑]+(?!\d)/gu, '').toLowerCase();

/** Only capitals at the start of words differ: "Error Handling", "Error handling". */
const sameWords = (a: string, b: string): boolean =>
  a.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLowerCase()) ===
  b.replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toLowerCase());

const variantsOf = (
  spellings: ReadonlyMap<string, readonly Mention[]>,
  own: ReadonlySet<string>,
): readonly Finding[] => {
  if (spellings.size < 2) return [];
  const ordered = [...spellings].toSorted(
    (a, b) => Number(own.has(b[0])) - Number(own.has(a[0])) || b[1].length - a[1].length,
  );
  const [preferred] = ordered[0] ?? [''];
  const rarer = ordered.filter(([spelling]) => !own.has(spelling) && !sameWords(spelling, preferred));
  const all = rarer.flatMap(([, mentions]) => mentions);
  const unify = all.length < 2 ? [] : unifyFix(all, preferred);
  return rarer.flatMap(([name, mentions]) =>
    mentions.map((mention) => {
      const span = nameSpan(mention);
      const fixes = isPlain(mention) ? [replaceFix(span, preferred), ...unify] : unify;
      return {
        code: 'inconsistent-name' as const,
        severity: 'information' as const,
        span,
        values: { name, preferred },
        gain: null,
        fixes,
      };
    }),
  );
};

/** The mention without its possessive ending. */
const nameSpan = ({ span, text }: Mention): Span => ({ start: span.start, end: span.end - possessiveOf(text).length });

/** Whether no markup and no line end stands inside. */
const isPlain = ({ span, text }: Mention): boolean => span.end - span.start === text.length;

const replaceFix = (span: Span, text: string): Fix => ({
  kind: 'replace',
  values: { text },
  edits: [{ span, newText: text }],
  safe: true,
});

const unifyFix = (mentions: readonly Mention[], text: string): readonly Fix[] => {
  const edits = mentions
    .filter(isPlain)
    .map((mention) => ({ span: nameSpan(mention), newText: text }))
    .toSorted((a, b) => a.span.start - b.span.start);
  return edits.length < 2 ? [] : [{ kind: 'unify', values: { text }, edits, safe: true }];
};
