/** What YAML would not read as a text; as YAML 1.1 has it too, which many site generators still use. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A word of a list as YAML: plain where it is safe. */
export const yamlWord = (word: string): string =>
  /^[\p{L}_][\p{L}\p{M}\p{N}_./+ -]*$/u.test(word) && !NO_TEXT.test(word) && !word.endsWith(' ')
    ? word
    : JSON.stringify(word);

/** Begins with a letter, has no signs that YAML gives a meaning where they stand, and no white space but blanks. */
const PLAIN = /^[\p{L}_](?:[^\p{C}\p{Zl}\p{Zp}:#]|:(?=[^\s])|(?<![\s])#)*$/u;
const FLOW = /[,[\]{}]/;

/** How a scalar is quoted. */
export type Quoting = 'plain' | 'single' | 'double';

/** A text as YAML on one line, quoted as it was where the text allows it. @param flow whether it stands in a flow map */
export const yamlText = (text: string, quoting: Quoting, flow: boolean): string => {
  const isPlain = PLAIN.test(text) && !text.endsWith(' ') && !NO_TEXT.test(text) && !(flow && FLOW.test(text));
  if (quoting === 'plain' && isPlain) return text;
  if (quoting === 'single' && !/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text);
};
