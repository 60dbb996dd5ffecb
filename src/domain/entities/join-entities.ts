import type { Mention } from './mention.js';

/**
 * Joins the mentions of one entity: those of one tag set and type whose texts are the same but for case, blanks and a
 * possessive ending. The entity is named as it is written most often, and first where that is even.
 */
export const joinEntities = (mentions: readonly Mention[]): ReadonlyMap<Mention, string> => {
  const spellings = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    const name = withoutPossessive(mention.text);
    const counts = spellings.get(keyOf(mention)) ?? new Map<string, number>();
    spellings.set(keyOf(mention), counts.set(name, (counts.get(name) ?? 0) + 1));
  }
  return new Map(mentions.map((mention) => [mention, mostFrequent(spellings.get(keyOf(mention)), mention.text)]));
};

const withoutPossessive = (text: string): string => text.replace(/['’]s?$/u, '').replaceAll(/\s+/gu, ' ');

const keyOf = ({ tagset, type, text }: Mention): string => `${tagset} ${type} ${withoutPossessive(text).toLowerCase()}`;

const mostFrequent = (counts: ReadonlyMap<string, number> | undefined, otherwise: string): string => {
  let best = otherwise;
  let most = 0;
  for (const [name, count] of counts ?? []) {
    if (count > most) {
      best = name;
      most = count;
    }
  }
  return best;
};
