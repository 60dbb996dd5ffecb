import type { Block, DraftComment, ParsedDraft } from './block.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { draftLanguages, type LanguageSummary, summarise } from './language-summary.js';
import { looseBlock, type LooseBlock, placeBlock } from './loose-block.js';
import type { Mark } from './mark.js';
import { shiftMark } from './shift-mark.js';
import { sectionsOf } from './sections.js';
import { UnitReader } from './unit-reader.js';

/** Reads one draft again and again; what has not changed since the last times is not read again. */
export interface DraftParser {
  /** Reads the source as it is now. Unchanged blocks at unchanged places are the same objects as before. */
  readonly parse: (source: string) => ParsedDraft;
  /** Reads the source as it is now, with its marks in the order of the source. */
  readonly read: (source: string) => DraftReading;
}

/** A draft with its marks, which stay where they were read: only findings travel. */
export interface DraftReading {
  readonly draft: ParsedDraft;
  readonly marks: readonly Mark[];
}

/** Front matter that has been read. */
interface Front {
  readonly source: string;
  readonly matter: FrontMatter;
  readonly blocks: readonly LooseBlock[];
  readonly summary: LanguageSummary;
}

/** A parser for one draft. `cut`: whether the source may be read in parts, which gives the same in less time. */
export const createParser = ({ cut = true }: { readonly cut?: boolean } = {}): DraftParser => {
  const reader = new UnitReader(cut);
  let front: Front | null = null;

  const read = (source: string): DraftReading => {
    front = frontOf(source, front);
    const start = front?.matter.span.end ?? 0;
    const units = reader.read(source, start);
    const summaries = units.map(({ part }) => part.summary);
    const languages = draftLanguages(front === null ? summaries : [front.summary, ...summaries]);
    const key = `${languages.latin} ${languages.none}`;

    const blocks: Block[] = (front?.blocks ?? []).map((block) => placeBlock(block, 0, languages));
    const marks: Mark[] = [];
    let at = start;
    for (const unit of units) {
      const by = at - unit.part.span.start;
      if (unit.placed?.at !== at || unit.placed.languages !== key) {
        unit.placed = { at, languages: key, blocks: unit.part.blocks.map((block) => placeBlock(block, by, languages)) };
      }
      for (const block of unit.placed.blocks) blocks.push(block);
      if (unit.marked?.at !== at) unit.marked = { at, marks: unit.part.marks.map((mark) => shiftMark(mark, by)) };
      for (const mark of unit.marked.marks) marks.push(mark);
      at += unit.source.length;
    }
    const draft: ParsedDraft = {
      blocks,
      sections: sectionsOf(blocks, source.length),
      language: languages.draft,
      words: blocks.reduce((sum, { words }) => sum + words, 0),
      frontMatter: front === null ? null : { span: front.matter.span, broken: front.matter.broken },
      comments: commentsIn(marks),
    };
    return { draft, marks };
  };
  return { read, parse: (source) => read(source).draft };
};

const commentsIn = (marks: readonly Mark[]): readonly DraftComment[] =>
  marks.flatMap((mark) => (mark.kind === 'comment' ? [{ span: mark.span, text: mark.text }] : []));

const frontOf = (source: string, last: Front | null): Front | null => {
  // What follows the closing fence on its line could undo it.
  if (last !== null && (source === last.source || (last.source.endsWith('\n') && source.startsWith(last.source))))
    return last;
  const matter = readFrontMatter(source);
  if (matter === null) return null;
  const blocks = matter.prose.map(looseBlock);
  return { source: source.slice(0, matter.span.end), matter, blocks, summary: summarise(blocks) };
};
