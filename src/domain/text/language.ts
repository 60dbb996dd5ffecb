import type { Language } from './block.js';
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
  /** Function words of other languages, one number for each list of them. */
  readonly foreign: readonly number[];
  /** Words with letters beyond ASCII. */
  readonly accented: number;
}

/** Fewer Latin words than this prove nothing. */
const ENOUGH = 8;

/** About so many words are looked at, evenly spread; each stands for its neighbours. */
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
  const step = Math.max(1, Math.floor(found.length / SAMPLE));
  for (let index = 0; index < found.length; index += step) {
    const word = found[index] ?? '';
    const lower = word.toLowerCase();
    if (ENGLISH.has(lower)) english += step;
    for (const [slot, words] of FOREIGN.entries()) if (words.has(lower)) foreign[slot] = (foreign[slot] ?? 0) + step;
    if (/[^\p{ASCII}’]/u.test(lower)) accented += step;
  }
  return { han, elsewhere, latin: found.length, english, foreign, accented };
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
  const other = Math.max(0, ...foreign);
  if (other >= 2 && other > english) return 'other';
  if (accented >= 0.2 * latin && english < 0.1 * latin) return 'other';
  return english === 0 ? 'latin' : 'en';
};
