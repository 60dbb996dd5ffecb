import { t } from '@vscode/l10n';
import type { Finding } from '../domain/annotation/finding.js';
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

/** A finding in one or two sentences: what, why, and what mending it gives. */
export const findingMessage = (finding: Finding): string => {
  switch (finding.code) {
    case 'weak-sentence': {
      const trait = finding.values['trait'];
      const known = isTrait(trait) ? trait : 'syntax';
      const what = t(
        'Weak sentence: low in {0} ({1} of 5).',
        traitName(known),
        Number(finding.values['value'] ?? 0).toFixed(1),
      );
      const gain = gainText(finding.gain);
      const why = gain === '' ? '' : t('Rewriting it could lift the draft by {0}.', gain);
      return [what, traitAdvice(known), why].filter((part) => part !== '').join(' ');
    }
    case 'front-matter-unreadable':
      return t(
        'The front matter is no valid YAML, so its title and description are not seen. Check colons, quotes and indentation.',
      );
  }
};

/** A reason of the score, in one sentence. */
export const reasonMessage = (reason: Reason): string => {
  const gain = gainText(reason.gain);
  switch (reason.code) {
    case 'weak-trait':
      return gain === ''
        ? t('The lowest trait is {0}.', traitName(reason.trait))
        : t(
            'The lowest trait is {0}; at the level of published posts the draft would gain {1}.',
            traitName(reason.trait),
            gain,
          );
    case 'weak-sentence':
      return gain === ''
        ? t('This sentence is weak in {0}.', traitName(reason.trait))
        : t('This sentence is weak in {0}; rewriting it could give {1}.', traitName(reason.trait), gain);
  }
};

const isTrait = (value: unknown): value is Trait =>
  ['cohesion', 'syntax', 'vocabulary', 'phraseology', 'grammar', 'conventions'].includes(String(value));
