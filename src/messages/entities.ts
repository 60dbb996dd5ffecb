import { t } from '@vscode/l10n';

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
    default:
      return type;
  }
};
