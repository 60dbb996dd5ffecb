import type { Edit } from '../domain/annotation/finding.js';
import type { BlockText } from '../domain/proofreading/proof-texts.js';
import type { ProseFinding } from '../domain/rules/rule.js';
import { contains, overlaps, type Span } from '../domain/text/span.js';
import type { Typesetter } from './load-autocorrect.js';
import { cover } from './mask.js';
import { minimalEdits } from './minimal-edits.js';

/** Stands for code: no letter, digit, blank or mark, so that nothing is set differently beside it. */
const COVER = '\ue000';

const HAN_THEN_LATIN = /\p{Script=Han}[A-Za-z0-9]$/u;
const LATIN_THEN_HAN = /[A-Za-z0-9%]\p{Script=Han}$/u;

/** Marks that bring their own blank with them. */
const FULL_WIDTH = /[，。！？；：、]/u;

/** What AutoCorrect would set differently in a Chinese text, one finding for each place. */
export const readChinese = (typeset: Typesetter, { text, opaque }: BlockText): readonly ProseFinding[] => {
  const covered = cover(text, opaque, COVER);
  const edits = minimalEdits(covered, typeset(covered)) ?? [];
  return edits
    .filter((edit) => !leadsToAddress(text, opaque, edit))
    .flatMap((edit) => findingOf(covered, edit) ?? [])
    .filter(({ span, fixes }) => {
      const touched: readonly Span[] = [span, ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.span))];
      return !opaque.some((one) => touched.some((other) => overlaps(one, other) || contains(one, other)));
    });
};

/** An address, or its host, which is what the text of a block has of it; the names of some files look alike. */
const ADDRESS = /^(?:https?:|www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$)/iu;

/**
 * Whether a mark with its blank stands before an address: without the blank some readers of Markdown no longer see that
 * one begins (GFM asks for a blank or one of a few marks before it). At the end of a text something may follow that has
 * left none, such as a long one.
 */
const leadsToAddress = (text: string, opaque: readonly Span[], { span }: Edit): boolean => {
  if (!/\S\s+$/u.test(text.slice(span.start, span.end))) return false;
  const next = opaque.find(({ start }) => start === span.end);
  return span.end === text.length || ADDRESS.test(text.slice(span.end, next?.end));
};

const findingOf = (text: string, edit: Edit): ProseFinding | null => {
  const { start, end } = edit.span;
  const before = text.slice(start, end);
  if (before === '') return edit.newText === ' ' ? missingBlank(text, edit) : null;
  if (before === ' ' && edit.newText === '') return needlessBlank(text, edit);
  // Blanks of any other kind lay out a line or a table.
  if (before.trim() === '' || edit.newText === '') return null;
  return replacement(tightened(edit, before));
};

/** A blank between the scripts; brackets and quotation marks are set in many ways. */
const missingBlank = (text: string, edit: Edit): ProseFinding | null => {
  const at = edit.span.start;
  const around = text.slice(at - 1, at + 1);
  if (!HAN_THEN_LATIN.test(around) && !LATIN_THEN_HAN.test(around)) return null;
  const fixes = [{ kind: 'insert', values: { text: ' ' }, edits: [edit], safe: true }] as const;
  return { code: 'chinese-spacing', span: { start: at - 1, end: at + 1 }, values: {}, fixes };
};

/** A blank beside a full-width mark. */
const needlessBlank = (text: string, edit: Edit): ProseFinding | null => {
  const { start, end } = edit.span;
  const inside = start > 0 && end < text.length;
  if (!inside || (!FULL_WIDTH.test(text[start - 1] ?? '') && !FULL_WIDTH.test(text[end] ?? ''))) return null;
  const fixes = [{ kind: 'remove', values: {}, edits: [edit], safe: true }] as const;
  return { code: 'chinese-spacing', span: edit.span, values: {}, fixes };
};

/** The same edit without the blanks that it would add, which are another matter, and what is equal at its ends. */
const tightened = ({ span, newText }: Edit, before: string): Edit => {
  const added = before.includes(' ') ? newText : newText.replaceAll(' ', '');
  let end = 0;
  const most = Math.min(before.length, added.length) - 1;
  while (end < most && before.at(-1 - end) === added.at(-1 - end)) end += 1;
  let start = 0;
  while (start < most - end && before[start] === added[start]) start += 1;
  return { span: { start: span.start + start, end: span.end - end }, newText: added.slice(start, added.length - end) };
};

/** Marks, letters and digits of the wrong width; a blank after a half-width mark goes with it. */
const replacement = (edit: Edit): ProseFinding => {
  const fixes = [{ kind: 'replace', values: { text: edit.newText }, edits: [edit], safe: true }] as const;
  return { code: 'chinese-punctuation', span: edit.span, values: {}, fixes };
};
