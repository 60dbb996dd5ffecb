import type { LexiconEntry } from '../project/project.js';
import type { ParsedDraft } from '../text/block.js';
import { offsetMap } from '../text/offsets.js';
import { proseOf } from '../text/words.js';
import { tagsetOf } from './entity-types.js';
import type { Mention } from './mention.js';
import { disjoint, findPhrases, phraseIndex } from './phrases.js';
import { spellingOf } from './spelling.js';
import { spanSet } from '../text/span-set.js';

/** The type of a lexicon's entry that says: this is no name. */
export const NO_NAME = 'none';

/**
 * The mentions of a draft as its project corrects them. Every whole-word occurrence of an entry with a type is a
 * mention of that type, certain, in the place of what overlaps it; mentions with the text of an entry of type `none`
 * are gone. Of several entries with one text the last holds, of overlapping occurrences the first and longest.
 */
export const applyLexicon = (
  { blocks }: ParsedDraft,
  mentions: readonly Mention[],
  lexicon: readonly LexiconEntry[],
): readonly Mention[] => {
  const types = new Map<string, string>();
  for (const { text, type } of lexicon) if (type !== null) types.set(spellingOf(text), type);
  types.delete('');
  if (types.size === 0) return mentions;
  const index = phraseIndex(types.keys());
  const given = blocks.flatMap(({ runs, span, text }): readonly Mention[] => {
    const found = disjoint(findPhrases(proseOf(runs), index));
    if (found.length === 0) return [];
    const map = offsetMap({ runs, span });
    return found.flatMap(({ phrase, span: inBlock }) => {
      const type = types.get(phrase);
      if (type === undefined || type === NO_NAME) return [];
      const written = text.slice(inBlock.start, inBlock.end);
      return [{ span: map.toSourceSpan(inBlock), text: written, type, tagset: tagsetOf(type), confidence: 1 }];
    });
  });
  const isGiven = spanSet(given.map(({ span }) => span));
  const kept = mentions.filter((mention) => types.get(spellingOf(mention.text)) !== NO_NAME && !isGiven(mention.span));
  return [...kept, ...given].toSorted(inOrder);
};

/** The entry that corrects a mention, or that gives a selected text a type; `none` says that it is no name. */
export const correction = ({ text }: Pick<Mention, 'text'>, type: string): LexiconEntry => ({
  text: spellingOf(text),
  type,
});

const inOrder = (a: Mention, b: Mention): number => a.span.start - b.span.start || a.span.end - b.span.end;
