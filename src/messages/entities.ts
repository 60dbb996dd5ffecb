import { t } from '@vscode/l10n';
import type { TagsFailure } from '../domain/entities/front-matter-tags.js';
import type { TagReason } from '../domain/entities/propose-tags.js';

/** The name of an entity type for a person; a type that the catalogue does not know shows as the model names it. */
export const typeName = (type: string): string => {
  switch (type) {
    case 'PER':
      return t('person');
    case 'ORG':
      return t('organisation');
    case 'LOC':
      return t('place');
    case 'MISC':
      return t('other name');
    case 'none':
      return t('no name');
    case 'language':
      return t('programming language');
    case 'library':
      return t('library');
    case 'application':
      return t('application');
    case 'platform':
      return t('platform');
    case 'algorithm':
      return t('algorithm');
    case 'data':
      return t('data structure or type');
    case 'file':
      return t('file');
    case 'website':
      return t('website');
    case 'version':
      return t('version');
    case 'interface':
      return t('part of a user interface');
    case 'code':
      return t('code');
    default:
      return type;
  }
};

/** The heading over the entities of a type; all technologies share one. */
export const groupName = (group: string): string => {
  switch (group) {
    case 'PER':
      return t('People');
    case 'ORG':
      return t('Organisations');
    case 'LOC':
      return t('Places');
    case 'MISC':
      return t('Other names');
    default:
      return t('Technologies');
  }
};

/** An entity as a screen reader says it: name, type, number of mentions. */
export const entityLabel = (name: string, type: string, mentions: number, uncertain: boolean): string => {
  const label =
    mentions === 1
      ? t('{0}, {1}, one mention', name, typeName(type))
      : t('{0}, {1}, {2} mentions', name, typeName(type), mentions);
  return uncertain ? `${label}, ${t('uncertain')}` : label;
};

/** How often a draft mentions an entity. */
export const mentionedText = (count: number): string =>
  count === 1 ? t('Mentioned once in this draft.') : t('Mentioned {0} times in this draft.', count);

/** Why something could not be done with a name. */
export type EntityFailure =
  /** There is no draft in the active editor. */
  | { readonly code: 'no-draft' }
  /** The draft has no annotations of its present text. */
  | { readonly code: 'not-annotated' }
  /** There is no name at the cursor. */
  | { readonly code: 'no-mention' }
  /** The name that was chosen is no longer there. */
  | { readonly code: 'mention-vanished' }
  /** A heading or link, which the editor renames in its own way. */
  | { readonly code: 'not-in-prose' }
  /** The editor did not take the change. */
  | { readonly code: 'read-only' }
  /** The lexicon could not be written. */
  | { readonly code: 'lexicon-unwritable'; readonly message: string };

/** What a person reads when something could not be done with a name. */
export const entityFailureMessage = (failure: EntityFailure): string => {
  switch (failure.code) {
    case 'no-draft':
      return t('Open a Markdown draft first: this command works on the draft in the active editor.');
    case 'not-annotated':
      return t('Annotations are switched off for this draft: see the setting inkbearing.annotation.enabled.');
    case 'no-mention':
      return t('There is no name here. Put the cursor on one, or select it.');
    case 'mention-vanished':
      return t('The name is no longer there: the draft has changed.');
    case 'not-in-prose':
      return t('Put the cursor on the name in running text: in headings and links the editor renames in its own way.');
    case 'read-only':
      return t('The draft could not be changed. Is it read-only?');
    case 'lexicon-unwritable':
      return t('The lexicon could not be written: {0}', failure.message);
  }
};

/** Why tags could not be added. */
export const tagsFailureMessage = (failure: TagsFailure): string => {
  switch (failure) {
    case 'toml':
      return t('Tags can be added to front matter in YAML only; this one is TOML.');
    case 'broken':
      return t('The front matter is no valid YAML. Mend it first: check colons, quotes and indentation.');
    case 'unsupported':
      return t('The tags in this front matter are written in a way that cannot be changed safely. Add them by hand.');
  }
};

/** Why a tag is proposed: where a word for it stands, and how often. */
export const tagReasonMessage = ({ place, word, count }: TagReason): string => {
  switch (place) {
    case 'title':
      return t('“{0}” in the title', word);
    case 'headings':
      return t('“{0}” in headings ({1})', word, count);
    case 'names':
      return t('“{0}” among the names ({1})', word, count);
    case 'text':
      return t('“{0}” in the text ({1})', word, count);
  }
};
