/**
 * A letter, mark or digit of a script that puts blanks between words. Runs of these make one word; every other
 * character that is no blank (a Han character, a kana, a full stop) is a word of its own.
 * The same rule stands in models/training/words.py: the tagger is trained on the first subword of each such word.
 */
const RUN = /[\p{L}\p{M}\p{N}]/u;
const ALONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const BLANK = /\s/u;

/** For each UTF-16 unit of `text`, 1 where a word begins. */
export const wordStarts = (text: string): Uint8Array => {
  const starts = new Uint8Array(text.length);
  let inRun = false;
  let offset = 0;
  for (const character of text) {
    const runs = RUN.test(character) && !ALONE.test(character);
    if (runs ? !inRun : !BLANK.test(character)) starts[offset] = 1;
    inRun = runs;
    offset += character.length;
  }
  return starts;
};
