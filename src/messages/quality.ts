import { t } from '@vscode/l10n';
import type { Reason } from '../domain/annotation/annotations.js';
import type { Trait } from '../domain/quality/trait.js';

/** The name of a trait, for a person. */
export const traitName = (trait: Trait): string => {
  switch (trait) {
    case 'cohesion':
      return t('cohesion');
    case 'syntax':
      return t('syntax');
    case 'vocabulary':
      return t('vocabulary');
    case 'phraseology':
      return t('phraseology');
    case 'grammar':
      return t('grammar');
    case 'conventions':
      return t('conventions');
  }
};

/** What raises a trait: one sentence of advice. */
const traitAdvice = (trait: Trait): string => {
  switch (trait) {
    case 'cohesion':
      return t('Tie it to its neighbours: take up a word from the sentence before, or name the connection.');
    case 'syntax':
      return t('Split it, or move the main clause to the front.');
    case 'vocabulary':
      return t('Choose more exact words for what is meant.');
    case 'phraseology':
      return t('Look for words that do not usually go together, and say it the usual way.');
    case 'grammar':
      return t('Read it aloud: check agreement, tense and missing words.');
    case 'conventions':
      return t('Check spelling, capitals and punctuation.');
  }
};

/** A gain in points of the document's score, with its sign; the empty string where it is not known or nothing. */
export const gainText = (gain: number | null): string =>
  gain === null || gain <= 0 ? '' : t('+{0} points', gain.toFixed(1));

/** The same without its sign, for the middle of a sentence. */
export const pointsText = (gain: number | null): string =>
  gain === null || gain <= 0 ? '' : t('{0} points', gain.toFixed(1));

/** A reason of the score, in one sentence. */
export const reasonMessage = (reason: Reason): string => {
  const points = pointsText(reason.gain);
  switch (reason.code) {
    case 'weak-trait':
      return points === ''
        ? t('The lowest trait is {0}.', traitName(reason.trait))
        : t(
            'The lowest trait is {0}; at the level of published posts the draft would gain {1}.',
            traitName(reason.trait),
            points,
          );
    case 'weak-sentence':
      return points === ''
        ? `${t('This sentence is weak in {0}.', traitName(reason.trait))} ${traitAdvice(reason.trait)}`
        : `${t('This sentence is weak in {0}; rewriting it could lift the draft by {1}.', traitName(reason.trait), points)} ${traitAdvice(reason.trait)}`;
  }
};
