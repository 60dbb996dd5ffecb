import type { DraftLanguage, Language } from './block.js';
import { ENGLISH, FOREIGN } from './stop-words.js';

/** What speaks for one language or another in a stretch of prose; evidence of several stretches adds up. */
export interface LanguageEvidence {
  /** Han characters. */
  readonly han: number;
  /** Kana, Hangul and the letters of any script but Han and Latin. */
  readonly elsewhere: number;
  /** Words in Latin script. */
  readonly latin: number;
  readonly english: number;
  /** The function words of the best other language. */
  readonly foreign: readonly number[];
  /** Words with letters beyond ASCII. */
  readonly accented: number;
}

/** Fewer Latin words than this prove nothing. */
const ENOUGH = 8;

/** No more words than these are looked at. */
const SAMPLE = 400;

/** Chinese prose is full of English terms; English prose seldom quotes this share of Chinese. */
const CHINESE_SHARE = 0.35;

const LATIN_WORD = /\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*/gu;

/** Gathers the evidence of a stretch of prose. */
export const languageEvidence = (prose: string): LanguageEvidence => {
  const han = prose.match(/\p{Script=Han}/gu)?.length ?? 0;
  const elsewhere = prose.match(/(?![\p{Script=Han}\p{Script=Latin}])\p{L}/gu)?.length ?? 0;
  const found = prose.match(LATIN_WORD) ?? [];
  const foreign = FOREIGN.map(() => 0);
  let english = 0;
  let accented = 0;
  for (const word of found.slice(0, SAMPLE)) {
    const lower = word.toLowerCase();
    if (ENGLISH.has(lower)) english += 1;
    for (const [index, words] of FOREIGN.entries()) if (words.has(lower)) foreign[index] = (foreign[index] ?? 0) + 1;
    if (/[^\x00-\x7f’]/.test(lower)) accented += 1;
  }
  return { han, elsewhere, latin: found.length, english, foreign, accented };
};

/** The evidence of several stretches together. */
export const addEvidence = (all: readonly LanguageEvidence[]): LanguageEvidence => {
  const foreign = FOREIGN.map(() => 0);
  const sum = { han: 0, elsewhere: 0, latin: 0, english: 0, accented: 0 };
  for (const one of all) {
    sum.han += one.han;
    sum.elsewhere += one.elsewhere;
    sum.latin += one.latin;
    sum.english += one.english;
    sum.accented += one.accented;
    for (const [index, count] of one.foreign.entries()) foreign[index] = (foreign[index] ?? 0) + count;
  }
  return { ...sum, foreign };
};

/** What a block's own evidence says: `latin` leaves the language to the draft, `none` has no letters at all. */
export type Verdict = Language | 'latin' | 'none';

/** Reads the evidence of one block. */
export const verdictOf = (evidence: LanguageEvidence): Verdict => {
  const { han, elsewhere, latin, english, foreign, accented } = evidence;
  if (han + elsewhere + latin === 0) return 'none';
  // Kana beside Han is Japanese even where it is rare; one letter of Greek is none.
  if (elsewhere > 1 && elsewhere >= 0.1 * (han + elsewhere) && elsewhere > latin) return 'other';
  if (han > 0 && han >= CHINESE_SHARE * (han + latin)) return 'zh';
  if (latin < ENOUGH) return 'latin';
  const other = Math.max(...foreign);
  if (other >= 2 && other > english) return 'other';
  if (accented >= 0.2 * Math.min(latin, SAMPLE) && english < 0.1 * Math.min(latin, SAMPLE)) return 'other';
  return english === 0 ? 'latin' : 'en';
};

/** The language of the short blocks of a draft in Latin script, from all its evidence. */
export const dominantLatin = (all: readonly LanguageEvidence[]): 'en' | 'other' => {
  const latin = addEvidence(all.filter(({ han, elsewhere, latin: words }) => han + elsewhere < words));
  return verdictOf({ ...latin, han: 0, elsewhere: 0 }) === 'other' ? 'other' : 'en';
};

/** The least share of the words of a bilingual draft that is in its second language. */
const SECOND_SHARE = 0.2;

/** The language of a draft from the words that its blocks have in each. A draft without words is `other`. */
export const draftLanguage = (words: Readonly<Record<Language, number>>): DraftLanguage => {
  const { en, zh, other } = words;
  if (other >= en + zh) return 'other';
  if (Math.min(en, zh) >= SECOND_SHARE * (en + zh)) return 'mixed';
  return en >= zh ? 'en' : 'zh';
};
