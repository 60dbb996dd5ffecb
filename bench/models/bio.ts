/** A mention among the tokens of a sentence: a half-open range of their indexes, and its type. */
export interface TokenMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/**
 * Tags in any of IOB1, IOB2 and BIO as strict BIO: every mention begins with B.
 *
 * @param known the types to keep; the others become O
 */
export const toStrictBio = (tags: readonly string[], known: readonly string[]): readonly string[] =>
  tags.map((tag, index) => {
    const type = tag.slice(2);
    if (!known.includes(type)) return 'O';
    const previous = tags[index - 1] ?? 'O';
    return tag.startsWith('B') || previous === 'O' || previous.slice(2) !== type ? `B-${type}` : `I-${type}`;
  });

/** The mentions of a sentence in strict BIO; an I that continues nothing begins one, as in conlleval. */
export const mentionsOf = (tags: readonly string[]): readonly TokenMention[] => {
  const mentions: { start: number; end: number; type: string }[] = [];
  tags.forEach((tag, index) => {
    if (tag === 'O') return;
    const type = tag.slice(2);
    const last = mentions.at(-1);
    if (tag.startsWith('I') && last?.end === index && last.type === type) last.end = index + 1;
    else mentions.push({ start: index, end: index + 1, type });
  });
  return mentions;
};
