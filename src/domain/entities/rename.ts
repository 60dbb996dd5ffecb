import type { Edit } from '../annotation/finding.js';
import type { Entity } from './entity.js';
import type { Mention } from './mention.js';
import { possessiveOf, spellingKey, spellingOf } from './spelling.js';

/** One way in which a draft writes the name of an entity. */
export interface Spelling {
  readonly text: string;
  readonly mentions: readonly Mention[];
  /** Whether it is the spelling asked for, but for case and blanks. */
  readonly same: boolean;
}

/** The spellings of an entity, the ones asked for first, then the most frequent. */
export const spellingsOf = ({ mentions }: Entity, asked: string): readonly Spelling[] => {
  const byText = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const text = spellingOf(mention.text);
    const own = byText.get(text);
    if (own === undefined) byText.set(text, [mention]);
    else own.push(mention);
  }
  const key = spellingKey(spellingOf(asked));
  return Array.from(byText, ([text, own]) => ({ text, mentions: own, same: spellingKey(text) === key })).sort(
    (a, b) => Number(b.same) - Number(a.same) || b.mentions.length - a.mentions.length,
  );
};

/** The edits that rename mentions, and the mentions that have to be renamed by hand. */
export interface Renaming {
  readonly edits: readonly Edit[];
  readonly left: readonly Mention[];
}

/** What can stand unquoted in a table, in front matter and in any prose. */
const PLAIN = /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N} ._&+‘’·-]*[\p{L}\p{M}\p{N}.+])?$/u;

/**
 * Writes another name in the place of mentions; possessive endings stay. Names with markup inside are left, and where
 * the new name has special characters also those in tables and front matter, which it could break.
 *
 * @param isDelicate whether a mention stands where not everything may be written
 */
export const renameEdits = (
  source: string,
  mentions: readonly Mention[],
  newName: string,
  isDelicate: (mention: Mention) => boolean = () => false,
): Renaming => {
  const edits: Edit[] = [];
  const left: Mention[] = [];
  const plain = PLAIN.test(newName);
  let taken = 0;
  for (const mention of mentions.toSorted((a, b) => a.span.start - b.span.start)) {
    const { span, text } = mention;
    const written = source.slice(span.start, span.end);
    const end = span.end - possessiveOf(text).length;
    if (unbroken(written) !== unbroken(text) || span.start < taken || (!plain && isDelicate(mention))) {
      left.push(mention);
    } else {
      taken = span.end;
      edits.push({ span: { start: span.start, end }, newText: newName });
    }
  }
  return { edits, left };
};

/** The same text on one line: what begins a continued line (indentation, quote marks) is no part of a name. */
const unbroken = (text: string): string => text.replaceAll(/[ \t]*(?:\r\n?|\n)[ \t>]*/gu, ' ').replaceAll(/\s/gu, '');
