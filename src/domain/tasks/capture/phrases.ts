import type { Span } from '../../text/span.js';
import { joinWhens } from './join-whens.js';
import { notBefore } from './calendar-words.js';
import type { When } from './when.js';

/** What a date is for: a limit, a beginning, the day after, or said without a word. */
type Role = 'due' | 'start' | 'after' | 'plain';

/** A date with the words that say what it is for. */
export interface Phrase extends Span {
  readonly role: Role;
  readonly when: When;
}

const B = String.raw`(?<![\p{Script=Latin}\p{N}_'’\-])`;
const BEFORE: readonly (readonly [Role, RegExp])[] = [
  [
    'start',
    new RegExp(String.raw`${B}(?:not before|from|(?<!^\s*)start(?:s|ing)?(?: on| from| at)?:?)\s+(?:the )?$`, 'iu'),
  ],
  ['start', /从\s*$/u],
  ['after', new RegExp(String.raw`${B}after\s+$`, 'iu')],
  [
    'due',
    new RegExp(
      String.raw`${B}(?:no later than|not later than|by|due(?: on| by| at)?|before|until|till|deadline|for):?\s+(?:the )?$`,
      'iu',
    ),
  ],
  ['due', /(?:截止(?:日期|时间)?(?:到|至)?|截至|最迟|最晚|不晚于|到期(?:日)?)[:：]?\s*(?:在|于)?$/u],
  ['plain', new RegExp(String.raw`(?:${B}(?:on|at)|(?<=\s)@)\s+(?:the )?$`, 'iu')],
  ['plain', /(?<![现存所正实])(?:在|于)$/u],
];
const AFTER: readonly (readonly [Role, RegExp])[] = [
  ['due', /^\s*(?:之前|以前|(?:之|以)?内(?![容部存外地])|前(?![端台沿期往面后提景任])|截止|到期|为止)(?:要|必须)?/u],
  ['start', /^\s*(?:起|开始(?!的))/u],
  ['after', /^\s*(?:之后|以后|后(?![天端台续来面期]))/u],
];
const TO = /^\s*(?:to|till|until|-|–|—|到|至)\s*$/iu;

/** The dates of a line with the words around them, in its order; weak pieces that nothing makes sure of are left out. */
export const phrasesOf = (line: string, whens: readonly When[]): readonly Phrase[] => {
  const phrases: Phrase[] = [];
  for (const when of joinWhens(line, whens)) {
    const last = phrases.at(-1);
    if (last?.role === 'start' && TO.test(line.slice(last.end, when.start))) {
      phrases.push({ start: last.end, end: when.end, role: 'due', when });
      continue;
    }
    if (last?.role === 'plain' && TO.test(line.slice(last.end, when.start))) {
      const both = spanned(last, when);
      if (both !== null) {
        phrases.splice(-1, 1, both);
        continue;
      }
    }
    const phrase = phraseOf(line, when, last?.end ?? 0);
    if (phrase !== null) phrases.push(phrase);
  }
  return phrases;
};

/** "Monday to Friday", 周一至周五: from one day to another. */
const spanned = (phrase: Phrase, when: When): Phrase | null => {
  const { days, hours } = phrase.when;
  if (days === null || when.days === null || hours !== null || when.hours !== null) return null;
  const last = when.weekly === true ? notBefore(when.days.last, days.first) : when.days.last;
  if (last < days.first) return null;
  const span = { start: phrase.start, end: when.end };
  return { ...span, role: 'plain', when: { ...span, days: { first: days.first, last }, hours: null } };
};

const phraseOf = (line: string, when: When, floor: number): Phrase | null => {
  const before = line.slice(floor, when.start);
  const after = line.slice(when.end);
  const [role, lead = ''] = first(BEFORE, before);
  const [later, tail = ''] = first(AFTER, after);
  const said = role === 'plain' ? null : role;
  if (when.weak === true && said === null && later === null) return null;
  const stretch = when.hours !== null && when.hours.to !== null && said === 'start';
  const span = { start: when.start - lead.length, end: when.end + tail.length };
  return { ...span, role: stretch ? 'plain' : (later ?? said ?? (when.limit === true ? 'due' : 'plain')), when };
};

const first = (words: typeof BEFORE, text: string): readonly [Role | null, string?] => {
  for (const [role, pattern] of words) {
    const found = pattern.exec(text);
    if (found !== null) return [role, found[0]];
  }
  return [null];
};
