import { isScalar, isSeq, type Pair, type YAMLSeq } from 'yaml';
import type { Edit } from '../../annotation/finding.js';
import { insertion, type MatterText } from './matter.js';
import { yamlWord } from './yaml-words.js';

/** The edits that add texts to the list that a key holds, in the style that it has; none where that cannot be done. */
export const addToList = (matter: MatterText, { key, value }: Pair, texts: readonly string[]): readonly Edit[] => {
  const { text, base } = matter;
  const list = texts.map(yamlWord).join(', ');
  if (isSeq(value)) return value.flow === true ? flowItems(matter, value, list) : blockItems(matter, value, texts);
  if (!isScalar(value) || !value.range) return [];
  const [start, end] = value.range;
  if (value.value !== null) return [insertion(base + start, '['), insertion(base + end, `, ${list}]`)];
  // A key with nothing behind it, perhaps with a comment; or `null`, which gives way.
  const after = isScalar(key) ? (key.range?.[1] ?? 0) : 0;
  return end > start
    ? [{ span: { start: base + start, end: base + end }, newText: `[${list}]` }]
    : [insertion(base + text.indexOf(':', after) + 1, ` [${list}]`)];
};

const flowItems = ({ base, text }: MatterText, { items, range }: YAMLSeq, list: string): readonly Edit[] => {
  const last = items.at(-1);
  if (isScalar(last) && last.range) return [insertion(base + last.range[1], `, ${list}`)];
  return range ? [insertion(base + text.indexOf('[', range[0]) + 1, list)] : [];
};

const blockItems = (matter: MatterText, { items, range }: YAMLSeq, texts: readonly string[]): readonly Edit[] => {
  const last = items.at(-1);
  if (!isScalar(last) || !last.range || !range) return [];
  return [insertion(matter.base + lineEndAfter(matter.text, last.range[1]), lines(matter, range[0], texts))];
};

/** Lines of a block list that begins at an offset. */
const lines = ({ text, lineEnd }: MatterText, start: number, texts: readonly string[]): string => {
  const indent = /[ \t]*$/.exec(text.slice(0, start))?.[0] ?? '';
  return texts.map((one) => `${indent}- ${yamlWord(one)}${lineEnd}`).join('');
};

/** The end of the line that an offset is on; the offset where it is the beginning of one. */
const lineEndAfter = (text: string, offset: number): number =>
  /[\r\n]$/.test(text.slice(0, offset))
    ? offset
    : offset + (/^[^\r\n]*(?:\r\n|\r|\n)?/.exec(text.slice(offset))?.[0].length ?? 0);

const lineStartBefore = (text: string, offset: number): number =>
  offset - (/[^\r\n]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);

/**
 * The edits that make other texts of the list that a key holds. Lines of a block list that stay are left as they are;
 * a flow list or a single text is written anew. None where it cannot be done.
 * @param present what the list holds now
 */
export const changeList = (
  matter: MatterText,
  pair: Pair,
  present: readonly string[],
  wanted: readonly string[],
): readonly Edit[] => {
  const begins = present.every((text, index) => wanted[index] === text);
  if (begins && wanted.length > 0) return addToList(matter, pair, wanted.slice(present.length));
  const { value } = pair;
  const whole = isScalar(value) || isSeq(value) ? value.range : null;
  if (!whole) return [];
  const { base } = matter;
  const flow = `[${wanted.map(yamlWord).join(', ')}]`;
  if (!isSeq(value) || value.flow === true)
    return [{ span: { start: base + whole[0], end: base + whole[1] }, newText: flow }];
  return changeBlock(matter, value, present, wanted) ?? [];
};

const changeBlock = (
  matter: MatterText,
  { items, range }: YAMLSeq,
  present: readonly string[],
  wanted: readonly string[],
): readonly Edit[] | null => {
  const { text, base } = matter;
  const places = items.flatMap((item) => (isScalar(item) && item.range ? [item.range] : []));
  const [first, last] = [places[0], places.at(-1)];
  if (!range || first === undefined || last === undefined || places.length !== present.length) return null;
  const kept = present.filter((one) => wanted.includes(one));
  const rows = places.map(([start, end]) => ({ start: lineStartBefore(text, start), end: lineEndAfter(text, end) }));
  if (kept.length === 0 || kept.some((one, index) => wanted[index] !== one)) {
    const indent = text.slice(lineStartBefore(text, range[0]), range[0]);
    const newText = wanted.length === 0 ? `${indent}  []${matter.lineEnd}` : lines(matter, range[0], wanted);
    const span = { start: base + (rows[0]?.start ?? 0), end: base + (rows.at(-1)?.end ?? 0) };
    return [{ span, newText }];
  }
  const stays = rows.filter((_, index) => kept.includes(present[index] ?? ''));
  const goes = rows.filter((row) => !stays.includes(row));
  const more = wanted.slice(kept.length);
  return [
    ...goes.map(({ start, end }) => ({ span: { start: base + start, end: base + end }, newText: '' })),
    ...(more.length === 0 ? [] : [insertion(base + (stays.at(-1)?.end ?? 0), lines(matter, range[0], more))]),
  ];
};
