import type { Run } from './block.js';
import { hostOf, withoutChinese, withoutTail } from './address.js';
import { decodeReference } from './markdown.js';
import { HIDDEN, LITERAL } from './mask.js';
import { firstCharacter, joinsTightly, lastCharacter } from './script.js';

/** A piece of source with its masked form, which is as long. */
export interface Stretch {
  readonly source: string;
  readonly masked: string;
}

/** A run while its block is being read; `stands` for a word although its text may be empty. */
type Draft = { -readonly [Key in keyof Run]: Run[Key] } & { stands: boolean };

/** The runs of a block, and where in its text something stands that is left out of it. */
export interface Runs {
  readonly runs: readonly Run[];
  /** Offsets into the text of the block: formulas, long code, images. */
  readonly stands: readonly number[];
}

/** What is not plain text within text: escapes, references, line ends, hidden templates, addresses, alert marks. */
const SPECIAL = new RegExp(
  [
    '(?<escape>\\\\[!-/:-@[-`{-~])',
    '(?<reference>&(?:#x[\\da-f]{1,6}|#\\d{1,7}|[a-z][\\da-z]{0,30});)',
    '(?<line>(?<![ \\t])[ \\t]*(?:\\r\\n|\\r|\\n))',
    `(?<hidden>${HIDDEN}+)`,
    `(?<address>https?[:${LITERAL}]//[^\\s<>]+)`,
    '(?<alert>(?<=>[ \\t]{0,3})\\[!\\w+\\])',
  ].join('|'),
  'gi',
);

/** Collects the runs of one block in the order of the source. */
export class RunList {
  readonly #stretch: Stretch;
  /** How many quotes the block lies in: so many marks may begin each of its lines. */
  readonly #quotes: number;
  readonly #runs: Draft[] = [];

  constructor(stretch: Stretch, quotes: number) {
    this.#stretch = stretch;
    this.#quotes = quotes;
  }

  /** Adds a stretch of Markdown text, in which only escapes, references and line ends are special. */
  text(start: number, end: number): void {
    const { masked } = this.#stretch;
    // One character more, so that an alert mark sees the quote mark before it.
    const from = Math.max(0, start - 4);
    SPECIAL.lastIndex = start - from;
    const slice = masked.slice(from, end);
    let at = start;
    for (let match = SPECIAL.exec(slice); match !== null; match = SPECIAL.exec(slice)) {
      const place = from + match.index;
      const found = match[0];
      const groups = match.groups ?? {};
      this.#plain(at, place);
      at = place + found.length;
      if (groups['escape'] !== undefined) this.#push('atom', place, at, found.slice(1));
      else if (groups['line'] !== undefined) at = this.lineEnd(place, at, end);
      else if (groups['hidden'] !== undefined) this.opaque(place, at, '');
      else if (groups['alert'] !== undefined) this.opaque(place, at, '', false);
      else if (groups['address'] !== undefined) at = this.address(place, place + withoutTail(found).length);
      else {
        const meaning = decodeReference(found);
        if (meaning === found) this.#plain(place, at);
        else this.#push('atom', place, at, meaning);
      }
      SPECIAL.lastIndex = at - from;
    }
    this.#plain(at, end);
  }

  /** Adds something that is not prose. `stands`: whether a reader would read a word there. */
  opaque(start: number, end: number, text: string, stands = true): void {
    this.#push('opaque', start, end, text, stands);
  }

  /** Adds an address, shown by its host. @returns where it ends, which may be before `end` */
  address(start: number, end: number): number {
    const raw = this.#stretch.source.slice(start, end);
    const address = withoutChinese(raw);
    this.opaque(start, start + address.length, hostOf(address));
    return start + address.length;
  }

  /** Adds a line break and the quote marks and indentation after it. @returns where the next line's text begins */
  lineEnd(start: number, lineEnd: number, limit: number): number {
    const { masked } = this.#stretch;
    let at = lineEnd;
    for (let marks = this.#quotes; ; marks -= 1) {
      while (at < limit && (masked[at] === ' ' || masked[at] === '\t')) at += 1;
      if (marks === 0 || at >= limit || masked[at] !== '>') break;
      at += 1;
    }
    this.gap(start, at);
    return at;
  }

  /** Adds a gap, whose text depends on what comes after it. */
  gap(start: number, end: number): void {
    this.#push('gap', start, end, '');
  }

  /** The runs, or null where they hold no prose. */
  finish(): Runs | null {
    const runs = this.#runs;
    while (runs[0]?.kind === 'gap') runs.shift();
    while (runs.at(-1)?.kind === 'gap') runs.pop();
    if (!runs.some(({ kind, text }) => (kind === 'text' || kind === 'atom') && /\S/.test(text))) return null;
    let before = '';
    let next = 0;
    let length = 0;
    const stands: number[] = [];
    for (const [index, run] of runs.entries()) {
      if (run.kind === 'gap') {
        next = Math.max(next, index + 1);
        while (next < runs.length && runs[next]?.text === '') next += 1;
        const after = firstCharacter(runs[next]?.text ?? '');
        run.text = before === '' || /\s/.test(before) || joinsTightly(before, after) ? '' : ' ';
      }
      if (run.kind === 'opaque' && run.text === '' && run.stands) stands.push(length);
      if (run.text !== '') before = lastCharacter(run.text);
      length += run.text.length;
    }
    return { runs: runs.map(({ kind, span, text }) => ({ kind, span, text })), stands };
  }

  #plain(start: number, end: number): void {
    if (start >= end) return;
    const last = this.#runs.at(-1);
    const text = this.#stretch.source.slice(start, end);
    if (last?.kind === 'text' && last.span.end === start) {
      last.span = { start: last.span.start, end };
      last.text += text;
    } else {
      this.#push('text', start, end, text);
    }
  }

  #push(kind: Run['kind'], start: number, end: number, text: string, stands = false): void {
    this.#runs.push({ kind, span: { start, end }, text, stands });
  }
}
