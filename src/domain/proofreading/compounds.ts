/** A part of a compound is at least this long, and one of two at least `LONGER`. */
const SHORTEST = 3;
const LONGER = 4;

/** The ways to read a word as two: `checkmark` as `check` and `mark`. */
export const splits = (word: string): readonly (readonly [string, string])[] => {
  const found: (readonly [string, string])[] = [];
  for (let at = SHORTEST; at <= word.length - SHORTEST; at += 1) {
    if (Math.max(at, word.length - at) >= LONGER) found.push([word.slice(0, at), word.slice(at)]);
  }
  return found;
};
