import type { Edit } from '../../annotation/finding.js';
import { addressEdits } from './address-edits.js';
import { editedText } from './edited-text.js';
import { EXPORT_WORDS } from './export-words.js';
import type { ExportNote } from './export-note.js';
import { footnoteEdits } from './footnote-edits.js';
import { joinedLines, withoutTitle } from './line-edits.js';
import { countMath, mathEdits } from './math-edits.js';
import type { OpenedDraft } from './opened-draft.js';
import { scriptEdits } from './script-edits.js';
import { tableEdits } from './table-edits.js';

/** What a channel does not take as the draft has it. */
export interface MarkdownNeeds {
  /** The channel shows the title itself: a heading that says it again is left out. */
  readonly ownTitle: boolean;
  /** Each line end is a line break there: the lines of a paragraph are joined. */
  readonly joinLines: boolean;
  readonly footnotes: 'kept' | 'listed';
  readonly tables: 'kept' | 'listed';
  /** How formulas are written there; null: as they are, and none are drawn. */
  readonly math: ((tex: string, display: boolean) => string) | 'kept' | null;
}

/** The body of a draft as a Markdown channel takes it: what need not change stays byte by byte. */
export const markdownBody = (
  draft: OpenedDraft,
  needs: MarkdownNeeds,
): { readonly text: string; readonly notes: readonly ExportNote[] } => {
  const { body, eol } = draft;
  const addresses = addressEdits(draft);
  const scripts = scriptEdits(draft);
  const small: readonly Edit[] = [
    ...(needs.ownTitle ? withoutTitle(draft) : []),
    ...addresses.edits,
    ...scripts.edits,
    ...(needs.joinLines ? joinedLines(draft) : []),
    ...(typeof needs.math === 'function' ? mathEdits(draft, needs.math) : []),
  ];
  const footnotes =
    needs.footnotes === 'listed'
      ? footnoteEdits(draft, small, (number) => `\\[${number}\\]`)
      : { edits: [], list: '', count: 0 };
  const inner = [...small, ...footnotes.edits];
  const tables = needs.tables === 'listed' ? tableEdits(draft, inner) : [];
  const text = trimmedLines(editedText(body, [...inner, ...tables]), eol);
  const notes =
    footnotes.list === '' ? '' : `${eol}## ${EXPORT_WORDS[draft.language].notes}${eol}${eol}${footnotes.list}${eol}`;
  const formulas = needs.math === null ? countMath(draft) : 0;
  return {
    text: text + notes,
    notes: [
      ...draft.notes,
      ...addresses.notes,
      ...scripts.notes,
      ...(footnotes.count > 0 ? [{ code: 'footnotes-listed', count: footnotes.count } as const] : []),
      ...(tables.length > 0 ? [{ code: 'tables-listed', count: tables.length } as const] : []),
      ...(formulas > 0 ? [{ code: 'math-as-source', count: formulas } as const] : []),
    ],
  };
};

/** Without empty lines at both ends, and with a line end. */
const trimmedLines = (text: string, eol: string): string => {
  const trimmed = text.replace(/^(?:[ \t]*(?:\r\n|\r|\n))+/, '').trimEnd();
  return trimmed === '' ? '' : trimmed + eol;
};
