import { t } from '@vscode/l10n';
import type { Annotations } from '../domain/annotation/annotations.js';
import type { Severity } from '../domain/annotation/finding.js';
import { annotationFailureMessage, classifierFailureMessage } from '../messages/failures.js';
import type { Assets } from './assets.js';
import { annotationJson } from './annotation-json.js';
import { annotationText } from './annotation-text.js';
import { findDrafts, readDraft, type UnreadablePath } from './drafts.js';
import type { CliIo, ExitCode } from './io.js';
import { sarifLog } from './sarif.js';
import { withSession, type Session } from './session.js';
import { oneOf, readArguments } from './usage.js';

/** A draft and what was found out about it. */
export interface AnnotatedFile {
  readonly path: string;
  readonly source: string;
  readonly annotations: Annotations;
}

const FORMATS = ['json', 'text', 'sarif'] as const;
/** From the gravest to the lightest. */
const LEVELS: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** `inkbearing annotate`: a bad file does not stop the others, but makes the exit 2. */
export const runAnnotate = async (args: readonly string[], io: CliIo, assets: Assets): Promise<ExitCode> => {
  const read = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string' },
    'new-only': { type: 'boolean', default: false },
  });
  const refuse = (message: string): ExitCode => {
    io.stderr(`inkbearing annotate: ${message}\n`);
    return 2;
  };
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const { format, 'fail-on': failOn } = values;
  if (!oneOf(FORMATS, format)) return refuse(t('--format takes json, text or sarif, not "{0}".', format));
  if (failOn !== undefined && !oneOf(LEVELS, failOn)) {
    return refuse(t('--fail-on takes error, warning, information or hint, not "{0}".', failOn));
  }
  if (positionals.length === 0) return refuse(t('Name at least one Markdown file or folder, or - for standard input.'));
  if (values['new-only']) io.stderr(`${t('There is no baseline yet, so every finding counts as new.')}\n`);

  return withSession(assets, async (session) => {
    const { files, failed } = await annotateAll(positionals, io, session);
    switch (format) {
      case 'json':
        io.stdout(`${JSON.stringify({ schema: 1, files: files.map(annotationJson) })}\n`);
        break;
      case 'sarif':
        io.stdout(`${JSON.stringify(sarifLog(files))}\n`);
        break;
      case 'text':
        for (const file of files) io.stdout(annotationText(file));
    }
    if (failed) return 2;
    const worst = LEVELS.slice(0, failOn === undefined ? 0 : LEVELS.indexOf(failOn) + 1);
    return files.some(({ annotations }) => annotations.findings.some(({ severity }) => worst.includes(severity)))
      ? 1
      : 0;
  });
};

const annotateAll = async (
  paths: readonly string[],
  io: CliIo,
  { annotator }: Session,
): Promise<{ readonly files: readonly AnnotatedFile[]; readonly failed: boolean }> => {
  const files: AnnotatedFile[] = [];
  const told = new Set<string>();
  let failed = false;
  const tell = (message: string): void => {
    failed = true;
    // One message for a model that is missing, not one for each file.
    if (!told.has(message)) io.stderr(`${message}\n`);
    told.add(message);
  };
  const tellPath = ({ path, message }: UnreadablePath): void => tell(`${path}: ${message}`);
  for (const found of await findDrafts(paths, io)) {
    if (!found.ok) {
      tellPath(found.failure);
      continue;
    }
    const draft = await readDraft(found.value, io);
    if (!draft.ok) {
      tellPath(draft.failure);
      continue;
    }
    const { path, source } = draft.value;
    const annotated = await annotator.annotate({ draft: path, source });
    if (!annotated.ok) {
      tellPath({ path, message: annotationFailureMessage(annotated.failure) });
      continue;
    }
    if (annotated.value.failure !== null) tell(classifierFailureMessage(annotated.value.failure));
    files.push({ path, source, annotations: annotated.value.annotations });
  }
  return { files, failed };
};
