import type { RuleLint } from './read-lint.js';

/** What must hold besides, for rules that are right only where it does. `after` and `before` are the text around. */
const CONDITIONS: Readonly<Record<string, (lint: RuleLint, before: string, after: string) => boolean>> = {
  // Harper does not know how terms and initialisms are spoken: an ordinary word, whose first letter leaves no doubt.
  AnA: ({ text, suggestions }, before, after) => {
    const next = /^\s([a-z]{3,})(?![\p{L}\p{N}_./'’-])/u.exec(after)?.[1] ?? '';
    // A capital in the middle of a sentence is a name: `features A and B`.
    if (text !== text.toLowerCase() && !/(?:^|[.!?]\s+)$/u.test(before)) return false;
    if (text.toLowerCase() === 'a') return /^(?:a|e(?!u)|i)/u.test(next) && suggestions[0]?.text.toLowerCase() === 'an';
    return /^[bcdfgjklmnpqrstvwyz]/u.test(next) && /[aeiouy]/u.test(next) && !/^[a-z][^aeiouy]{2}/u.test(next);
  },
  // Full-width marks in English text; blanks around the others are often part of notation.
  CommaFixes: ({ text }) => /[，、]/u.test(text),
  ItsContraction: (_, __, after) => /^\s(?:a|an|the|been|not|also|just)\b/u.test(after),
  // Before another article something else is meant: `a file te the root`.
  The: (_, __, after) => !/^\s(?:the|an?)\b/iu.test(after),
  OneOfTheSingular: (_, before) => /\bone of the\s$/iu.test(before),
  // Alone an `i` is a variable, a chapter or an icon.
  CapitalizePersonalPronouns: ({ text }, before, after) =>
    /['’]/u.test(text) ||
    (/[\p{L},;]\s$/u.test(before) &&
      /^\s(?:am|have|had|was|will|would|can|could|do|did|think|want|need)\b/u.test(after)),
};

/** Whether what a rule has found is believed where it stands in the text. */
export const isBelieved = (text: string, lint: RuleLint): boolean => {
  const condition = CONDITIONS[lint.rule];
  return condition === undefined || condition(lint, text.slice(0, lint.span.start), text.slice(lint.span.end));
};
