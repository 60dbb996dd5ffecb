const ACRONYM = /^(?=(?:.*\p{Lu}){2})\p{Lu}[\p{L}\p{N}&.]{1,7}$/u;

/** Words that many acronyms pass over. */
const SMALL = new Set('a an and at by de del der des di du et for in la le of on the to und van von with'.split(' '));

/** The letters of an acronym, or null where a name does not look like one: half of it at least is in capitals. */
export const acronymLetters = (name: string): string | null => {
  if (!ACRONYM.test(name)) return null;
  const letters = name.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const capitals = letters.replaceAll(/[^\p{Lu}\p{N}]/gu, '');
  return capitals.length * 2 < letters.length ? null : letters.toUpperCase();
};

/** The acronyms that a name of several words may have: with its small words and without, hyphens parting words or not. */
export const initialsOf = (name: string): readonly string[] => {
  const found = new Set<string>();
  for (const separator of [/[\s/]+/u, /[\s/\-‑–]+/u]) {
    const words = name.split(separator).filter((word) => /^[\p{L}\p{N}]/u.test(word));
    for (const chosen of [words, words.filter((word) => !SMALL.has(word.toLowerCase()))]) {
      if (chosen.length > 1) found.add(chosen.map((word) => word.charAt(0).toUpperCase()).join(''));
    }
  }
  return [...found];
};

/** Whether a Chinese name is a short form of another: its characters, in order, beginning with the first. */
export const isChineseShortForm = (short: string, full: string): boolean => {
  if (short.length < 2 || short.length >= full.length || short[0] !== full[0]) return false;
  if (!/^\p{Script=Han}+$/u.test(short)) return false;
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
};
