import type { Span } from '../text/span.js';

/** A stretch of a line with something in it to look at. */
export interface Excerpt {
  readonly text: string;
  /** What to look at, in `text`. */
  readonly mark: Span;
}

/** A line cut to what stands around a span of it; blanks and whole words at the cuts, where there are any. */
export const excerpt = (line: string, { start, end }: Span, around = 40): Excerpt => {
  const from = start <= around ? 0 : cutAfter(line, start - around, start);
  const to = line.length - end <= around ? line.length : cutBefore(line, end, end + around);
  const head = from > 0 ? '…' : '';
  const before = (head + line.slice(from, start)).trimStart();
  const text = before + line.slice(start, to).trimEnd() + (to < line.length ? '…' : '');
  return { text, mark: { start: before.length, end: before.length + Math.min(end, to) - start } };
};

const cutAfter = (line: string, from: number, to: number): number => {
  const blank = line.slice(from, to).search(/\s/u);
  return blank < 0 || blank > 12 ? whole(line, from) : from + blank + 1;
};

const cutBefore = (line: string, from: number, to: number): number => {
  const blank = /\s\S{0,12}$/u.exec(line.slice(from, to));
  return blank === null ? whole(line, to) : from + blank.index;
};

/** A place that parts no surrogate pair. */
const whole = (line: string, at: number): number => (/[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at);
