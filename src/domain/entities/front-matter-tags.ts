import { isMap, isScalar, isSeq, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { failure, success, type Result } from '../result.js';
import { readFrontMatter } from '../text/front-matter.js';

/** Why the tags of a draft cannot be read or written. */
export type TagsFailure =
  /** The front matter is TOML. */
  | 'toml'
  /** Its YAML cannot be read. */
  | 'broken'
  /** It is no table of keys, or its tags are no list of plain texts. */
  | 'unsupported';

/** The YAML of a front matter: what stands between the fences. */
export interface TagsMatter {
  readonly yaml: string;
  /** The offset of `yaml` in the draft. */
  readonly base: number;
  /** The keys, or null where there are none yet. */
  readonly map: YAMLMap | null;
  readonly pair: Pair | null;
  readonly tags: readonly string[];
  /** Everything but the tags, as JSON: what a change of the tags must leave as it is. */
  readonly rest: string;
}

/** Reads the tags of a draft's front matter; null where there is no front matter. */
export const readTags = (source: string): Result<TagsMatter | null, TagsFailure> => {
  const front = readFrontMatter(source);
  if (front === null) return success(null);
  if (source.startsWith('+')) return failure('toml');
  if (front.broken) return failure('broken');
  const base = /^.*(?:\r\n|\r|\n)/.exec(source)?.[0].length ?? 0;
  const yaml = source.slice(base, source.lastIndexOf('---', front.span.end));
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    return failure('unsupported');
  }
  const map = isMap(contents) ? contents : null;
  const pair = map?.items.find(({ key }) => isScalar(key) && key.value === 'tags') ?? null;
  const tags = pair === null ? [] : textsOf(pair.value);
  if (tags === null) return failure('unsupported');
  const others = map?.items.filter((item) => item !== pair).map((item) => item.toJSON()) ?? [];
  return success({ yaml, base, map, pair, tags, rest: JSON.stringify(others) });
};

/** The texts of a list of tags: a sequence, one text, or several with commas between them; null for anything else. */
export const textsOf = (value: unknown): readonly string[] | null => {
  if (value === null) return [];
  if (isSeq(value)) {
    const texts = value.items.map(textOf);
    const known = texts.filter((text) => text !== null);
    return known.length === texts.length ? known : null;
  }
  const text = textOf(value);
  if (text === null) return isScalar(value) && value.value === null ? [] : null;
  const parts = isScalar(value) && value.type === 'PLAIN' ? text.split(',') : [text];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};

const textOf = (value: unknown): string | null => {
  if (!isScalar(value) || value.value === null) return null;
  // As it is written: `1.10` is no number here.
  if (value.type === 'PLAIN') return value.source ?? null;
  return typeof value.value === 'string' ? value.value : null;
};
