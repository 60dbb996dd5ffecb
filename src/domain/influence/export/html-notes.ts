import { addressNotes } from './address-edits.js';
import type { ExportNote } from './export-note.js';
import type { HtmlTree } from './html-tree.js';
import { countMath } from './math-edits.js';
import type { OpenedDraft } from './opened-draft.js';

/** The notes of every channel that takes HTML: what was left out or is not found from there. */
export const htmlNotes = (draft: OpenedDraft, { met }: HtmlTree): readonly ExportNote[] => {
  const formulas = countMath(draft);
  return [
    ...draft.notes,
    ...addressNotes(met.relativeImages, met.relativeLinks, met.unsafe),
    ...(met.dropped.size > 0 ? [{ code: 'html-dropped', names: [...met.dropped] } as const] : []),
    ...(formulas > 0 ? [{ code: 'math-as-source', count: formulas } as const] : []),
  ];
};
