/** Columns that leave room for a description beside a label in a list. */
const WIDEST = 56;

/** Han characters, kana, Hangul and full-width forms take two columns. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** A stretch of a draft as a label of a list: on one line, cut where what stands beside it would be pushed out. */
export const oneLine = (text: string, widest = WIDEST): string => {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  let columns = 0;
  let kept = '';
  for (const character of flat) {
    columns += WIDE.test(character) ? 2 : 1;
    if (columns > widest) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return kept;
};
