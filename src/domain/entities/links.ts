import { acronymLetters, initialsOf, isChineseShortForm } from './acronym.js';
import type { Gloss } from './glosses.js';
import type { NameForm, NameForms } from './name-forms.js';
import { hasHan } from './spelling.js';

/** Two forms that name one entity. */
export interface Link {
  readonly form: NameForm;
  readonly other: NameForm;
  /** Whether `form` is a short form of `other`, which then gives the entity its name. */
  readonly short: boolean;
}

/** What a draft glosses: acronyms, short forms, and names in two scripts. Brackets alone join nothing: "Berlin (Germany)". */
export const glossLinks = (glosses: readonly Gloss[], { formOf }: NameForms): readonly Link[] =>
  glosses.flatMap(({ outer, inner, said }): readonly Link[] => {
    const [a, b] = [formOf(outer), formOf(inner)];
    if (a === undefined || b === undefined || a === b || a.type !== b.type) return [];
    if (isShortFor(b.name, a.name)) return [{ form: b, other: a, short: true }];
    if (isShortFor(a.name, b.name)) return [{ form: a, other: b, short: true }];
    if (hasHan(a.name) === hasHan(b.name)) return said ? [{ form: b, other: a, short: false }] : [];
    // Of two scripts an acronym is the short form: "世界卫生组织（WHO）".
    const [form, other] = acronymLetters(a.name) === null ? [b, a] : [a, b];
    return [{ form, other, short: acronymLetters(form.name) !== null }];
  });

/** Acronyms behind the only name whose initials they are. People are left out: theirs mean too many. */
export const acronymLinks = (forms: readonly NameForm[]): readonly Link[] => {
  const named = forms.filter(({ type }) => type !== 'PER');
  const full = byWord(named, ({ name }) => initialsOf(name));
  return shortLinks(named, full, ({ name }) => acronymLetters(name));
};

/** Last names behind the only full name that ends in them. */
export const lastNameLinks = (forms: readonly NameForm[]): readonly Link[] => {
  const people = forms.filter(({ type }) => type === 'PER');
  const full = byWord(people, ({ key }) => {
    const words = key.split(/[\s·‧•・]+/u);
    return words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
  });
  return shortLinks(people, full, ({ key }) => key);
};

/**
 * Names that a table of well-known ones holds to be the same.
 *
 * @param aliases what each name in small letters stands for; names with the same value are the same
 */
export const aliasLinks = (forms: readonly NameForm[], aliases: ReadonlyMap<string, string>): readonly Link[] => {
  const first = new Map<string, NameForm>();
  return forms.flatMap((form) => {
    const known = aliases.get(form.key) ?? aliases.get(form.name.toLowerCase());
    if (known === undefined) return [];
    const key = keyOf(form, known);
    const other = first.get(key);
    if (other === undefined) first.set(key, form);
    return other === undefined ? [] : [{ form, other, short: false }];
  });
};

const isShortFor = (short: string, full: string): boolean => {
  const letters = acronymLetters(short);
  return (letters !== null && initialsOf(full).includes(letters)) || isChineseShortForm(short, full);
};

const keyOf = ({ tagset, type }: NameForm, word: string): string => `${tagset} ${type} ${word}`;

const byWord = (
  forms: readonly NameForm[],
  wordsOf: (form: NameForm) => readonly string[],
): ReadonlyMap<string, readonly NameForm[]> => {
  const found = new Map<string, NameForm[]>();
  for (const form of forms) {
    for (const word of wordsOf(form)) {
      const key = keyOf(form, word);
      const others = found.get(key);
      if (others === undefined) found.set(key, [form]);
      else others.push(form);
    }
  }
  return found;
};

/** Joins each short form to the one full form that it can stand for, where that one is named before it. */
const shortLinks = (
  forms: readonly NameForm[],
  full: ReadonlyMap<string, readonly NameForm[]>,
  shortOf: (form: NameForm) => string | null,
): readonly Link[] =>
  forms.flatMap((form) => {
    const short = shortOf(form);
    const [other, ...more] = short === null ? [] : (full.get(keyOf(form, short)) ?? []);
    return other !== undefined && more.length === 0 && other.index < form.index ? [{ form, other, short: true }] : [];
  });
