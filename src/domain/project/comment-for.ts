import type { Edit, Finding } from '../annotation/finding.js';
import type { Block, ParsedDraft } from '../text/block.js';

/** A draft, and how its language writes comments. */
export interface CommentedDraft {
  readonly draft: Pick<ParsedDraft, 'blocks' | 'frontMatter'>;
  readonly source: string;
  /** Whether comments are written as `{/* … *\/}`. */
  readonly mdx: boolean;
}

/**
 * The comment that silences a finding in the text, or null where none can stand without changing how the draft reads:
 * at the beginning of an item, a quote or a cell.
 * - a finding of the front matter or of the whole draft: `inkbearing-ignore-file`, behind the front matter;
 * - of a heading or a paragraph of its own: a line above it;
 * - further inside any block: right before what is marked.
 */
export const commentFor = ({ code, span }: Finding, { draft, source, mdx }: CommentedDraft): Edit | null => {
  const write = (text: string): string => (mdx ? `{/* ${text} */}` : `<!-- ${text} -->`);
  const matter = draft.frontMatter?.span;
  const block = draft.blocks.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (block === undefined || (matter !== undefined && span.start < matter.end)) {
    const start = matter?.end ?? 0;
    return insertion(start, `${write(`inkbearing-ignore-file ${code}`)}\n\n`);
  }
  const line = lineStart(source, block.span.start);
  if (ownsItsLine(block, source.slice(line, block.span.start))) {
    return insertion(line, `${write(`inkbearing-ignore ${code}`)}\n\n`);
  }
  const inText = block.runs.some(
    (run) => run.kind === 'text' && run.span.start < span.start && span.start < run.span.end,
  );
  return inText && block.kind !== 'cell' ? insertion(span.start, write(`inkbearing-ignore ${code}`)) : null;
};

const insertion = (place: number, newText: string): Edit => ({ span: { start: place, end: place }, newText });

const lineStart = (source: string, offset: number): number =>
  Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;

/** Whether nothing but indentation, the marks of a heading or of emphasis stands before a block on its line. */
const ownsItsLine = ({ kind }: Block, before: string): boolean =>
  (kind === 'heading' && /^ {0,3}(?:#{1,6}[ \t]+)?[*_[]*$/.test(before)) ||
  (kind === 'paragraph' && /^ {0,3}[*_[]*$/.test(before));
