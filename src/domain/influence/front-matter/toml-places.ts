import type { Span } from '../../text/span.js';

/** Where a value of TOML stands; the values in it where it is a list. */
export interface TomlPlace extends Span {
  readonly items: readonly Span[] | null;
}

/** Where the values of the first level's keys stand, and where further keys can be put. */
export interface TomlPlaces {
  readonly places: ReadonlyMap<string, TomlPlace>;
  readonly end: number;
}

const STATEMENT = /(?:[ \t\r\n]|#[^\r\n]*)*/y;
const KEY = /(?:(?<bare>[\w-]+)|"(?<basic>[^"\\\r\n]*)"|'(?<literal>[^'\r\n]*)')[ \t]*=[ \t]*/y;
/** A key of several parts, or one with escapes. */
const PART = /(?:[\w-]+|"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*')/.source;
const OTHER_KEY = new RegExp(`${PART}(?:[ \\t]*\\.[ \\t]*${PART})*[ \\t]*=[ \\t]*`, 'y');
const REST = /[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|$)/y;
const BETWEEN = /(?:[\s,]|#[^\r\n]*)*/y;
const STRINGS = [
  /"""(?:[^\\]|\\[^])*?"""(?:"(?!")|""(?!"))?/y,
  /'''[^]*?'''(?:'(?!')|''(?!'))?/y,
  /"(?:[^"\\\r\n]|\\.)*"/y,
  /'[^'\r\n]*'/y,
  /\d{4}-\d{2}-\d{2} \d{2}:[\d:.]+(?:[Zz]|[+-]\d{2}:\d{2})?/y,
  /[^\s,#[\]{}="']+/y,
];

/** Finds the keys of the first level in TOML that a parser has accepted; null where it cannot follow. */
export const tomlPlaces = (toml: string): TomlPlaces | null => {
  const places = new Map<string, TomlPlace>();
  let end = 0;
  for (let at = 0; ;) {
    at += lengthAt(STATEMENT, toml, at) ?? 0;
    // A table: what follows is not on the first level.
    if (at >= toml.length || toml[at] === '[') return { places, end };
    const named = matchAt(KEY, toml, at);
    const key = named?.[0].length ?? lengthAt(OTHER_KEY, toml, at);
    if (key === null) return null;
    at += key;
    const place = placeAt(toml, at);
    if (place === null) return null;
    const { bare, basic, literal } = named?.groups ?? {};
    const name = bare ?? basic ?? literal;
    if (name !== undefined) places.set(name, place);
    const rest = lengthAt(REST, toml, place.end);
    if (rest === null) return null;
    end = at = place.end + rest;
  }
};

/** The value that begins at an offset, or null. */
const placeAt = (toml: string, start: number): TomlPlace | null => {
  const open = toml[start];
  if (open !== '[' && open !== '{') {
    const string = STRINGS.map((form) => lengthAt(form, toml, start)).find((length) => length !== null);
    return string === undefined ? null : { start, end: start + (string ?? 0), items: null };
  }
  const close = open === '[' ? ']' : '}';
  const items: Span[] = [];
  for (let at = start + 1; ;) {
    at += lengthAt(BETWEEN, toml, at) ?? 0;
    if (toml[at] === close) return { start, end: at + 1, items: open === '[' ? items : null };
    if (open === '{') at += lengthAt(OTHER_KEY, toml, at) ?? 0;
    const item = placeAt(toml, at);
    if (item === null || item.end === at) return null;
    items.push({ start: item.start, end: item.end });
    at = item.end;
  }
};

const matchAt = (form: RegExp, text: string, at: number): RegExpExecArray | null => {
  const sticky = new RegExp(form);
  sticky.lastIndex = at;
  return sticky.exec(text);
};

const lengthAt = (form: RegExp, text: string, at: number): number | null => matchAt(form, text, at)?.[0].length ?? null;
