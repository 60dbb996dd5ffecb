const PREFIXES =
  /^(?:re|un|de|non|pre|post|sub|super|multi|micro|mini|macro|meta|auto|anti|co|cross|inter|intra|mis|over|under|dis|hyper|pseudo|self|semi|trans|up|down|out)(?=[a-z]{4})/u;

/** Each ending with what may stand in its place in the word that it was made from. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:'s|’s)$/u, ['']],
  [/ies$/u, ['y']],
  [/es$/u, ['', 'e']],
  [/s$/u, ['']],
  [/(?:ed|ing|er|ers|or|ors|able|ability)$/u, ['', 'e']],
  [/([bdfgklmnprtz])\1(?:ed|ing|er|ers|able)$/u, ['$1']],
  [/(?:ization|izations|ize|izes|ized|izing|izer|izers|izable)$/u, ['', 'e', 'y']],
  [/(?:isation|isations|ise|ises|ised|ising|iser|isers|isable)$/u, ['', 'e', 'y']],
  [/(?:ness|nesses|less|ly|ment|ments|ship|ism|ist|ish|like|wise|ward)$/u, ['']],
  [/ity$/u, ['', 'e']],
  [/iness$/u, ['y']],
  [/ations?$/u, ['e', '']],
];

/** At least so many letters must be left of a word: shorter ones are found in anything. */
const SHORTEST = 4;

/** Words that a word may have been made from, such as `escape` of `unescaping`: where one is right, so is the word. */
export const wordStems = (word: string): readonly string[] => {
  const stems = new Set<string>();
  const bare = [word, word.replace(PREFIXES, '')];
  for (const whole of bare) {
    stems.add(whole);
    for (const [ending, places] of ENDINGS) {
      if (!ending.test(whole)) continue;
      for (const place of places) stems.add(whole.replace(ending, place));
    }
  }
  stems.delete(word);
  return [...stems].filter((stem) => stem.length >= SHORTEST);
};
