import { t } from '@vscode/l10n';
import * as z from 'zod';
import { annotationFailureMessage, classifierFailureMessage } from '../messages/failures.js';
import { round } from './annotation-json.js';
import type { Assets } from './assets.js';
import { readDraft } from './drafts.js';
import type { CliIo, ExitCode } from './io.js';
import { withSession, type Session } from './session.js';
import { readArguments } from './usage.js';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** `inkbearing score`: JSON lines in and out. A line that cannot be read is named and left out; the exit is then 2. */
export const runScore = async (args: readonly string[], io: CliIo, assets: Assets): Promise<ExitCode> => {
  const refuse = (message: string): ExitCode => {
    io.stderr(`inkbearing score: ${message}\n`);
    return 2;
  };
  const read = readArguments(args, {});
  if (!read.ok) return refuse(read.failure);
  const [path = '-', ...others] = read.value.positionals;
  if (others.length > 0) return refuse(t('Give one file, or none for standard input.'));
  const input = await readDraft(path, io);
  if (!input.ok) return refuse(`${input.failure.path}: ${input.failure.message}`);
  return withSession(assets, async (session) => {
    let exit: ExitCode = 0;
    for (const [index, line] of input.value.source.split('\n').entries()) {
      if (line.trim() === '') continue;
      const problem = await scoreLine(line, io, session);
      if (problem === null) continue;
      exit = 2;
      io.stderr(`${input.value.path}:${index + 1}: ${problem.message}\n`);
      if (problem.final) break;
    }
    return exit;
  });
};

/** Scores one line and prints the answer; otherwise says why not, and whether the lines after it would fail as well. */
const scoreLine = async (
  line: string,
  io: CliIo,
  { annotator }: Session,
): Promise<{ readonly message: string; readonly final: boolean } | null> => {
  const entry = readLine(line);
  if (entry === null) return { message: t('This is no JSON object with "id" and "text".'), final: false };
  const annotated = await annotator.annotate({ draft: 'score', source: withoutIndentation(entry.text) });
  if (!annotated.ok) return { message: annotationFailureMessage(annotated.failure), final: false };
  if (annotated.value.failure !== null) {
    return { message: classifierFailureMessage(annotated.value.failure), final: true };
  }
  const { traits, readability, score } = annotated.value.annotations.quality;
  const rounded = traits && Object.fromEntries(Object.entries(traits).map(([name, value]) => [name, round(value, 3)]));
  io.stdout(
    `${JSON.stringify({ id: entry.id, traits: rounded, readability: round(readability, 3), score: round(score) })}\n`,
  );
  return null;
};

const readLine = (line: string): z.infer<typeof lineSchema> | null => {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    // No JSON at all: the caller names the line.
    return null;
  }
};

/** Texts come as plain text as often as Markdown: an indented first line of a paragraph is prose, not code. */
const withoutIndentation = (text: string): string =>
  /^(?:```|~~~)/mu.test(text) ? text : text.replaceAll(/^[ \t\u3000]+/gmu, '');
