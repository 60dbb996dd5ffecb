import { VERDICTS, type Judgement } from './judgements.js';

/** A finding, its place in words, and what was thought of it. */
export interface JudgedFinding {
  readonly file: string;
  readonly code: string;
  readonly text: string;
  readonly message: string;
  readonly fix: string;
  readonly around: string;
  readonly judgement: Judgement['verdict'] | undefined;
}

export const HEAD = ['finding', 'English', 'Chinese', ...VERDICTS, 'wrong'] as const;

/** One row for each code, and one for all: how many in posts of each language, how they were judged, the share wrong. */
export const tableOf = (findings: readonly JudgedFinding[]): readonly (readonly string[])[] => {
  const codes = [...new Set(findings.map(({ code }) => code))].toSorted();
  const row = (name: string, own: readonly JudgedFinding[]): readonly string[] => {
    const of = (verdict: Judgement['verdict']): number => own.filter(({ judgement }) => judgement === verdict).length;
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
