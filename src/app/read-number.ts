import type { Read } from './read-field.js';

/** What a number may be. */
export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** Whether it counts something, and has no fraction. */
  readonly whole: boolean;
}

/**
 * A number that somebody wrote, with a point or a comma before the fraction: `2`, `0.5`, `0,5`; also with blanks or, before three
 * digits, commas between thousands. Nothing takes it away; what is out of range is not understood.
 */
export const readNumber = (text: string, { least, most, whole }: NumberRange): Read<number> => {
  const typed = text.trim().replaceAll(/[\s_]+/gu, '');
  if (typed === '') return null;
  const grouped = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/u.test(typed) ? typed.replaceAll(',', '') : typed.replace(',', '.');
  if (!/^\d+(\.\d+)?$/u.test(grouped)) return undefined;
  const value = Number(grouped);
  return value < least || value > most || (whole && !Number.isInteger(value)) ? undefined : value;
};

/** Numbers with blanks, commas or semicolons between them, ascending, each once; undefined where one of them is none. */
export const readNumbers = (text: string, range: NumberRange): readonly number[] | undefined => {
  const numbers = text
    .split(/[\s,;，、；]+/u)
    .filter((part) => part !== '')
    .map((part) => readNumber(part, range));
  const known = numbers.filter((number) => typeof number === 'number');
  return known.length < numbers.length ? undefined : [...new Set(known)].sort((one, other) => one - other);
};
