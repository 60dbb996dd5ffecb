/** Signs that mean something wherever they stand; `$` in mathematics, `~` and `|` in GFM. */
const SIGNS = /[\\`*_[\]<>#|~$&!{}]/g;
/** What begins a list, a quotation, a rule or a heading. */
const LEADING = /^(?:[-+=:]|\d{1,9}(?=[.)]))/;
/** What GFM takes for an address: a scheme, `www.`, and the at sign of a mailbox. */
const ADDRESS = /:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)|(?<=mailto|xmpp):/gi;

/**
 * A text as one line of Markdown that shows it as it is, whatever it holds; line breaks and control characters become blanks.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\s\u0000-\u001F\u007F]+/g, ' ')
    .trim()
    .replaceAll(SIGNS, '\\$&')
    .replaceAll(ADDRESS, '\\$&')
    .replace(LEADING, (sign) => (/\d/.test(sign) ? `${sign}\\` : `\\${sign}`));
