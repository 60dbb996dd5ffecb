import { inSlices, type Steps } from '../../annotation/steps.js';
import { FINDINGS, type Finding, type FindingCode, type Fix } from '../../annotation/finding.js';
import { disjoint, findPhrases, type PhraseIndex } from '../../entities/phrases.js';
import type { Block } from '../../text/block.js';
import { offsetMap, type OffsetMap } from '../../text/offsets.js';
import type { Span } from '../../text/span.js';
import { readable } from '../prose/opaque.js';

/** A place in the prose of a block. */
export interface Place {
  readonly block: Block;
  /** The block's text, with what is no prose made unreadable. */
  readonly text: string;
  readonly inBlock: Span;
  /** The source of the place. */
  readonly span: () => Span;
}

/** A place where a phrase stands. */
export interface PhrasePlace extends Place {
  readonly phrase: string;
}

/** The text with small letters, each in its place: letters whose small form is longer stay. */
export const smallLetters = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/\p{Lu}/gu, smallLetter);
};

const smallLetter = (letter: string): string => {
  const small = letter.toLowerCase();
  return small.length === letter.length ? small : letter;
};

/** Where phrases in small letters stand in the prose of blocks, in whatever letters; disjoint, in order. */
export function* placesInSteps(blocks: readonly Block[], index: PhraseIndex): Steps<readonly PhrasePlace[]> {
  const places: PhrasePlace[] = [];
  yield* inSlices(blocks, (block) => {
    if (block.language === 'other') return;
    const place = placing(block);
    for (const { phrase, span } of disjoint(findPhrases(smallLetters(place.text), index)))
      places.push({ phrase, ...place.at(span) });
  });
  return places;
}

/** Makes places in a block. */
export const placing = (block: Block): { readonly text: string; readonly at: (inBlock: Span) => Place } => {
  const text = readable(block);
  let map: OffsetMap | null = null;
  return {
    text,
    at: (inBlock) => ({ block, text, inBlock, span: () => (map ??= offsetMap(block)).toSourceSpan(inBlock) }),
  };
};

/** What stands at a place. */
export const writtenAt = ({ text, inBlock }: Pick<Place, 'text' | 'inBlock'>): string =>
  text.slice(inBlock.start, inBlock.end);

/** A finding at a place, with the severity of its code. */
export const findingAt = (
  code: FindingCode,
  place: Place,
  values: Finding['values'],
  fixes: readonly Fix[] = [],
): Finding => ({
  code,
  severity: FINDINGS[code],
  span: place.span(),
  values,
  gain: null,
  fixes,
});

/** Puts another text in a place; nothing where markup or a line end stands inside. */
export const replacementAt = (place: Place, text: string, safe: boolean): readonly Fix[] => {
  const { inBlock } = place;
  const span = place.span();
  if (span.end - span.start !== inBlock.end - inBlock.start) return [];
  return [{ kind: 'replace', values: { text }, edits: [{ span, newText: text }], safe }];
};
