import { readFile } from 'node:fs/promises';
import * as z from 'zod';

/** What somebody who read a finding in its place thinks of it. */
export const VERDICTS = ['useful', 'harmless', 'wrong'] as const;

const Judgement = z.object({
  file: z.string(),
  code: z.string(),
  /** The marked text, blanks collapsed, cut after 160 characters. */
  text: z.string(),
  verdict: z.enum(VERDICTS),
  /** Why it is no more than harmless, or wrong. */
  note: z.string().default(''),
});

/** One judgement. */
export type Judgement = Readonly<z.infer<typeof Judgement>>;

/** What a judgement is about; the same text in the same file is judged once. */
export const keyOf = ({ file, code, text }: Pick<Judgement, 'file' | 'code' | 'text'>): string =>
  `${file} ${code} ${text}`;

/** The judgements, by what they are about. */
export const readJudgements = async (): Promise<ReadonlyMap<string, Judgement>> => {
  const lines = (await readFile(new URL('judgements.jsonl', import.meta.url), 'utf8'))
    .split('\n')
    .filter((line) => line !== '');
  return new Map(lines.map((line) => Judgement.parse(JSON.parse(line))).map((one) => [keyOf(one), one]));
};
