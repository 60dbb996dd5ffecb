import { t } from '@vscode/l10n';
import type { Terms } from '../domain/influence/influence-plan.js';
import type { ActualTerm, TermFact } from '../domain/influence/review/term-fact.js';
import { durationText } from './audit.js';
import { lossName, plannedText } from './term-facts.js';

/** The letters of the terms in the article: F quality, E transfer, I influence, T time. */
export type TermId = keyof Terms;
export const TERM_IDS = ['F', 'E', 'I', 'T'] as const satisfies readonly TermId[];

/** What pieces, kinds of output and channels are called, by their ids. */
export interface InfluenceNames {
  readonly piece: (id: string) => string;
  readonly kind: (id: string) => string;
  readonly channel: (id: string) => string;
}

/** The name of a term of the objective. */
export const termName = (id: TermId): string => {
  switch (id) {
    case 'F':
      return t('Quality');
    case 'E':
      return t('Transfer');
    case 'I':
      return t('Influence');
    case 'T':
      return t('Time');
  }
};

/** What a term means. */
export const termMeaning = (id: TermId): string => {
  switch (id) {
    case 'F':
      return t('The mean quality score of what came out, weighted by length.');
    case 'E':
      return t('The share of sessions and conversations that were held, with their follow-ups.');
    case 'I':
      return t('How far what came out reached, against your own history on each channel.');
    case 'T':
      return t('The share of the planned hours that was neither missed nor wasted.');
  }
};

/** Why a term turned out as it did, in one sentence. */
export const termReason = (id: TermId, { value, uncertainty, facts }: ActualTerm, names: InfluenceNames): string => {
  switch (id) {
    case 'F':
      return qualityReason(facts, names);
    case 'E':
      return transferReason(facts);
    case 'I':
      return influenceReason(value, uncertainty, facts);
    case 'T':
      return timeReason(facts);
  }
};

type FactOf<Kind extends TermFact['kind']> = Extract<TermFact, { readonly kind: Kind }>;

const factsOf = <Kind extends TermFact['kind']>(facts: readonly TermFact[], kind: Kind): readonly FactOf<Kind>[] =>
  facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);

const qualityReason = (facts: readonly TermFact[], names: InfluenceNames): string => {
  const scored = factsOf(facts, 'quality').flatMap(({ piece, score }) => (score === null ? [] : [{ piece, score }]));
  const [first, ...more] = scored.toSorted((one, other) => one.score - other.score);
  if (first === undefined) return t('No draft with a quality score came out.');
  if (more.length === 0) return t('It is the score of “{0}”.', names.piece(first.piece));
  return t(
    'Drafts with a score: {0}; the lowest is “{1}” with {2}.',
    scored.length,
    names.piece(first.piece),
    Math.round(first.score),
  );
};

const transferReason = (facts: readonly TermFact[]): string => {
  const told = factsOf(facts, 'transfer');
  if (told.length === 0) return t('No session or conversation was planned or held.');
  const held = told.filter((fact) => fact.held);
  const [done, all] = held.reduce((sum, fact) => [sum[0] + fact.done, sum[1] + fact.followUps], [0, 0]);
  const first = t('Held: {0} of {1}.', held.length, told.length);
  return all === 0 ? first : `${first} ${t('Follow-ups done: {0} of {1}.', done, all)}`;
};

const influenceReason = (value: number | null, uncertainty: number | null, facts: readonly TermFact[]): string => {
  const told = factsOf(facts, 'influence');
  if (told.length === 0) return t('Nothing came out.');
  if (value === null) return t('The engagement of what came out has not been noted.');
  const known = told.filter(({ score }) => score !== null).length;
  return t(
    'Pieces with an influence score: {0} of {1}; the mean is uncertain by ±{2}.',
    known,
    told.length,
    Math.round(uncertainty ?? 0),
  );
};

const timeReason = (facts: readonly TermFact[]): string => {
  const [planned] = factsOf(facts, 'planned');
  if (planned === undefined) return t('Nothing was planned or recorded.');
  const counted = factsOf(facts, 'lost').find(({ counts }) => counts);
  const of = plannedText(planned);
  return counted === undefined
    ? t('Nothing was lost of {0}.', of)
    : t('Lost of {0}: {1} ({2}).', of, durationText(counted.minutes), lossName(counted.loss));
};
