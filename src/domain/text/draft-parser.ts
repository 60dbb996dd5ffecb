import type { Block, ParsedDraft } from './block.js';
import { type FrontMatter, readFrontMatter } from './front-matter.js';
import { draftLanguages, type LanguageSummary, summarise } from './language-summary.js';
import { looseBlock, type LooseBlock, placeBlock } from './loose-block.js';
import { sectionsOf } from './sections.js';
import { UnitReader } from './unit-reader.js';

/** Reads one draft again and again; what has not changed since the last times is not read again. */
export interface DraftParser {
  /** Reads the source as it is now. Unchanged blocks at unchanged places are the same objects as before. */
  readonly parse: (source: string) => ParsedDraft;
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

  const parse = (source: string): ParsedDraft => {
    front = frontOf(source, front);
    const start = front?.matter.span.end ?? 0;
    const units = reader.read(source, start);
    const summaries = units.map(({ part }) => part.summary);
    const languages = draftLanguages(front === null ? summaries : [front.summary, ...summaries]);
    const key = `${languages.latin} ${languages.none}`;

    const blocks: Block[] = (front?.blocks ?? []).map((block) => placeBlock(block, 0, languages));
    let at = start;
    for (const unit of units) {
      if (unit.placed?.at !== at || unit.placed.languages !== key) {
        const by = at - unit.part.span.start;
        unit.placed = { at, languages: key, blocks: unit.part.blocks.map((block) => placeBlock(block, by, languages)) };
      }
      for (const block of unit.placed.blocks) blocks.push(block);
      at += unit.source.length;
    }
    return {
      blocks,
      sections: sectionsOf(blocks, source.length),
      language: languages.draft,
      words: blocks.reduce((sum, { words }) => sum + words, 0),
      frontMatter: front === null ? null : { span: front.matter.span, broken: front.matter.broken },
    };
  };
  return { parse };
};

const frontOf = (source: string, last: Front | null): Front | null => {
  // What follows the closing fence on its line could undo it.
  if (last !== null && (source === last.source || (last.source.endsWith('\n') && source.startsWith(last.source))))
    return last;
  const matter = readFrontMatter(source);
  if (matter === null) return null;
  const blocks = matter.prose.map(looseBlock);
  return { source: source.slice(0, matter.span.end), matter, blocks, summary: summarise(blocks) };
};
