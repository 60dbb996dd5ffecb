import type { Language } from '../../text/block.js';
import type { Span } from '../../text/span.js';

/** A word and its repetition. */
export interface Doubled {
  readonly first: Span;
  readonly second: Span;
}

/** Two equal words with nothing but blanks between, neither of them a part of something longer. */
const DOUBLED =
  /(?<![\p{L}\p{N}\p{M}_'’.\-‑/#@$&+*\ufffc])(\p{Script=Latin}+)(\s+)(\1)(?![\p{L}\p{N}\p{M}_'’\-‑/&+(=\ufffc]|\.[\p{L}\p{N}])/giu;

/** Words that carry no sense of their own, and that are never doubled on purpose. */
const FUNCTION: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of to in on at by for from with into is are was were be been being it its this these those ' +
    'we you they he she i our your their his my not have has can could will would should may might must do does did ' +
    'as than then which who what when where how why there here some any all each every both such only also just about ' +
    'between because while until us them me him am'
  ).split(' '),
);

/** Words that may be doubled: "had had", "that that", for emphasis, and as a sound. */
const MAY_DOUBLE: ReadonlySet<string> = new Set(
  (
    'had that very really so much many more most long far big never ever no yes well now oh ha ho hey bye blah bla la na ' +
    'hello hear there knock tick tut pom out way again old little tiny super too good bad first test foo bar baz ping'
  ).split(' '),
);

/** The words that stand twice in a row in an English text; in a Chinese one only words that say nothing themselves. */
export const doubledEnglish = (text: string, language: Language): readonly Doubled[] =>
  Array.from(text.matchAll(DOUBLED)).flatMap(({ index, 1: first = '', 2: between = '', 3: second = '' }) => {
    if (!isMistake(first, second, language)) return [];
    const end = index + first.length;
    const start = end + between.length;
    return [{ first: { start: index, end }, second: { start, end: start + second.length } }];
  });

const isMistake = (first: string, second: string, language: Language): boolean => {
  const word = second.toLowerCase();
  if (MAY_DOUBLE.has(word) && !FUNCTION.has(word)) return false;
  // "a A" may be a thing and its name, "The the" is a slip; "I I" has no small letters.
  // "When I ran it it failed": two clauses meet.
  if (word === 'it' && first === word) return false;
  if (FUNCTION.has(word)) return second === word || (word === 'i' && first === second);
  return language === 'en' && word.length > 2 && first === second && second === word;
};
