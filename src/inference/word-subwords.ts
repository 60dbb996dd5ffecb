/** Words beyond this length are not kept: Chinese text comes as one long word, seldom twice the same. */
const LONGEST = 24;

/** When so many words are kept, all are forgotten; a book has fewer. */
const MOST = 20_000;

/**
 * The subwords of a normalised text, word by word: a subword never crosses a blank, and most words of a draft have been
 * seen before, so that the search for the best subwords is spared them.
 *
 * @param tokenize the tokenizer's own way, for one word
 */
export const createWordSubwords = (tokenize: (word: string) => readonly string[]): ((text: string) => string[]) => {
  const known = new Map<string, readonly string[]>();
  const subwordsOf = (word: string): readonly string[] => {
    const kept = known.get(word);
    if (kept !== undefined) return kept;
    const subwords = tokenize(word);
    if (word.length > LONGEST) return subwords;
    if (known.size >= MOST) known.clear();
    known.set(word, subwords);
    return subwords;
  };
  return (text) => text.split(' ').flatMap((word) => (word === '' ? [] : subwordsOf(word)));
};
