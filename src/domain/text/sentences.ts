import { BEFORE_NUMBERS, STARTERS, TITLES } from './abbreviations.js';
import type { Sentence } from './block.js';
import { offsetMap } from './offsets.js';
import type { Runs } from './run-list.js';
import type { Span } from './span.js';
import { lowerBound } from './lower-bound.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** How much is segmented at once: the time that `Intl.Segmenter` takes grows with the square of the length. */
const WINDOW = 1_024;

/** Brackets and quotes that open: they belong to what follows. */
const OPENING = /[([{（［｛【〔《〈「『“‘]+$/;

/** Brackets and quotes that close: they belong to what they follow. */
const CLOSING = /^[)\]}）］｝】〕》〉」』”’]+(?:[。！？!?.…]+[)\]}）］｝】〕》〉」』”’]*)?/;

/** What a quotation that has ended is followed by when its sentence goes on. */
const SAID =
  /^[,，]|^(?:的|之|等|及|和|与)|^(?:\p{Script=Han}{0,4}?)(?:说|說|道|问|問|答|喊|叫|笑|写道|表示|回答)(?!话|明|法|到)/u;

/** The sentences of a block: trimmed, ordered, disjoint; whatever is no white space lies in one of them. */
export const sentencesOf = ({ runs, stands }: Runs): readonly Sentence[] => {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return [];
  const text = runs.map((run) => run.text).join('');
  const map = offsetMap({ runs, span: { start: first.span.start, end: last.span.end } });
  return withSilentRuns(split(shadowOf({ runs, stands }), text), runs).map(({ inBlock, silent }) => {
    const span = map.toSourceSpan(inBlock);
    return {
      span: {
        start: Math.min(span.start, silent?.start ?? span.start),
        end: Math.max(span.end, silent?.end ?? span.end),
      },
      inBlock,
    };
  });
};

/** The sentences of a plain text. */
export const sentenceSpans = (text: string): readonly Span[] => split({ text, toText: (offset) => offset }, text);

/** The text with a capital word where something stands that is no prose, and the way back from its offsets. */
interface Shadow {
  readonly text: string;
  readonly toText: (offset: number) => number;
}

const shadowOf = ({ runs, stands }: Runs): Shadow => {
  const whole = runs
    .map(({ kind, text }) => (kind === 'opaque' && /\w/.test(text) ? 'X'.repeat(text.length) : text))
    .join('');
  if (stands.length === 0) return { text: whole, toText: (offset) => offset };
  let text = '';
  let from = 0;
  const inserted: number[] = [];
  for (const at of stands) {
    text += whole.slice(from, at);
    inserted.push(text.length);
    text += 'X';
    from = at;
  }
  text += whole.slice(from);
  return {
    text,
    toText: (offset) => offset - lowerBound(inserted, (place) => place < offset),
  };
};

const split = (shadow: Shadow, plain: string): readonly Span[] => {
  // "@name" begins a sentence like a name.
  const text = shadow.text.replace(/(?<![^\s(（])@(?=\w)/g, 'X');
  const spans: Span[] = [];
  const take = (from: number, to: number): void => {
    const at = shadow.toText(from);
    const stretch = plain.slice(at, shadow.toText(to));
    const start = at + stretch.length - stretch.trimStart().length;
    const end = at + stretch.trimEnd().length;
    if (start < end) spans.push({ start, end });
  };
  let start = 0;
  for (const candidate of breaksOf(text)) {
    const end = adjusted(text, candidate);
    if (end <= start || goesOn(text, start, end)) continue;
    take(start, end);
    start = end;
  }
  take(start, text.length);
  return spans;
};

/** The breaks that `Intl.Segmenter` finds, in order; the end of the text is none. */
const breaksOf = (text: string): readonly number[] => {
  const breaks: number[] = [];
  let from = 0;
  let size = WINDOW;
  while (from < text.length) {
    const window = text.slice(from, from + size);
    const ends = Array.from(segmenter.segment(window), ({ index, segment }) => from + index + segment.length);
    const atEnd = from + window.length >= text.length;
    // The last break of a window is only the end of the window.
    ends.pop();
    breaks.push(...ends);
    if (atEnd) break;
    const settled = ends.at(-1);
    size = settled === undefined ? size * 2 : WINDOW;
    from = settled ?? from;
  }
  return breaks;
};

/** Moves a break so that what opens goes to the next sentence and what closes stays with its own. */
const adjusted = (text: string, at: number): number => {
  const before = text.slice(Math.max(0, at - 8), at);
  const opening = OPENING.exec(before);
  if (opening !== null && opening.index > 0) return at - opening[0].length;
  const closing = CLOSING.exec(text.slice(at, at + 8));
  return closing === null ? at : at + closing[0].length;
};

/** Whether the sentence that began at `start` goes on after a break at `end`. */
const goesOn = (text: string, start: number, end: number): boolean => {
  const stretch = text.slice(Math.max(start, end - 64), end);
  const before = stretch.trimEnd();
  const after = text.slice(end, end + 40).trimStart();
  const spaced = before.length < stretch.length || /^\s/.test(text.slice(end, end + 1));
  // Nothing to read on one side: list numbers, points, emoji.
  if (!/[\p{L}\p{N}]/u.test(after) && after.length + end >= text.trimEnd().length - 1) return true;
  if (!/[\p{L}\p{N}]/u.test(text.slice(Math.max(start, end - 256), end))) return true;
  if (
    end - start <= 8 &&
    /^\s*[(（]?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4}|[一二三四五六七八九十]{1,3})[.)）．]\s*$/.test(text.slice(start, end))
  )
    return true;
  if (/^[,，、;；:：。.]/.test(after)) return true;
  // A quotation inside a sentence.
  if (/[”’」』"')）]$/.test(before) && (/^\p{Ll}/u.test(after) || SAID.test(after))) return true;
  if (/[!?]$/.test(before)) return /^\p{Ll}/u.test(after) || (!spaced && /^[\p{Script=Latin}\d/=&]/u.test(after));
  if (!before.endsWith('.')) return false;
  // ".NET", "2.X", "图1.架构": no space, no end, unless Chinese goes on after a Western word.
  if (!spaced) return !/^\p{Script=Han}/u.test(after) || /\d\.$/.test(before);
  return endsInAbbreviation(before, after);
};

const endsInAbbreviation = (before: string, after: string): boolean => {
  const word = /[\p{L}\p{N}.]+(?=\.$)/u.exec(before)?.[0] ?? '';
  const lower = word.toLowerCase();
  const next = /^[\p{L}\p{N}’']+/u.exec(after)?.[0].toLowerCase() ?? '';
  if (TITLES.has(lower) && !(lower === 'v' && before.length < 3)) return true;
  if (BEFORE_NUMBERS.has(lower) && /^[\d(（]/.test(after)) return true;
  // Initials and acronyms: "J. K. Rowling", "the U.S. Senate".
  if (/^\p{Lu}(?:\.\p{Lu})*$/u.test(word)) return /^\p{Lu}/u.test(after) && !STARTERS.has(next);
  return false;
};

/** A sentence with the source of the runs without text that belong to it. */
interface WithSilent {
  readonly inBlock: Span;
  readonly silent: Span | null;
}

/**
 * Gives runs without text to sentences: a formula at the edge of a sentence belongs to it. One at the end of a
 * sentence, before any space, goes to that sentence (a footnote mark); any other to the next.
 */
const withSilentRuns = (spans: readonly Span[], runs: Runs['runs']): readonly WithSilent[] => {
  const silent: (Span | null)[] = spans.map(() => null);
  let at = 0;
  let index = 0;
  for (const run of runs) {
    if (run.kind === 'opaque' && run.text === '') {
      while (index < spans.length - 1 && at > (spans[index]?.end ?? 0)) index += 1;
      const held = silent[index];
      if (spans[index] !== undefined) {
        silent[index] = { start: Math.min(held?.start ?? run.span.start, run.span.start), end: run.span.end };
      }
    }
    at += run.text.length;
  }
  return spans.map((inBlock, place) => ({ inBlock, silent: silent[place] ?? null }));
};
