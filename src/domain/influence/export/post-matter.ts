import { parse as parseToml } from 'smol-toml';
import { Document, isMap, parseDocument, type YAMLMap } from 'yaml';
import { findFences } from '../../text/front-matter.js';

/** What the front matter of a draft says, and the same to be written again for another site. */
export interface PostMatter {
  /** Where the body begins. */
  readonly end: number;
  /** There is front matter, but it cannot be read. */
  readonly broken: boolean;
  /** The keys with their values: texts, numbers, booleans, lists, objects; dates as texts. */
  readonly values: ReadonlyMap<string, unknown>;
  /** The same as YAML, with the comments of a YAML front matter; a copy of one's own. */
  readonly yaml: () => Document<YAMLMap>;
}

/** Reads the YAML or TOML front matter of a draft leniently: what cannot be read is said, and its draft exported all the same. */
export const readPostMatter = (source: string): PostMatter => {
  const fences = findFences(source);
  if (fences === null) return known(0, new Document({}));
  const { fence, span, content } = fences;
  const inner = source.slice(content.start, content.end).replaceAll(/\r\n?/g, '\n');
  const document = fence === '+++' ? tomlDocument(inner) : yamlDocument(inner);
  return document === null ? { ...known(span.end, new Document({})), broken: true } : known(span.end, document);
};

const known = (end: number, document: Document): PostMatter => {
  const { contents } = document;
  const values: unknown = document.toJS();
  return {
    end,
    broken: false,
    values: new Map(isMap(contents) && isObject(values) ? Object.entries(values) : []),
    yaml: () => {
      const copy = document.clone();
      return hasMap(copy) ? copy : emptyDocument();
    },
  };
};

const emptyDocument = (): Document<YAMLMap> => {
  const document = new Document({});
  if (!hasMap(document)) throw new Error('an empty object is a map');
  return document;
};

const hasMap = (document: Document): document is Document<YAMLMap> => isMap(document.contents);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** YAML as a document; null where it cannot be read, or is no table of keys. */
const yamlDocument = (text: string): Document | null => {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) return null;
  if (document.contents === null) return new Document({});
  if (!isMap(document.contents)) return null;
  try {
    document.toJS();
    // The clone that is written must be writable: aliases may lead nowhere.
    document.toString();
  } catch {
    // Too many aliases, or ones without an anchor: YAML that no generator reads either.
    return null;
  }
  return document;
};

const tomlDocument = (text: string): Document | null => {
  try {
    return new Document(plain(parseToml(text)));
  } catch {
    // The parser says no more than that; the draft's generator tells its writer where.
    return null;
  }
};

/** A value of TOML with its dates as they are written. */
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().replace(/\.000(?=[Z+-]|$)/, '');
  if (Array.isArray(value)) return value.map(plain);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value;
};
