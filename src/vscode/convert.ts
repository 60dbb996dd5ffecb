import { DiagnosticSeverity, Range, type TextDocument } from 'vscode';
import type { Severity } from '../domain/annotation/finding.js';
import type { Span } from '../domain/text/span.js';

/** A span of a draft as a range of its document, which must still hold the text that the span was found in. */
export const toRange = (document: TextDocument, { start, end }: Span): Range =>
  new Range(document.positionAt(start), document.positionAt(end));

/** A range of a document as a span. */
export const toSpan = (document: TextDocument, range: Range): Span => ({
  start: document.offsetAt(range.start),
  end: document.offsetAt(range.end),
});

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
