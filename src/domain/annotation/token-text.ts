import type { Block } from '../text/block.js';
import type { Span } from '../text/span.js';
import type { WindowMention } from './mentions.js';

/** A sentence made of tokens: its text, and where each token stands in it. */
export interface TokenText {
  readonly text: string;
  readonly tokens: readonly Span[];
}

/** Han characters, kana, and the full-width punctuation that stands close to them. */
const WIDE = /^[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3001-\u3003\u3008-\u301f\uff01-\uff60]$/u;

/**
 * Joins tokens to a text: a blank between them, none between two wide characters, and none at all in a sentence that
 * is given character by character. The tagger was trained on text of these forms.
 */
export const joinTokens = (tokens: readonly string[]): TokenText => {
  const characters =
    tokens.every((token) => Array.from(token).length === 1) && tokens.some((token) => WIDE.test(token));
  const spans: Span[] = [];
  let text = '';
  for (const token of tokens) {
    const close = characters || (WIDE.test(text.slice(-1)) && WIDE.test(token.slice(0, 1)));
    if (text !== '' && !close) text += ' ';
    spans.push({ start: text.length, end: text.length + token.length });
    text += token;
  }
  return { text, tokens: spans };
};

/** The BIO tag of each token: the tokens that a mention touches take its type, the first of them begins it. */
export const tagTokens = (tokens: readonly Span[], mentions: readonly WindowMention[]): readonly string[] => {
  const tags = tokens.map(() => 'O');
  for (const { span, type } of mentions) {
    let prefix = 'B';
    tokens.forEach((token, index) => {
      if (token.start >= span.end || token.end <= span.start || tags[index] !== 'O') return;
      tags[index] = `${prefix}-${type}`;
      prefix = 'I';
    });
  }
  return tags;
};

/** A sentence as a block of its own, so that it meets the same windows as a draft's. */
export const blockOf = ({ text }: TokenText): Block => ({
  kind: 'paragraph',
  level: 0,
  span: { start: 0, end: text.length },
  runs: [],
  text,
  language: 'en',
  words: 0,
  sentences: [],
});
