import type { DraftLanguage, Language } from './block.js';
import { type LanguageEvidence, type Verdict, verdictOf } from './language.js';

/** What the blocks of a part of a draft say about its languages; the summaries of parts add up. */
export interface LanguageSummary {
  /** The words of the blocks of each verdict. */
  readonly words: Readonly<Record<Verdict, number>>;
  /** The evidence of all blocks that are mostly in Latin script. */
  readonly latin: LanguageEvidence;
}

/** What a draft says about its own language, and about blocks that do not show theirs. */
export interface DraftLanguages {
  readonly draft: DraftLanguage;
  /** For short blocks in Latin script. */
  readonly latin: Language;
  /** For blocks without letters. */
  readonly none: Language;
}

/** The least share of the words of a bilingual draft that is in its second language. */
const SECOND_SHARE = 0.2;

/** Sums up the blocks of a part. */
export const summarise = (
  blocks: readonly { readonly evidence: LanguageEvidence; readonly verdict: Verdict; readonly words: number }[],
): LanguageSummary => {
  const sum = emptySum();
  for (const { evidence, verdict, words } of blocks) {
    sum.words[verdict] += words;
    if (evidence.han + evidence.elsewhere < evidence.latin) addTo(sum.latin, evidence);
  }
  return sum;
};

/** The languages of a draft from the summaries of its parts. A draft without words is `other`. */
export const draftLanguages = (parts: readonly LanguageSummary[]): DraftLanguages => {
  const sum = emptySum();
  for (const { words, latin } of parts) {
    sum.words.en += words.en;
    sum.words.zh += words.zh;
    sum.words.other += words.other;
    sum.words.latin += words.latin;
    sum.words.none += words.none;
    addTo(sum.latin, latin);
  }
  const latin = verdictOf(sum.latin) === 'other' ? 'other' : 'en';
  sum.words[latin] += sum.words.latin;
  const draft = draftLanguage(sum.words);
  return { draft, latin, none: draft === 'mixed' ? latin : draft };
};

const draftLanguage = ({ en, zh, other }: Readonly<Record<Language, number>>): DraftLanguage => {
  if (other >= en + zh) return 'other';
  if (Math.min(en, zh) >= SECOND_SHARE * (en + zh)) return 'mixed';
  return en >= zh ? 'en' : 'zh';
};

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

interface Sum {
  readonly words: Record<Verdict, number>;
  readonly latin: Omit<Mutable<LanguageEvidence>, 'foreign'> & { readonly foreign: number[] };
}

const emptySum = (): Sum => ({
  words: { en: 0, zh: 0, other: 0, latin: 0, none: 0 },
  latin: { han: 0, elsewhere: 0, latin: 0, english: 0, foreign: [], accented: 0 },
});

/** Adds evidence in Latin script; the other scripts beside it are left out. */
const addTo = (sum: Sum['latin'], one: LanguageEvidence): void => {
  if (one.latin === 0) return;
  sum.latin += one.latin;
  sum.english += one.english;
  sum.accented += one.accented;
  for (let index = 0; index < one.foreign.length; index += 1) {
    sum.foreign[index] = (sum.foreign[index] ?? 0) + (one.foreign[index] ?? 0);
  }
};
