import { t } from '@vscode/l10n';
import type { Annotations } from '../domain/annotation/annotations.js';
import { SEVERITIES } from '../domain/annotation/finding.js';
import { newFindings } from '../domain/project/baseline.js';
import { success } from '../domain/result.js';
import { annotateDrafts, type ProjectFile } from './annotate-drafts.js';
import type { Assets } from './assets.js';
import { annotationJson } from './annotation-json.js';
import { annotationText } from './annotation-text.js';
import type { CliIo, ExitCode } from './io.js';
import { projectFinder } from './project-file.js';
import { sarifLog } from './sarif.js';
import { withSession } from './session.js';
import { oneOf, readArguments } from './usage.js';
import { writeBaselines } from './write-baseline.js';

/** A draft and what was found out about it. */
export interface AnnotatedFile {
  readonly path: string;
  readonly source: string;
  readonly annotations: Annotations;
}

const FORMATS = ['json', 'text', 'sarif'] as const;

/** `inkbearing annotate`: a bad file does not stop the others, but makes the exit 2. */
export const runAnnotate = async (args: readonly string[], io: CliIo, assets: Assets): Promise<ExitCode> => {
  const read = readArguments(args, {
    format: { type: 'string', default: 'text' },
    'fail-on': { type: 'string' },
    'new-only': { type: 'boolean', default: false },
    'write-baseline': { type: 'boolean', default: false },
  });
  const refuse = (message: string): ExitCode => {
    io.stderr(`inkbearing annotate: ${message}\n`);
    return 2;
  };
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const { format, 'fail-on': failOn, 'write-baseline': writes } = values;
  if (!oneOf(FORMATS, format)) return refuse(t('--format takes json, text or sarif, not "{0}".', format));
  if (failOn !== undefined && !oneOf(SEVERITIES, failOn)) {
    return refuse(t('--fail-on takes error, warning, information or hint, not "{0}".', failOn));
  }
  if (positionals.length === 0) return refuse(t('Name at least one Markdown file or folder, or - for standard input.'));

  return withSession(assets, async (session) => {
    const annotated = await annotateDrafts(positionals, io, session, projectFinder());
    const { failed } = annotated;
    const drafts = writes ? await writeBaselines(annotated.files, io) : success(annotated.files);
    if (!drafts.ok) return refuse(drafts.failure);
    const newOnly = values['new-only'] || writes;
    if (newOnly && !writes && drafts.value.every(({ found }) => found.project.baseline.length === 0)) {
      io.stderr(`${t('There is no baseline yet, so every finding counts as new.')}\n`);
    }
    const files = drafts.value.map((draft) => shownFile(draft, newOnly));
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
    if (writes) return 0;
    const worst = SEVERITIES.slice(0, failOn === undefined ? 0 : SEVERITIES.indexOf(failOn) + 1);
    return files.some(({ annotations }) => annotations.findings.some(({ severity }) => worst.includes(severity)))
      ? 1
      : 0;
  });
};

/** A draft with its findings, or with those alone that its project's baseline does not hold. */
const shownFile = ({ path, source, annotations, file, found }: ProjectFile, newOnly: boolean): AnnotatedFile => {
  if (!newOnly) return { path, source, annotations };
  const findings = newFindings(annotations.findings, { file, source, baseline: found.project.baseline });
  return { path, source, annotations: { ...annotations, findings } };
};
