import { mentionsOf, type TokenMention } from './bio.js';
import { addCounts, ratesOf, type Counts, type Rates } from './rates.js';

/** A type, or `all`, with its rates; `support` counts the gold mentions. */
export interface EntityRow extends Rates {
  readonly type: string;
  readonly support: number;
}

/**
 * The CoNLL evaluation: a mention is right when its first token, its last token and its type are (Tjong Kim Sang and
 * De Meulder 2003; the same as conlleval and as seqeval's strict mode over BIO).
 *
 * @returns one row for each type, in the order given, and one for all of them
 */
export const scoreEntities = (
  gold: readonly (readonly string[])[],
  found: readonly (readonly string[])[],
  types: readonly string[],
): readonly EntityRow[] => {
  const pairs = gold.map((tags, index) => [mentionsOf(tags), mentionsOf(found[index] ?? [])] as const);
  const counts = types.map((type): Counts => {
    const parts = pairs.map(([there, guessed]) => countType(there, guessed, type));
    return addCounts(parts);
  });
  return [...types.map((type, index) => row(type, counts[index])), row('all', addCounts(counts))];
};

const row = (type: string, counts: Counts = { right: 0, found: 0, gold: 0 }): EntityRow => ({
  type,
  ...ratesOf(counts),
  support: counts.gold,
});

const countType = (gold: readonly TokenMention[], found: readonly TokenMention[], type: string): Counts => {
  const there = gold.filter((mention) => mention.type === type);
  const guessed = found.filter((mention) => mention.type === type);
  const right = guessed.filter(({ start, end }) => there.some((one) => one.start === start && one.end === end)).length;
  return { right, found: guessed.length, gold: there.length };
};
