const POSSESSIVE = /(?<=[\p{L}\p{N}.+#])['’](?:s|S)?$/u;

/** The possessive ending of a name in running text: `'s`, `’`, or nothing. */
export const possessiveOf = (text: string): string => POSSESSIVE.exec(text)?.[0] ?? '';

/** A name as it is written, without what the sentence adds: the possessive ending, line breaks. */
export const spellingOf = (text: string): string => text.trim().replace(POSSESSIVE, '').replaceAll(/\s+/gu, ' ');

/** What two spellings of one name have in common: letters but for case, the points of an acronym left out. */
export const spellingKey = (spelling: string): string =>
  (/^(?:\p{Lu}\.){2,}\p{Lu}?$|^\p{Lu}(?:\.\p{Lu})+$/u.test(spelling)
    ? spelling.replaceAll('.', '')
    : spelling
  ).toLowerCase();

/** The legal forms at the end of an organisation's name; the longest first where one ends in another. */
const LEGAL_FORM =
  /(?:(?:,\s*|\s+)(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|plc|gmbh|ag|s\.?a|n\.?v|b\.?v)\.?)+$|(?:(?:股份|科技股份)?有限(?:责任)?公司|集团(?:公司)?|公司)+$/iu;

/** The name of an organisation without its legal form: "Google Inc." is "Google". The name itself where nothing is left. */
export const withoutLegalForm = (name: string): string => {
  const rest = name.replace(LEGAL_FORM, '');
  return rest.length < 2 ? name : rest;
};

/** Whether a text is written in Han characters, at least in part. */
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
