import type { TokenText } from '../../src/domain/annotation/token-text.js';
import type { Span } from '../../src/domain/text/span.js';

/** Tokens that follow the word before them at once. */
const CLOSING: ReadonlySet<string> = new Set(
  [", . ; : ! ? ) ] } % 's 'S n't N'T 're 've 'll 'd 'm '' ...", '” ’'].join(' ').split(' '),
);
/** Tokens that the next word follows at once. */
const OPENING: ReadonlySet<string> = new Set('( [ { $ £ € # `` “ ‘ C$ A$ US$'.split(' '));

/**
 * The text of a tokenised English sentence as a writer sets it, with the place of each token: `London,`, `(Reuters)`,
 * `don't`, quotes in pairs, some hyphens and slashes closed. The same rules as `glue_written` in
 * models/training/windows.py, which makes the training texts.
 *
 * @param chance numbers from 0 to 1 that decide which hyphens are closed
 */
export const writeTokens = (tokens: readonly string[], chance: () => number): TokenText => {
  const spans: Span[] = [];
  let text = '';
  let attach = true;
  let quoted = false;
  let single = false;
  tokens.forEach((token, index) => {
    let close = attach;
    attach = false;
    const next = tokens[index + 1] ?? '';
    if (CLOSING.has(token)) {
      close = true;
    } else if (OPENING.has(token)) {
      attach = true;
    } else if (token === '"') {
      close ||= quoted;
      attach = quoted = !quoted;
    } else if (token === "'") {
      if (single || text.endsWith('s')) {
        close = true;
        single = false;
      } else {
        attach = single = true;
      }
    } else if ((token === '-' || token === '/') && index > 0 && next !== '') {
      const digits = /\d$/u.test(text) && /^\d/u.test(next);
      if (chance() < (digits || token === '/' ? 0.8 : 0.25)) close = attach = true;
    }
    const shown = token === '``' || token === "''" ? '"' : token;
    if (!close && index > 0) text += ' ';
    spans.push({ start: text.length, end: text.length + shown.length });
    text += shown;
  });
  return { text, tokens: spans };
};

/** A generator of numbers from 0 to 1 (mulberry32): the same ones for the same seed. */
export const fixedChance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
