import type { Finding, Fix } from '../../annotation/finding.js';
import type { Block } from '../../text/block.js';
import { nearest } from '../../text/edit-distance.js';
import { offsetMap } from '../../text/offsets.js';
import type { Span } from '../../text/span.js';
import type { DraftRule, DraftView } from '../rule.js';
import { marksOf, structureFinding } from './view.js';

/**
 * A reference or footnote without a definition, which a reader sees as brackets. Brackets that programs and people use
 * for other things are left alone: indexes, tags, task boxes, classes of characters.
 *
 * @example finds: Read ⟦[the manual][manual]⟧ first.
 * @example finds: Read ⟦[the manual][manul]⟧ first, or [the other][manual].↵↵[manual]: manual.md → Read [the manual][manual] first, or [the other][manual].↵↵[manual]: manual.md
 * @example finds: A claim.⟦[^note]⟧
 * @example finds: 请看⟦[使用手册][手册]⟧。
 * @example finds: 一个说法。⟦[^1]⟧
 * @example passes: Read [the manual][manual] first.↵↵[manual]: manual.md
 * @example passes: A claim.[^1]↵↵[^1]: A note.
 * @example passes: The value a[0][1] and the tags [WIP][RFC] and [x].
 * @example passes: - [ ] a task↵- [x] a task
 * @example passes: The code `[text][label]` and the pattern [^a-z]+ are not meant.
 */
export const undefinedReference: DraftRule = {
  codes: ['undefined-reference'],
  check: (view) => {
    const labels = new Set(marksOf(view.marks, 'definition').map(({ label }) => fold(label)));
    return view.draft.blocks.flatMap((block) => (mayRefer(block.text) ? inBlock(block, labels, view) : []));
  },
};

/** Most blocks hold no reference, and that is told at once. */
const mayRefer = (text: string): boolean => text.includes('][') || text.includes('[^');

/** `[text][label]` that no word, bracket or escape stands before, and no third bracket behind. */
const REFERENCE = /(?<![A-Za-z\d_\])[\\])\[(?<text>[^[\]]{2,300})\]\[(?<label>[^[\]]{1,200})\](?![[({:])/g;

/** `[^label]` that is no class of characters. */
const FOOTNOTE = /(?<![[\\])\[\^(?<note>[\p{L}\p{N}_][\p{L}\p{N}_.:-]*)\](?![[(*+?{:])/gu;

const inBlock = (block: Block, labels: ReadonlySet<string>, { source }: DraftView): readonly Finding[] => {
  const text = bracketsOf(block);
  const found: { readonly span: Span; readonly label: string; readonly labelSpan: Span | null }[] = [];
  for (const { 0: whole, index, groups = {} } of text.matchAll(REFERENCE)) {
    const { text: shown = '', label = '' } = groups;
    if (!/\p{Ll}|\p{Lo}/u.test(shown + label) || /^[\d\s,.:]+$/.test(shown) || labels.has(fold(label))) continue;
    // A line of a log, a list of types: nothing that is a sentence's part.
    if (/[=<>|;{}"]/.test(label)) continue;
    const end = index + whole.length;
    found.push({ span: { start: index, end }, label, labelSpan: { start: end - 1 - label.length, end: end - 1 } });
  }
  for (const { 0: whole, index, groups = {} } of text.matchAll(FOOTNOTE)) {
    const { note = '' } = groups;
    if (/^.-.|^\\/.test(note)) continue;
    found.push({ span: { start: index, end: index + whole.length }, label: `^${note}`, labelSpan: null });
  }
  if (found.length === 0) return [];
  const { toSourceSpan } = offsetMap(block);
  return found.map(({ span, label, labelSpan }) => {
    const meant = labelSpan === null ? null : nearest(fold(label), labels, 1);
    const place = labelSpan === null ? null : toSourceSpan(labelSpan);
    const fixes: readonly Fix[] =
      meant === null || place === null || source.slice(place.start, place.end) !== label
        ? []
        : [{ kind: 'replace', values: { text: meant }, edits: [{ span: place, newText: meant }], safe: false }];
    return structureFinding('undefined-reference', toSourceSpan(span), { label }, fixes);
  });
};

/** The text of a block in which only what is plain text can be a bracket. */
const bracketsOf = ({ runs }: Block): string =>
  runs
    .map(({ kind, text }) =>
      kind === 'text' || kind === 'gap' ? text : (kind === 'atom' ? '\\' : '\ufffc').repeat(text.length),
    )
    .join('');

const fold = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
