import type { Finding } from '../../annotation/finding.js';
import { runThrough, type Steps } from '../../annotation/steps.js';
import { phraseIndex } from '../../entities/phrases.js';
import type { ParsedDraft } from '../../text/block.js';
import { findingAt, placesInSteps, replacementAt, smallLetters, writtenAt, type Place } from './places.js';

/**
 * Terms that the project does not use, with what it says instead: whole words in whatever letters, and Chinese. What is
 * no prose is left alone. The project of the examples says "use" for "utilize", "sign in" for "log in" and for "sign
 * on", "GitHub" for "github", "用户" for "使用者", and has nothing to say for "obviously".
 *
 * @example finds: We ⟦utilize⟧ it. → We use it.
 * @example finds: ⟦Utilize⟧ it. → Use it.
 * @example finds: Then ⟦log in⟧. → Then sign in.
 * @example finds: It is on ⟦Github⟧. → It is on GitHub.
 * @example finds: ⟦Obviously⟧ it works.
 * @example finds: 请⟦使用者⟧登录。 → 请用户登录。
 * @example passes: We use `utilize` and utilizer.
 * @example passes: It is on GitHub, and https://github.com/a has it.
 * @example passes: 用户登录。
 */
export const avoidedTerms = (draft: ParsedDraft, terms: Readonly<Record<string, string>>): readonly Finding[] =>
  runThrough(avoidedTermsInSteps(draft, terms));

/** The same in steps. */
export function* avoidedTermsInSteps(
  draft: ParsedDraft,
  terms: Readonly<Record<string, string>>,
): Steps<readonly Finding[]> {
  const preferred = new Map(
    Object.entries(terms).map(([term, instead]) => [smallLetters(term.trim()), instead.trim()] as const),
  );
  preferred.delete('');
  if (preferred.size === 0) return [];
  return (yield* placesInSteps(draft.blocks, phraseIndex(preferred.keys()))).flatMap((place) => {
    const written = writtenAt(place);
    const instead = preferred.get(place.phrase) ?? '';
    if (written === instead || isWrittenAlready(place, place.phrase, instead)) return [];
    const text = inKind(instead, written);
    return [
      findingAt(
        'avoided-term',
        place,
        { term: written, preferred: text },
        text === '' ? [] : replacementAt(place, text, true),
      ),
    ];
  });
}

/** Whether the term is the part of what is preferred, which stands there: "Ink" for "Inkbearing". */
const isWrittenAlready = ({ text, inBlock }: Place, term: string, instead: string): boolean => {
  const within = smallLetters(instead).indexOf(term);
  return within >= 0 && text.startsWith(instead, inBlock.start - within);
};

/** A term with a capital where the one it replaces had one. */
const inKind = (instead: string, written: string): string =>
  /^\p{Lu}/u.test(written) && /^\p{Ll}+(?:\P{L}|$)/u.test(instead)
    ? instead.charAt(0).toUpperCase() + instead.slice(1)
    : instead;
