/** The types of the general tag set, as CoNLL-2003 names them. */
export const GENERAL_TYPES = ['PER', 'ORG', 'LOC', 'MISC'] as const;

/** The tag set that a type belongs to. */
export const tagsetOf = (type: string): 'general' | 'tech' =>
  GENERAL_TYPES.some((general) => general === type) ? 'general' : 'tech';
