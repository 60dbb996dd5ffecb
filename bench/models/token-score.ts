import { addCounts, ratesOf, type Counts, type Rates } from './rates.js';

/** A tag with its rates; `support` counts the tokens that have it. */
export interface TokenRow extends Rates {
  readonly tag: string;
  readonly support: number;
}

/** Token by token: each tag, and the averages that reports on CoNLL-2003 give. */
export interface TokenScore {
  readonly tags: readonly TokenRow[];
  /** Over all tokens; with O among the tags this is plain accuracy. */
  readonly microWithO: Rates;
  readonly microWithoutO: Rates;
  /** The plain mean over the tags, O among them. */
  readonly macro: Rates;
  /** The mean over the tags, each as often as it occurs. */
  readonly weighted: Rates;
  readonly support: number;
}

/** Scores tags token by token. Unlike entities, half a name counts half here, and the many O count in full. */
export const scoreTokens = (gold: readonly string[], found: readonly string[], tags: readonly string[]): TokenScore => {
  const counts = tags.map((tag): Counts => ({
    right: gold.filter((own, index) => own === tag && found[index] === tag).length,
    found: found.filter((own) => own === tag).length,
    gold: gold.filter((own) => own === tag).length,
  }));
  const rows = tags.map((tag, index): TokenRow => {
    const own = counts[index] ?? { right: 0, found: 0, gold: 0 };
    return { tag, ...ratesOf(own), support: own.gold };
  });
  return {
    tags: rows,
    microWithO: ratesOf(addCounts(counts)),
    microWithoutO: ratesOf(addCounts(counts.filter((_, index) => tags[index] !== 'O'))),
    macro: meanRates(rows, () => 1),
    weighted: meanRates(rows, ({ support }) => support),
    support: gold.length,
  };
};

const meanRates = (rows: readonly TokenRow[], weightOf: (row: TokenRow) => number): Rates => {
  const total = rows.reduce((sum, row) => sum + weightOf(row), 0);
  const mean = (name: keyof Rates): number => rows.reduce((sum, row) => sum + row[name] * weightOf(row), 0) / total;
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
};
