import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document, type Pair, type Scalar } from 'yaml';
import type { Edit } from '../../annotation/finding.js';
import { textsOf } from '../../entities/front-matter-tags.js';
import { failure, success, type Result } from '../../result.js';
import { insertion, type Matter, type MatterFailure, type MatterText, type MatterValue } from './matter.js';
import { writtenDay } from './written-day.js';
import { changeList } from './yaml-list.js';
import { yamlText, yamlWord, type Quoting } from './yaml-words.js';

/** Reads front matter in YAML. */
export const yamlMatter = (matter: MatterText): Result<Matter, MatterFailure> => {
  const { text, base, lineEnd } = matter;
  // That keys are unique is checked here: what the parser does for it takes the square of their number.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  const [error] = document.errors;
  if (error !== undefined) return failure({ code: 'broken', form: 'yaml', line: lineOf(text, error.pos[0]) });
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null))
    return failure({ code: 'no-keys' });
  const map = isMap(contents) ? contents : null;
  const pairs = new Map<string, Pair>();
  for (const pair of map?.items ?? []) {
    if (!isScalar(pair.key)) continue;
    const key = String(pair.key.value);
    if (pairs.has(key)) return failure({ code: 'broken', form: 'yaml', line: lineOf(text, pair.key.range?.[0] ?? 0) });
    pairs.set(key, pair);
  }
  const values = new Map([...pairs].map(([key, { value }]) => [key, meaning(value, document)]));
  const indent = map === null ? '' : (/[ ]*$/.exec(text.slice(0, map.range?.[0] ?? 0))?.[0] ?? '');
  return success({
    form: 'yaml',
    values,
    texts: (key) => textsOf(pairs.get(key)?.value ?? null),
    replaced: (key, value) => {
      const pair = pairs.get(key);
      return pair === undefined ? null : replaced(matter, pair, value, map?.flow === true);
    },
    added: (entries) =>
      insertion(
        base + text.length,
        entries.map(([key, value]) => `${indent}${key}: ${yamlValue(value)}${lineEnd}`).join(''),
      ),
  });
};

/** A value as YAML, on one line. */
export const yamlValue = (value: MatterValue): string => {
  switch (value.kind) {
    case 'text':
      return yamlText(value.text, 'plain', false);
    case 'flag':
      return String(value.flag);
    case 'day':
      return value.day;
    case 'list':
      return `[${value.texts.map(yamlWord).join(', ')}]`;
  }
};

/** The line of the draft, from 1, on which an offset of its front matter stands; the fence is on the first. */
const lineOf = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\r|\n/).length + 1;

/**
 * What a value means; plain numbers and days as they are written. What repeats a list or a map is told by its name alone: followed, a few lines
 * could become more than fits anywhere.
 */
const meaning = (value: unknown, document: Document): unknown => {
  if (isAlias(value)) {
    const target = value.resolve(document);
    return isScalar(target) ? meaning(target, document) : { alias: value.source };
  }
  if (isScalar(value))
    return value.type === 'PLAIN' && typeof value.value !== 'boolean' && value.value !== null
      ? value.source
      : value.value;
  if (isSeq(value)) return value.items.map((item) => meaning(item, document));
  return isMap(value) ? value.items.map((pair) => [meaning(pair.key, document), meaning(pair.value, document)]) : value;
};

const replaced = (matter: MatterText, pair: Pair, value: MatterValue, flow: boolean): readonly Edit[] | null => {
  const node = pair.value;
  // What others repeat would change them too.
  if (isNode(node) && 'anchor' in node && node.anchor !== undefined) return null;
  if (value.kind === 'list') {
    const present = textsOf(node);
    return present === null ? null : changeList(matter, pair, present, value.texts);
  }
  if (!isScalar(node) || !node.range) return null;
  const { base, text } = matter;
  const [start, end] = node.range;
  // A key with nothing behind it, perhaps with a comment.
  if (start === end) {
    const key = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
    return [insertion(base + text.indexOf(':', key) + 1, ` ${yamlValue(value)}`)];
  }
  const raw = text.slice(start, end);
  const rest = /\s*$/.exec(raw)?.[0] ?? '';
  const put = (from: number, to: number, newText: string): readonly Edit[] => [
    { span: { start: base + start + from, end: base + start + to }, newText },
  ];
  if (value.kind === 'text') return put(0, raw.length - rest.length, yamlText(value.text, quotingOf(node), flow));
  if (value.kind === 'flag') return put(0, raw.length - rest.length, String(value.flag));
  // Of a day with a time only the day changes.
  const quote = quotingOf(node) === 'plain' ? 0 : 1;
  const written = writtenDay(raw.slice(quote));
  return written === null ? put(0, raw.length - rest.length, value.day) : put(quote, quote + written.length, value.day);
};

const quotingOf = ({ type }: Scalar): Quoting =>
  type === 'QUOTE_DOUBLE' ? 'double' : type === 'QUOTE_SINGLE' ? 'single' : 'plain';
