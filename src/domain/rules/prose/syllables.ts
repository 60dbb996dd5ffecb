/** Endings whose vowels are not spoken, and pairs of vowels that are spoken apart. */
const SILENT = /(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e|[aeiouy][^aeiouy]ely)$/;
const APART = /ia(?!n\b|l\b|r)|io(?!n|us)|[^q]ua|eo(?!u|p)|iu|iet|eing|[^l]ea$|[^gq]ui(?=[dnt])|ying|ism$/g;

/**
 * About as many syllables as an English word has: groups of vowels, silent endings left out. A count by rules; it
 * differs from a dictionary for about one word in ten, and by one.
 */
export const syllables = (word: string): number => {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const spoken = letters.replace(SILENT, (ending) => ending.slice(0, 1));
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const apart = letters.match(APART)?.length ?? 0;
  return Math.max(1, groups + apart);
};
