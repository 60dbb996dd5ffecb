/** A character that is written without spaces around it: Chinese, kana, full-width forms and punctuation. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Punctuation that Chinese and Western typography share. */
const SHARED = /[“”‘’…—·]/;

/** Whether two characters on both sides of a line break are joined without a space. */
export const joinsTightly = (before: string, after: string): boolean =>
  (WIDE.test(before) && (WIDE.test(after) || SHARED.test(after))) || (SHARED.test(before) && WIDE.test(after));

/** The last character of a text, surrogate pairs kept whole; empty for an empty text. */
export const lastCharacter = (text: string): string => {
  const pair = text.slice(-2);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : text.slice(-1);
};

/** The first character of a text, surrogate pairs kept whole; empty for an empty text. */
export const firstCharacter = (text: string): string => {
  const pair = text.slice(0, 2);
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair) ? pair : text.slice(0, 1);
};
