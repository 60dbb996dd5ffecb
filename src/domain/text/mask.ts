/** Stands in for a character of a template, an attribute list or a tag that Markdown would read as text. */
export const HIDDEN = '\ue000';

/** Stands in for a character that is plain text although Markdown would read it as markup. */
export const LITERAL = '\ue001';

/** Shortcodes and expressions of site generators, attribute lists of Pandoc and kramdown, tags with JSX attributes. */
const TEMPLATE = new RegExp(
  [
    '\\{\\{[^{}`\\r\\n]{0,500}\\}\\}',
    '\\{%[^%`\\r\\n]{0,500}%\\}',
    '\\{/\\*[^*`\\r\\n]{0,500}\\*/\\}',
    '\\{:?[ ]?[#.][\\p{L}_][^{}`\\r\\n]{0,200}\\}',
    '\\{:?[ ]?[\\w-]{1,40}="[^{}`\\r\\n]{0,200}\\}',
    '<[A-Z][\\w.]{0,60}\\s[^<>`\\r\\n]{0,300}\\{[^<>`\\r\\n]{0,300}>',
  ].join('|'),
  'gu',
);

/** The fences of Pandoc, VuePress and Docusaurus containers; as a blank line they part what they enclose. */
const CONTAINER = /^[ \t>]{0,20}(:{3,}[^\r\n]*)/gm;

/** Paragraphs beyond this length are read as plain text: micromark takes the square of the number of constructs. */
const LONG = 32_768;

/**
 * The source as the Markdown parser shall see it: the same length, each change within its line.
 * Template constructs are hidden, container fences blanked, dollar signs that open no formula are made plain.
 */
export const mask = (source: string): string => {
  // A byte order mark would be dropped by the parser, and every offset with it.
  let masked = source.replaceAll('\ufeff', HIDDEN);
  if (masked.includes('{')) masked = masked.replace(TEMPLATE, (found) => HIDDEN.repeat(found.length));
  if (masked.includes(':::')) {
    masked = masked.replace(
      CONTAINER,
      (line, fence: string) => line.slice(0, -fence.length) + ' '.repeat(fence.length),
    );
  }
  if (masked.includes('$')) masked = masked.replace(/^.*\$.*$/gm, plainDollars);
  return masked.length > LONG ? plainTail(masked) : masked;
};

/**
 * Makes single dollar signs plain where they are prices or variables rather than formulas, by Pandoc's rule
 * (tex_math_dollars): the opening one is followed by a character, the closing one, which is the next, is preceded by
 * one and not followed by a digit.
 */
const plainDollars = (line: string): string => {
  const signs = Array.from(line.matchAll(/(?<![\\$])\$(?!\$)/g), ({ index }) => index);
  const plain: number[] = [];
  for (let index = 0; index < signs.length; index += 1) {
    const start = signs[index] ?? 0;
    const end = signs[index + 1];
    const formula = end === undefined ? '' : line.slice(start + 1, end);
    if (end !== undefined && /^[^\s`](?:[^`]*[^\s`])?$/.test(formula) && !/\d/.test(line.charAt(end + 1))) index += 1;
    else plain.push(start);
  }
  return replaceAt(line, plain);
};

/** Makes all inline markup plain in what lies beyond the first stretch of an overlong paragraph. */
const plainTail = (source: string): string => {
  const plain: number[] = [];
  let run = 0;
  for (const { index, 0: line } of source.matchAll(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g)) {
    // A blank line, and whatever begins a block of its own, begins a new count.
    const before = /^[ \t>]*(?:[\r\n]|[-*+|#`~]|\d{1,9}[.)])/.test(line) ? 0 : run;
    run = before + line.length;
    if (run <= LONG) continue;
    for (const { index: at } of line.matchAll(/[*_~[\]`<&\\$@]|:(?=\/\/)|(?<=www)\./gi))
      if (before + at > LONG) plain.push(index + at);
  }
  return replaceAt(source, plain);
};

const replaceAt = (source: string, places: readonly number[]): string => {
  let result = '';
  let from = 0;
  for (const place of places) {
    result += source.slice(from, place) + LITERAL;
    from = place + 1;
  }
  return result + source.slice(from);
};
