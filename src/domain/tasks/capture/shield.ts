import type { Span } from '../../text/span.js';

/** What is read as it stands: code, quoted text, addresses of pages and of people, and a sign or a word after a backslash. */
const LITERAL =
  /\\[@#~～!！%+^"/\\]|(?<![\p{L}\p{N}:\\])\\[\p{L}\p{N}][\p{L}\p{N}:.]*|`[^`]+`|(?<![\p{L}\p{N}:：+]|waiting (?:for|on) )(?:"[^"]+"|“[^”]+”)|「[^」]+」|《[^》]+》|[a-z][a-z\d+.-]*:\/\/[^\s，。；、！？（）]+|(?:www\.)[^\s，。；、！？（）]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

/** The stretches of a line in which no sign and no date is looked for. */
export const literals = (line: string): readonly Span[] =>
  Array.from(line.matchAll(LITERAL), ({ index, 0: text }) => ({ start: index, end: index + text.length }));

/** The backslashes among them, which are no part of the title. */
export const escapes = (line: string, spans: readonly Span[]): readonly Span[] =>
  spans.filter(({ start }) => line[start] === '\\').map(({ start }) => ({ start, end: start + 1 }));
