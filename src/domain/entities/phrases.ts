import { anyOf } from '../text/any-of.js';
import type { Span } from '../text/span.js';

/** Phrases to look for, prepared once. */
export interface PhraseIndex {
  /** The phrases that begin with a token, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  /** Finds the letters of these tokens, also as a part of longer ones; null where there are none. */
  readonly firsts: RegExp | null;
}

/** One place where a phrase stands. */
export interface Occurrence {
  readonly phrase: string;
  readonly span: Span;
}

/** What is written without blanks between words. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;
/** A run of letters and digits of a script with blanks between words, or any other single character. */
const TOKEN = new RegExp(String.raw`(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}_])+|[^\s]`, 'gu');
const SPACED_START = new RegExp(String.raw`^(?![${UNSPACED}])[\p{L}\p{M}\p{N}_]`, 'u');
const SPACED_END = new RegExp(String.raw`(?![${UNSPACED}])[\p{L}\p{M}\p{N}_]$`, 'u');
/** What shows that a word goes on: more of it, the signs of "C++" and "C#", the rest of "Node.js" or "O'Reilly". */
const GOES_ON = new RegExp(
  String.raw`(?![${UNSPACED}])[\p{L}\p{M}\p{N}_]|\+\+|#(?![\p{L}\p{N}])|[.&](?![${UNSPACED}])[\p{L}\p{N}]|['’](?![${UNSPACED}])\p{L}{2}`,
  'uy',
);
const CAME_BEFORE = new RegExp(String.raw`(?![${UNSPACED}])[\p{L}\p{N}](?:[.&]|['’])$`, 'u');

/** Prepares phrases; blanks at their ends count for nothing. */
export const phraseIndex = (phrases: Iterable<string>): PhraseIndex => {
  const byFirst = new Map<string, string[]>();
  for (const phrase of new Set(Array.from(phrases, (one) => one.trim()))) {
    const first = phrase.match(TOKEN)?.[0];
    if (first === undefined) continue;
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [phrase]);
    else others.push(phrase);
  }
  for (const own of byFirst.values()) own.sort((a, b) => b.length - a.length);
  return { byFirst, firsts: anyOf([...byFirst.keys()]) };
};

/**
 * Where phrases stand in a text as whole words; Chinese, Japanese and Korean have no such limits. All of them, also
 * those that overlap; of those that begin at one place the longest comes first.
 */
export const findPhrases = (text: string, { byFirst, firsts }: PhraseIndex): readonly Occurrence[] => {
  if (firsts === null) return [];
  const found: Occurrence[] = [];
  for (const { 0: token, index: start } of text.matchAll(firsts)) {
    if (!isToken(text, start, start + token.length)) continue;
    for (const phrase of byFirst.get(token) ?? []) {
      const end = start + phrase.length;
      if (text.startsWith(phrase, start) && isWhole(text, start, end)) found.push({ phrase, span: { start, end } });
    }
  }
  return found;
};

/** The occurrences that remain when the first one at each place is taken and nothing may overlap. */
export const disjoint = (occurrences: readonly Occurrence[]): readonly Occurrence[] => {
  let taken = 0;
  return occurrences.filter(({ span }) => {
    if (span.start < taken) return false;
    taken = span.end;
    return true;
  });
};

/** Whether letters are all of a token, where they are of a script with blanks between words. */
const isToken = (text: string, start: number, end: number): boolean =>
  !SPACED_END.test(text.slice(Math.max(start, end - 2), end)) ||
  (!SPACED_END.test(text.slice(Math.max(0, start - 2), start)) && !SPACED_START.test(text.slice(end, end + 2)));

const isWhole = (text: string, start: number, end: number): boolean => {
  if (CAME_BEFORE.test(text.slice(Math.max(0, start - 3), start))) return false;
  if (!SPACED_END.test(text.slice(Math.max(start, end - 2), end))) return true;
  GOES_ON.lastIndex = end;
  return !GOES_ON.test(text);
};
