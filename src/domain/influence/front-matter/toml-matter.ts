import { parse, TomlError } from 'smol-toml';
import type { Edit } from '../../annotation/finding.js';
import { failure, success, type Result } from '../../result.js';
import { insertion, type Matter, type MatterFailure, type MatterText, type MatterValue } from './matter.js';
import { tomlPlaces, type TomlPlace } from './toml-places.js';
import { writtenDay } from './written-day.js';

/** Reads front matter in TOML. */
export const tomlMatter = (matter: MatterText): Result<Matter, MatterFailure> => {
  const read = parsed(matter.text);
  if (!read.ok) return read;
  const values = new Map(Object.entries(read.value).map(([key, value]) => [key, meaning(value)]));
  const found = tomlPlaces(matter.text);
  const { base, lineEnd } = matter;
  return success({
    form: 'toml',
    values,
    texts: (key) => textsOf(values.get(key)),
    replaced: (key, value) => {
      const place = found?.places.get(key);
      return place === undefined ? null : replaced(matter, place, value, textsOf(values.get(key)));
    },
    added: (entries) =>
      insertion(
        base + (found?.end ?? 0),
        entries.map(([key, value]) => `${key} = ${tomlValue(value)}${lineEnd}`).join(''),
      ),
  });
};

const parsed = (text: string): Result<Readonly<Record<string, unknown>>, MatterFailure> => {
  try {
    return success(parse(text, { integersAsBigInt: 'asNeeded' }));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The fence is on the first line.
    return failure({ code: 'broken', form: 'toml', line: error.line + 1 });
  }
};

/** What a value means, in plain values; numbers and days as texts. */
const meaning = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(meaning);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, meaning(member)]));
  return value;
};

const textsOf = (value: unknown): readonly string[] | null => {
  if (value === undefined) return [];
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  const known = texts.flatMap((text) => (typeof text === 'string' ? [text] : []));
  return known.length === texts.length ? known : null;
};

const tomlValue = (value: MatterValue): string => {
  switch (value.kind) {
    case 'text':
      return basic(value.text);
    case 'flag':
      return String(value.flag);
    case 'day':
      return value.day;
    case 'list':
      return `[${value.texts.map(basic).join(', ')}]`;
  }
};

/** A basic string: the escapes of JSON, and that of the one further character that TOML has no place for. */
const basic = (text: string): string => JSON.stringify(text).replaceAll('\u007F', '\\u007f');

const replaced = (
  { text, base }: MatterText,
  { start, end, items }: TomlPlace,
  value: MatterValue,
  present: readonly string[] | null,
): readonly Edit[] | null => {
  const raw = text.slice(start, end);
  const put = (from: number, to: number, newText: string): readonly Edit[] => [
    { span: { start: base + from, end: base + to }, newText },
  ];
  switch (value.kind) {
    case 'flag':
      return put(start, end, tomlValue(value));
    case 'text': {
      const literal = /^'(?!'')/.test(raw) && !/['\p{Cc}]/u.test(value.text);
      return put(start, end, literal ? `'${value.text}'` : basic(value.text));
    }
    case 'day': {
      const quote = /^["']/.test(raw) ? 1 : 0;
      const written = writtenDay(raw.slice(quote));
      return written === null
        ? put(start, end, value.day)
        : put(start + quote, start + quote + written.length, value.day);
    }
    case 'list': {
      if (present === null) return null;
      const last = items?.at(-1);
      const added = value.texts.slice(present.length);
      const adds = added.length > 0 && present.every((one, index) => value.texts[index] === one);
      if (!adds || last === undefined) return put(start, end, tomlValue(value));
      const gap = /[\r\n][^\S\r\n]*$/.exec(text.slice(start, last.start)) === null ? ' ' : lineBefore(text, last.start);
      return [insertion(base + last.end, added.map((one) => `,${gap}${basic(one)}`).join(''))];
    }
  }
};

/** The line end and the indentation before an offset at which a line's text begins. */
const lineBefore = (text: string, offset: number): string =>
  /(?:\r\n|\r|\n)[^\S\r\n]*$/.exec(text.slice(0, offset))?.[0] ?? ' ';
