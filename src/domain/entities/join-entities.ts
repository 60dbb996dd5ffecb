import type { Block } from '../text/block.js';
import type { Entity } from './entity.js';
import { findGlosses } from './glosses.js';
import { groups } from './groups.js';
import { acronymLinks, aliasLinks, glossLinks, lastNameLinks } from './links.js';
import type { Mention } from './mention.js';
import { nameForms, type NameForm } from './name-forms.js';
import { spellingOf } from './spelling.js';
import { WELL_KNOWN } from './well-known.js';

/**
 * Joins the mentions of one entity: those of one tag set and type whose names are the same but for case, blanks, a
 * possessive ending and a legal form; acronyms and what they stand for; last names behind a full name; names in two
 * languages that the draft glosses or that are well known. Takes time in proportion to the draft.
 *
 * @param aliases what each well-known name in small letters stands for
 * @returns the entities in the order of their first mentions
 */
export const joinEntities = (
  mentions: readonly Mention[],
  blocks: readonly Block[],
  aliases: ReadonlyMap<string, string> = WELL_KNOWN,
): readonly Entity[] => {
  const known = nameForms(mentions);
  const { forms } = known;
  const links = [
    ...glossLinks(findGlosses(blocks, mentions), known),
    ...acronymLinks(forms),
    ...lastNameLinks(forms),
    ...aliasLinks(forms, aliases),
  ];
  const { join, rootOf } = groups(forms.length);
  for (const { form, other } of links) join(form.index, other.index);
  const short = new Set(links.flatMap((link) => (link.short ? [link.form] : [])));
  const byRoot = new Map<number, NameForm[]>();
  for (const form of forms) {
    const own = byRoot.get(rootOf(form.index));
    if (own === undefined) byRoot.set(rootOf(form.index), [form]);
    else own.push(form);
  }
  return Array.from(byRoot.values(), (own) => entityOf(own, short)).filter((entity) => entity !== null);
};

const entityOf = (forms: readonly NameForm[], short: ReadonlySet<NameForm>): Entity | null => {
  const [first] = forms;
  if (first === undefined) return null;
  const full = forms.filter((form) => !short.has(form));
  const mentions = forms.flatMap((form) => form.mentions).toSorted((a, b) => a.span.start - b.span.start);
  return {
    name: mostFrequent((full.length > 0 ? full : forms).flatMap((form) => form.mentions)) ?? first.name,
    type: first.type,
    tagset: first.tagset,
    mentions,
    confidence: mentions.reduce((sum, { confidence }) => sum + confidence, 0) / mentions.length,
  };
};

/** The spelling that occurs most often, and first where that is even. */
const mostFrequent = (mentions: readonly Mention[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { text } of mentions) {
    const spelling = spellingOf(text);
    counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [spelling, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = spelling;
  return best;
};
