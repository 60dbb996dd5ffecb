import { t } from '@vscode/l10n';
import { isRecord, memberText, type Complain } from './json-member.js';

/** What a number may be, and what it is where it is left out; without `otherwise` it must be there. */
export interface NumberOf {
  readonly from: number;
  readonly to: number;
  readonly whole?: boolean;
  readonly otherwise?: number;
}

/**
 * The members of an object of JSON, read one by one. What makes no sense is complained about with its place, and read as something
 * that does.
 */
export class Members {
  readonly #members: Readonly<Record<string, unknown>>;
  readonly #place: string;
  readonly #complain: Complain;

  /** @param place of the object, such as `kinds[2]`; empty for the whole input */
  constructor(value: unknown, place: string, complain: Complain) {
    if (!isRecord(value)) complain(place, t('expected an object, not {0}', memberText(value)));
    this.#members = isRecord(value) ? value : {};
    this.#place = place;
    this.#complain = complain;
  }

  /** Whether something is there; null is nothing. */
  has(name: string): boolean {
    return this.#get(name) !== undefined;
  }

  number(name: string, allowed: NumberOf): number {
    const value = this.#get(name);
    if (value === undefined && allowed.otherwise !== undefined) return allowed.otherwise;
    return this.#checked(value, this.#placeOf(name), allowed);
  }

  /** A number, or null where it is left out. */
  numberOrNull(name: string, allowed: NumberOf): number | null {
    return this.has(name) ? this.number(name, allowed) : null;
  }

  numbers(name: string, allowed: NumberOf): readonly number[] {
    return this.list(name).map((value, index) => this.#checked(value, `${this.#placeOf(name)}[${index}]`, allowed));
  }

  /** A text, or null where it is left out. */
  text(name: string): string | null {
    const value = this.#get(name);
    if (value === undefined) return null;
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    this.complain(name, t('expected a text, not {0}', memberText(value)));
    return null;
  }

  /** One of some words; the first where it is left out. */
  word<Word extends string>(name: string, words: readonly [Word, ...Word[]]): Word {
    const value = this.#get(name);
    const word = words.find((one) => one === value);
    if (word === undefined && value !== undefined)
      this.complain(name, t('expected one of {0}, not {1}', words.join(', '), memberText(value)));
    return word ?? words[0];
  }

  flag(name: string): boolean {
    const value = this.#get(name);
    if (value !== undefined && typeof value !== 'boolean')
      this.complain(name, t('expected true or false, not {0}', memberText(value)));
    return value === true;
  }

  /** A list; empty where it is left out. */
  list(name: string): readonly unknown[] {
    const value = this.#get(name);
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.complain(name, t('expected a list'));
    return [];
  }

  /** The members of an object; none where it is left out. */
  members(name: string): Members {
    return new Members(this.#get(name) ?? {}, this.#placeOf(name), this.#complain);
  }

  /** The members of each object of a list. */
  objects(name: string): readonly Members[] {
    return this.list(name).map(
      (value, index) => new Members(value, `${this.#placeOf(name)}[${index}]`, this.#complain),
    );
  }

  names(): readonly string[] {
    return Object.keys(this.#members);
  }

  complain(name: string, message: string): void {
    this.#complain(this.#placeOf(name), message);
  }

  #placeOf(name: string): string {
    return this.#place === '' ? name : `${this.#place}.${name}`;
  }

  /** What is there under a name; a name that every object has is none of its members. */
  #get(name: string): unknown {
    return Object.hasOwn(this.#members, name) ? (this.#members[name] ?? undefined) : undefined;
  }

  #checked(value: unknown, place: string, { from, to, whole = false, otherwise = from }: NumberOf): number {
    const fits = typeof value === 'number' && value >= from && value <= to && (!whole || Number.isInteger(value));
    if (fits) return value;
    const message = whole
      ? t('expected a whole number from {0} to {1}, not {2}', from, to, memberText(value))
      : t('expected a number from {0} to {1}, not {2}', from, to, memberText(value));
    this.#complain(place, message);
    return otherwise;
  }
}
