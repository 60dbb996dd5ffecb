import { VERDICTS, type Judgement } from './judgements.js';

/** A finding, its place in words, and what was thought of it. */
export interface JudgedFinding {
  readonly file: string;
  readonly code: string;
  readonly text: string;
  readonly message: string;
  readonly fix: string;
  readonly around: string;
  readonly judgement: Judgement | undefined;
}

export const HEAD = ['finding', 'English', 'Chinese', ...VERDICTS, 'wrong'] as const;

/** One row for each code, and one for all: how many in posts of each language, how they were judged, the share wrong. */
export const tableOf = (findings: readonly JudgedFinding[]): readonly (readonly string[])[] => {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  const row = (name: string, own: readonly JudgedFinding[]): readonly string[] => {
    const of = (verdict: Judgement['verdict']): number =>
      own.filter(({ judgement }) => judgement?.verdict === verdict).length;
    const judged = own.filter(({ judgement }) => judgement !== undefined).length;
    const inLanguage = (language: string): string =>
      String(own.filter(({ file }) => file.startsWith(`${language}/`)).length);
    const wrong = judged === 0 ? '–' : `${((100 * of('wrong')) / judged).toFixed(0)} %`;
    return [name, inLanguage('en'), inLanguage('zh'), ...VERDICTS.map((verdict) => String(of(verdict))), wrong];
  };
  return [
    ...codes.map((code) =>
      row(
        code,
        findings.filter((one) => one.code === code),
      ),
    ),
    row('**all**', findings),
  ];
};

export const LIST_HEAD = ['post', 'finding', 'marked', 'verdict', 'why'] as const;

/** So much of a marked text tells which one it is, in characters. */
const LONGEST = 60;

/** One row for each finding. */
export const listOf = (findings: readonly JudgedFinding[]): readonly (readonly string[])[] =>
  findings.map(({ file, code, text, judgement }) => {
    const { verdict = '–', note = '' } = judgement ?? {};
    return [nameOf(file), code, inCode(text), verdict, note];
  });

/** The project that a post is from, and the end of its address there: `rust-lang: Rust-1.34.0`. */
const nameOf = (file: string): string =>
  file.replace(/^(?:en|zh)\/(?:(.*?)__)?(?:en|zh)__(?:content_|re_|src_)?(.*)\.md$/u, '$1: $2').slice(0, 72);

const inCode = (text: string): string => {
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return text.trim() === '' ? 'a blank' : `\`${short.replaceAll('`', "'").replaceAll('|', '/').trim()}\``;
};
