import { t } from '@vscode/l10n';
import { tagDocuments, type TaggingFailure } from '../app/token-tagger.js';
import { annotationFailureMessage, classifierFailureMessage } from '../messages/failures.js';
import type { Assets } from './assets.js';
import { readDraft } from './drafts.js';
import type { CliIo, ExitCode } from './io.js';
import { withSession } from './session.js';
import { readArguments } from './usage.js';

/** `inkbearing tag`: the same lines out as in, each token with its tag. */
export const runTag = async (args: readonly string[], io: CliIo, assets: Assets): Promise<ExitCode> => {
  const refuse = (message: string): ExitCode => {
    io.stderr(`inkbearing tag: ${message}\n`);
    return 2;
  };
  const read = readArguments(args, { tagset: { type: 'string' }, fine: { type: 'boolean', default: false } });
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const { tagset } = values;
  if (values.fine && tagset !== 'tech') return refuse(t('--fine goes with --tagset tech alone.'));
  if (tagset === undefined) return refuse(t('Say which tag set: --tagset general or --tagset tech.'));
  if (positionals.length > 1) return refuse(t('Give one file, or none for standard input.'));
  const input = await readDraft(positionals[0] ?? '-', io);
  if (!input.ok) return refuse(`${input.failure.path}: ${input.failure.message}`);
  const lines = input.value.source.split(/\r?\n/u);
  if (lines.at(-1) === '') lines.pop();
  const documents = readDocuments(lines);

  return withSession(assets, async ({ classifier }) => {
    const tagged = await tagDocuments(
      documents.map((sentences) => sentences.map((sentence) => sentence.map(({ token }) => token))),
      tagset,
      classifier,
    );
    if (!tagged.ok) return refuse(taggingMessage(tagset, tagged.failure));
    const tags = new Map<number, string>();
    documents.forEach((sentences, document) =>
      sentences.forEach((sentence, index) =>
        sentence.forEach(({ line }, at) => tags.set(line, tagged.value[document]?.[index]?.[at] ?? 'O')),
      ),
    );
    const out = lines.map((line, index) => {
      const token = firstColumn(line);
      return token === '' ? '' : `${token}\t${tags.get(index) ?? 'O'}`;
    });
    io.stdout(out.map((line) => `${line}\n`).join(''));
    return 0;
  });
};

interface TokenLine {
  readonly token: string;
  readonly line: number;
}

const firstColumn = (line: string): string => line.trim().split(/\s+/u)[0] ?? '';

/** Sentences end at blank lines, documents at `-DOCSTART-`. */
const readDocuments = (lines: readonly string[]): readonly (readonly (readonly TokenLine[])[])[] => {
  const documents: TokenLine[][][] = [[]];
  let sentence: TokenLine[] = [];
  const endSentence = (): void => {
    if (sentence.length > 0) documents.at(-1)?.push(sentence);
    sentence = [];
  };
  lines.forEach((text, line) => {
    const token = firstColumn(text);
    if (token === '' || token === '-DOCSTART-') endSentence();
    else sentence.push({ token, line });
    if (token === '-DOCSTART-') documents.push([]);
  });
  endSentence();
  return documents;
};

const taggingMessage = (tagset: string, failure: TaggingFailure): string => {
  switch (failure.code) {
    case 'no-tagset':
      return t('The model has no tag set "{0}"; it has: {1}.', tagset, failure.known.join(', '));
    case 'replaced':
      return annotationFailureMessage(failure);
    case 'model-missing':
    case 'model-altered':
    case 'model-unreadable':
    case 'runtime-missing':
    case 'worker-died':
      return classifierFailureMessage(failure);
  }
};
