import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../domain/annotation/finding.js';
import { lineStarts, positionAt } from '../domain/text/lines.js';
import type { Span } from '../domain/text/span.js';
import { findingMessage, fixTitle } from '../messages/findings.js';
import type { AnnotatedFile } from './annotate.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The findings of some files as a SARIF 2.1.0 log (OASIS, errata 01). Columns count UTF-16 units, from 1. */
export const sarifLog = (files: readonly AnnotatedFile[]) => {
  const codes = [
    ...new Set(files.flatMap(({ annotations }) => annotations.findings.map(({ code }) => code))),
  ].toSorted();
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Inkbearing', rules: codes.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => {
          const starts = lineStarts(file.source);
          return file.annotations.findings.map((finding) => ({
            ruleId: finding.code,
            ruleIndex: codes.indexOf(finding.code),
            level: levelOf(finding.severity),
            message: { text: findingMessage(finding) },
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: uriOf(file.path) }, region: region(starts, finding.span) },
              },
            ],
            fixes: finding.fixes.map((fix) => ({
              description: { text: fixTitle(fix) },
              artifactChanges: [
                {
                  artifactLocation: { uri: uriOf(file.path) },
                  replacements: fix.edits.map(({ span, newText }) => ({
                    deletedRegion: region(starts, span),
                    insertedContent: { text: newText },
                  })),
                },
              ],
            })),
          }));
        }),
      },
    ],
  };
};

const levelOf = (severity: Severity): 'error' | 'warning' | 'note' =>
  severity === 'error' || severity === 'warning' ? severity : 'note';

/** A path as a URI reference: relative ones stay relative, and a `#` in a name is no fragment. */
const uriOf = (path: string): string => {
  if (path === '-') return 'stdin';
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(sep).map(encodeURIComponent).join('/');
};

const region = (starts: readonly number[], { start, end }: Span) => {
  const from = positionAt(starts, start);
  const to = positionAt(starts, end);
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    charOffset: start,
    charLength: end - start,
  };
};
