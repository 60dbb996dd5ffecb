import type { Span } from '../../text/span.js';

/** Stands for what has been understood; no pattern takes it for a letter, a digit or a blank. */
const TAKEN = '\ufffc';

/** The line with some stretches covered, as long as before, so that offsets stay what they are. */
export const masked = (line: string, spans: readonly Span[]): string =>
  spans.reduce((text, { start, end }) => text.slice(0, start) + TAKEN.repeat(end - start) + text.slice(end), line);

/** The pattern's source where an English word or a number may begin: Chinese may stand right before. */
export const WORD_START = String.raw`(?<![\p{Script=Latin}\p{N}_'’.\-/\\$€£])`;

/** The pattern's source where an English word or a number ends: not before a possessive or a hyphen. */
export const WORD_END = String.raw`(?![\p{Script=Latin}\p{N}_]|['’\-/.]?[\p{Script=Latin}\p{N}]|[%°])`;

/** The pattern's source where something in Chinese may begin that is no part of a longer word. */
export const BREAK = String.raw`(?<=^|[\s\ufffc，。；：、！？,;:!?()（）])`;

/** The pattern's source where something ends that is no part of a longer word. */
export const BREAK_AFTER = String.raw`(?=$|[\s\ufffc，。；：、！？,;:!?()（）])`;
