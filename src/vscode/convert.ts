import { DiagnosticSeverity, Range, type TextDocument, type TextDocumentContentChangeEvent } from 'vscode';
import type { Edit, Severity } from '../domain/annotation/finding.js';
import type { Span } from '../domain/text/span.js';

/** A span of a draft as a range of its document, which must still hold the text that the span was found in. */
export const toRange = (document: TextDocument, { start, end }: Span): Range =>
  new Range(document.positionAt(start), document.positionAt(end));

/** A range of a document as a span. */
export const toSpan = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

/** What has been done to a document, as edits of the text before. */
export const toEdits = (changes: readonly TextDocumentContentChangeEvent[]): readonly Edit[] =>
  changes.map(({ rangeOffset, rangeLength, text }) => ({
    span: { start: rangeOffset, end: rangeOffset + rangeLength },
    newText: text,
  }));

/** The lines around a place up to the next blank ones, at most so many in each direction. */
export const paragraphAround = (document: TextDocument, offset: number, most = 200): Span => {
  const { line } = document.positionAt(offset);
  const isBlank = (at: number): boolean => document.lineAt(at).isEmptyOrWhitespace;
  let first = line;
  while (first > 0 && line - first < most && !isBlank(first - 1)) first -= 1;
  let last = line;
  while (last < document.lineCount - 1 && last - line < most && !isBlank(last + 1)) last += 1;
  return toSpan(document, new Range(first, 0, last, document.lineAt(last).text.length));
};

/** A severity as the editor names it. */
export const toDiagnosticSeverity = (severity: Severity): DiagnosticSeverity => {
  switch (severity) {
    case 'error':
      return DiagnosticSeverity.Error;
    case 'warning':
      return DiagnosticSeverity.Warning;
    case 'information':
      return DiagnosticSeverity.Information;
    case 'hint':
      return DiagnosticSeverity.Hint;
  }
};
