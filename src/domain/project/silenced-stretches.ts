import { isFindingCode, type FindingCode } from '../annotation/finding.js';
import type { ParsedDraft } from '../text/block.js';
import type { Span } from '../text/span.js';

/** A stretch of a draft in which findings are silent. */
export interface SilencedStretch {
  readonly span: Span;
  /** Null for every code. */
  readonly codes: ReadonlySet<FindingCode> | null;
}

/** What a comment asks for. */
interface Directive {
  readonly kind: 'next' | 'file' | 'start' | 'end';
  readonly codes: ReadonlySet<FindingCode> | null;
}

/**
 * What the comments of a draft silence, the empty stretches left out.
 * - `inkbearing-ignore CODE…`: the next block, or the rest of the block that the comment stands in.
 * - `inkbearing-ignore-file CODE…`: the whole draft, wherever the comment stands.
 * - `inkbearing-ignore-start CODE…`: up to the `inkbearing-ignore-end` that belongs to it, or to the end of the draft.
 *
 * Without codes, everything is silent. What follows ` -- ` is a reason, for people.
 */
export const silencedStretches = (
  { blocks, comments }: Pick<ParsedDraft, 'blocks' | 'comments'>,
  source: string,
): readonly SilencedStretch[] => {
  const stretches: SilencedStretch[] = [];
  const open: { readonly start: number; readonly codes: SilencedStretch['codes'] }[] = [];
  const inOrder = blocks.map(({ span }) => span).toSorted((a, b) => a.start - b.start);
  const chunkEnd = chunkEnds(source);
  let next = 0;
  /** Where the block that reaches furthest, of those that began before the comment, ends. */
  let reached = 0;
  for (const { span, text } of comments.toSorted((a, b) => a.span.start - b.span.start)) {
    const directive = directiveOf(text);
    if (directive === null) continue;
    const { codes } = directive;
    for (let block = inOrder[next]; block !== undefined && block.start < span.end; block = inOrder[++next]) {
      reached = Math.max(reached, block.end);
    }
    switch (directive.kind) {
      case 'file':
        stretches.push({ span: { start: 0, end: source.length + 1 }, codes });
        break;
      case 'start':
        open.push({ start: span.end, codes });
        break;
      case 'end': {
        const begun = open.pop();
        if (begun !== undefined) stretches.push({ span: { start: begun.start, end: span.start }, codes: begun.codes });
        break;
      }
      case 'next': {
        const rest = reached >= span.end ? reached : null;
        const end = rest ?? nextEnd(chunkEnd(span.end), inOrder[next]);
        stretches.push({ span: { start: span.end, end }, codes });
      }
    }
  }
  for (const { start, codes } of open) stretches.push({ span: { start, end: source.length + 1 }, codes });
  return stretches.filter(({ span, codes }) => span.start < span.end && codes?.size !== 0);
};

/** The end of the next block, or of the chunk before it where a picture without words or code stands there. */
const nextEnd = (chunk: number, block: Span | undefined): number =>
  block !== undefined && block.start < chunk ? block.end : chunk;

/** What a comment speaks about, where that is no prose: all up to a blank line, other comments skipped. */
const CHUNK = /(?:\s|<!--[^]*?-->)*(?:\S[^]*?)?(?=\r?\n[^\S\r\n]*(?:\r?\n|$)|$)/uy;

/** The end of the chunk that follows an offset; offsets come in order, and those within one chunk have one answer. */
const chunkEnds = (source: string): ((from: number) => number) => {
  let known = 0;
  return (from) => {
    if (from < known) return known;
    CHUNK.lastIndex = from;
    const [match = ''] = CHUNK.exec(source) ?? [];
    known = from + match.trimEnd().length;
    return known;
  };
};

const KINDS: Readonly<Record<string, Directive['kind']>> = {
  'inkbearing-ignore': 'next',
  'inkbearing-ignore-file': 'file',
  'inkbearing-ignore-start': 'start',
  'inkbearing-ignore-end': 'end',
};

/** Codes that do not exist silence nothing: a slip of the pen must not silence everything. */
const directiveOf = (text: string): Directive | null => {
  const [asked = ''] = text.split(/(?:^|\s)--(?:\s|$)/u);
  const [name = '', ...given] = asked.split(/[\s,，、]+/u).filter((word) => word !== '');
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  return kind === undefined ? null : { kind, codes: given.length === 0 ? null : new Set(given.filter(isFindingCode)) };
};
