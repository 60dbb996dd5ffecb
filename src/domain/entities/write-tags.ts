import { isScalar, isSeq, type YAMLSeq } from 'yaml';
import { applyEdits } from '../annotation/apply-fixes.js';
import type { Edit } from '../annotation/finding.js';
import { failure, success, type Result } from '../result.js';
import { readTags, type TagsFailure, type TagsMatter } from './front-matter-tags.js';

/**
 * The edits that add tags to the front matter of a draft, in the style of the list that is there; a flow list in new
 * front matter where there is none. Every other character stays. Tags that are there already are left out.
 */
export const writeTags = (source: string, tags: readonly string[]): Result<readonly Edit[], TagsFailure> => {
  const before = readTags(source);
  if (!before.ok) return before;
  const present = before.value?.tags ?? [];
  const added = [...new Set(tags.map((tag) => tag.trim()))].filter((tag) => tag !== '' && !present.includes(tag));
  if (added.length === 0) return success([]);
  const edits = before.value === null ? [newFrontMatter(source, added)] : additions(before.value, added, source);
  // Whatever unusual YAML there is: nothing is written that does not read back as it should.
  const after = readTags(applyEdits(source, edits));
  const right =
    after.ok &&
    after.value !== null &&
    JSON.stringify(after.value.tags) === JSON.stringify([...present, ...added]) &&
    after.value.rest === (before.value?.rest ?? '[]');
  return right ? success(edits) : failure('unsupported');
};

const insertion = (at: number, newText: string): Edit => ({ span: { start: at, end: at }, newText });

const lineEndOf = (source: string): string => /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';

const newFrontMatter = (source: string, tags: readonly string[]): Edit => {
  const end = lineEndOf(source);
  const gap = source === '' || /^[\r\n]/.test(source) ? '' : end;
  return insertion(0, ['---', `tags: [${tags.map(scalar).join(', ')}]`, '---', gap].join(end));
};

const additions = (matter: TagsMatter, tags: readonly string[], source: string): readonly Edit[] => {
  const { map, pair, base } = matter;
  const list = tags.map(scalar).join(', ');
  if (pair === null) {
    const first = map?.range?.[0] ?? 0;
    const indent = map === null ? '' : /[ ]*$/.exec(matter.yaml.slice(0, first))?.[0];
    return [insertion(base + matter.yaml.length, `${indent}tags: [${list}]${lineEndOf(source)}`)];
  }
  const { value } = pair;
  if (isSeq(value))
    return value.flow === true ? flowItems(matter, value, list) : blockItems(matter, value, tags, source);
  if (!isScalar(value) || !value.range) return [];
  const [start, end] = value.range;
  if (value.value !== null) return [insertion(base + start, '['), insertion(base + end, `, ${list}]`)];
  // `tags:` with nothing behind it, perhaps with a comment; or `tags: null`, which gives way.
  const key = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
  return end > start
    ? [{ span: { start: base + start, end: base + end }, newText: `[${list}]` }]
    : [insertion(base + matter.yaml.indexOf(':', key) + 1, ` [${list}]`)];
};

const flowItems = ({ base, yaml }: TagsMatter, { items, range }: YAMLSeq, list: string): readonly Edit[] => {
  const last = items.at(-1);
  if (isScalar(last) && last.range) return [insertion(base + last.range[1], `, ${list}`)];
  return range ? [insertion(base + yaml.indexOf('[', range[0]) + 1, list)] : [];
};

const blockItems = (
  { base, yaml }: TagsMatter,
  { items, range }: YAMLSeq,
  tags: readonly string[],
  source: string,
): readonly Edit[] => {
  const last = items.at(-1);
  if (!isScalar(last) || !last.range || !range) return [];
  const indent = /[ \t]*$/.exec(yaml.slice(0, range[0]))?.[0] ?? '';
  const lines = tags.map((tag) => `${indent}- ${scalar(tag)}${lineEndOf(source)}`).join('');
  const from = last.range[1];
  const rest = /[\r\n]$/.test(yaml.slice(0, from))
    ? ''
    : (/^[^\r\n]*(?:\r\n|\r|\n)?/.exec(yaml.slice(from))?.[0] ?? '');
  return [insertion(base + from + rest.length, lines)];
};

/** What YAML would not read as a text; as YAML 1.1 has it too, which many site generators still use. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A tag as YAML: plain where it is safe. */
const scalar = (tag: string): string =>
  /^[\p{L}_][\p{L}\p{M}\p{N}_./+ -]*$/u.test(tag) && !NO_TEXT.test(tag) ? tag : JSON.stringify(tag);
