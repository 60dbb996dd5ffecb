import { t } from '@vscode/l10n';
import type { Finding, Fix } from '../domain/annotation/finding.js';
import { pointsText } from './quality.js';

/** A finding in one or two sentences: what, why, and what mending it gives. */
export const findingMessage = (finding: Finding): string => {
  const points = pointsText(finding.gain);
  const why = points === '' ? '' : t('Rewriting it could lift the draft by {0}.', points);
  return [problem(finding), why].filter((part) => part !== '').join(' ');
};

/** What is wrong, and what to do. */
const problem = ({ code, values }: Finding): string => {
  const value = (name: string): string => String(values[name] ?? '');
  switch (code) {
    case 'faulty-sentence':
      return t('Something seems to be wrong at or beside “{0}”. Read the sentence aloud.', value('word'));
    case 'loose-paragraph':
      return t('This sentence does not seem to follow from its neighbours. Say how they belong together, or move it.');
    case 'hard-sentence':
      return t('Hard to read: long words in a long sentence. Split it, or say it with plainer words.');
    case 'long-sentence':
      return t(
        'A long sentence ({0} words). Most readers lose the thread after {1}: split it.',
        value('words'),
        value('most'),
      );
    case 'wall-of-text':
      return t(
        'A wall of text: {0} words without a break. Split the paragraph where the thought turns.',
        value('words'),
      );
    case 'repeated-word':
      return t('“{0}” stands here twice in a row.', value('word'));
    case 'inconsistent-name':
      return values['alias'] === 1
        ? t(
            '“{0}” and “{1}” are the same: use one of them, or give both once, as in “{1} ({0})”.',
            value('name'),
            value('preferred'),
          )
        : t('The name is written “{0}”, not “{1}”.', value('preferred'), value('name'));
    case 'unexpanded-acronym':
      return t('“{0}” is never written out. Give the full name once, at its first use.', value('acronym'));
    case 'avoided-term':
      return value('preferred') === ''
        ? t('This project does not use “{0}”.', value('term'))
        : t('This project says “{1}”, not “{0}”.', value('term'), value('preferred'));
    case 'unfinished-note':
      return t('“{0}” is a note to yourself: finish it or take it out before you publish.', value('note'));
    case 'front-matter-unreadable':
      return t(
        'The front matter is no valid YAML, so its title and description are not seen. Check colons, quotes and indentation.',
      );
    case 'missing-title':
      return t('The draft has no title: begin with a heading of the first level, or give one in the front matter.');
    case 'missing-description':
      return t('The front matter has no description: search engines and link previews show it.');
    case 'several-titles':
      return t('A second heading of the first level: readers and site generators expect one title.');
    case 'heading-level':
      return t(
        'The heading jumps from level {0} to level {1}: readers with a screen reader miss one between.',
        value('previous'),
        value('level'),
      );
    case 'duplicate-heading':
      return t(
        'Another heading beside it has the same text, “{0}”: links and readers cannot tell them apart.',
        value('heading'),
      );
    case 'empty-section':
      return t('There is nothing under “{0}”: write the section, or take its heading out.', value('heading'));
    case 'missing-alternative':
      return t('The image has no alternative text: say what it shows, for those who cannot see it.');
    case 'bare-url':
      return t('A bare address: say where it leads, in words.');
    case 'vague-link':
      return t('“{0}” does not say where the link leads. Use the words that name its target.', value('text'));
    case 'dead-link':
      return t('There is no file {0}.', value('path'));
    case 'dead-anchor':
      return t('There is no heading or anchor “{0}” to lead to.', value('anchor'));
    case 'undefined-reference':
      return t('Nothing defines “[{0}]”: readers will see the brackets.', value('label'));
    case 'spelling':
      return t('“{0}” may be misspelt.', value('word'));
    case 'grammar':
    case 'style':
      return value('message');
    case 'chinese-spacing':
      return t('Put a space between Chinese and Latin letters or digits, and none before Chinese marks.');
    case 'chinese-punctuation':
      return t('Chinese text takes full-width marks, letters and digits half-width ones.');
  }
};

/** What a fix does, as the light bulb names it. */
export const fixTitle = ({ kind, values }: Fix): string => {
  const text = String(values['text'] ?? '');
  switch (kind) {
    case 'replace':
      return t('Replace with “{0}”', text);
    case 'remove':
      return t('Remove it');
    case 'insert':
      return text === ' ' ? t('Insert a space') : t('Insert “{0}”', text);
    case 'link':
      return t('Make it a link');
    case 'unify':
      return t('Write “{0}” everywhere', text);
  }
};
