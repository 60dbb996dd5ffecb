import type { Span } from '../../../../src/domain/text/span.js';

/** An example in the doc comment of a rule. */
export interface Example {
  readonly kind: 'finds' | 'passes' | 'malformed';
  /** As it stands in the comment. */
  readonly written: string;
  /** The draft, without the marks. */
  readonly text: string;
  /** What is to be found in it. */
  readonly marks: readonly Span[];
  /** The draft after the first fix, or null where nothing is said about that. */
  readonly fixed: string | null;
}

/** The examples of a source: `@example finds: A ⟦mark⟧. → The text after the fix.` and `@example passes: A text.` */
export const readExamples = (source: string): readonly Example[] =>
  Array.from(source.matchAll(/^.*@example.*$/gm), ([line]) => readExample(line));

const readExample = (line: string): Example => {
  const match = /^ \* @example (?<kind>finds|passes): (?<body>\S.*)$/.exec(line);
  const [written = '', after, ...more] = match?.groups?.['body']?.split(' → ') ?? [line];
  const { text, marks } = readMarks(lines(written));
  const fits =
    more.length === 0 &&
    (match?.groups?.['kind'] === 'finds' ? marks.length > 0 : marks.length === 0 && after === undefined);
  if (match === null || !fits) return { kind: 'malformed', written: line.trim(), text: '', marks: [], fixed: null };
  const kind = match.groups?.['kind'] === 'finds' ? 'finds' : 'passes';
  return { kind, written, text, marks, fixed: after === undefined ? null : lines(after) };
};

/** So that an example of a paragraph that is too long can be short. */
const LONG: readonly (readonly [RegExp, string])[] = [
  [/(?<= )…(?= )/g, 'And so it went on. '.repeat(60).trim()],
  [/(?<=[。⟧])…/g, '后来也是这样的。'.repeat(60)],
];

const lines = (text: string): string =>
  LONG.reduce((whole, [ellipsis, filler]) => whole.replace(ellipsis, filler), text.replaceAll('↵', '\n'));

const readMarks = (text: string): { readonly text: string; readonly marks: readonly Span[] } => {
  const marks: Span[] = [];
  let plain = '';
  for (const [part] of text.matchAll(/⟦[^⟧]*⟧|[^⟦]+/g)) {
    const inside = /^⟦([^⟧]*)⟧$/.exec(part)?.[1];
    if (inside !== undefined) marks.push({ start: plain.length, end: plain.length + inside.length });
    plain += inside ?? part;
  }
  return { text: plain, marks };
};
