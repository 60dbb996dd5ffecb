/** A normalised text and, for each of its UTF-16 units, the unit of the original where its source begins and ends. */
export interface NormalisedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** What the tokenizer drops: controls, zero-width and bidirectional marks, the soft hyphen, the byte-order mark. */
// eslint-disable-next-line no-control-regex
const DROPPED = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
/** Blanks, and the mark that stands for one inside subwords: the tokenizer cannot tell them apart. */
const BLANKS = /[\p{White_Space}▁]/u;
/** Text that NFKC leaves as it is: the common case, decided for a whole cluster at once. */
const PLAIN = /^[\u0020-\u007e\u3001\u3002\u4e00-\u9fff]*$/u;
/**
 * A character with what NFKC may compose with it, dropped characters between them included: combining marks, vowel
 * signs, and the vowels and finals of Hangul in all their forms.
 */
const CLUSTERS =
  // oxlint-disable-next-line no-control-regex
  /[\s\S](?:[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]*[\p{M}\u1160-\u11ff\uff9e\uff9f\u3133\u3135\u3136\u313a-\u3140\u3144\u314f-\u3163\uffa3\uffa5\uffa6\uffaa-\uffb0\uffb4\uffc2-\uffdc])*/gu;

/**
 * The tokenizer's normalisation (dropped characters, NFKC, runs of blanks to one blank), made outside it so that each
 * character of the result knows its source. The result is a fixed point: the tokenizer leaves it as it is.
 */
export const normalise = (original: string): NormalisedText => {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  let afterBlank = false;
  for (const match of original.matchAll(CLUSTERS)) {
    const cluster = match[0];
    const composed = PLAIN.test(cluster)
      ? cluster
      : cluster.replace(DROPPED, '').normalize('NFKC').replace(DROPPED, '');
    for (const character of composed) {
      const blank = BLANKS.test(character);
      if (blank && afterBlank) {
        ends[ends.length - 1] = match.index + cluster.length;
        continue;
      }
      afterBlank = blank;
      parts.push(blank ? ' ' : character);
      for (let unit = 0; unit < (blank ? 1 : character.length); unit++) {
        starts.push(match.index);
        ends.push(match.index + cluster.length);
      }
    }
  }
  return { text: parts.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
};
