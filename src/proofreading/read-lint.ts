import { type Lint, SuggestionKind } from 'harper.js';
import type { FixKind } from '../domain/annotation/finding.js';
import type { Span } from '../domain/text/span.js';

/** What harper has found, as a value. */
export interface RuleLint {
  readonly rule: string;
  readonly kind: string;
  readonly message: string;
  /** UTF-16 offsets into the text that was linted. */
  readonly span: Span;
  readonly text: string;
  readonly suggestions: readonly Suggested[];
}

/** A way to mend it: `insert` adds the text after what is marked. */
export interface Suggested {
  readonly kind: Extract<FixKind, 'replace' | 'remove' | 'insert'>;
  readonly text: string;
}

/** Takes a lint over and gives its memory back. */
export const readLint = (rule: string, lint: Lint): RuleLint => {
  const span = lint.span();
  const read = {
    rule,
    kind: lint.lint_kind(),
    message: lint.message(),
    span: { start: span.start, end: span.end },
    text: lint.get_problem_text(),
    suggestions: lint.suggestions().map((suggestion) => {
      const suggested = { kind: kindOf(suggestion.kind()), text: suggestion.get_replacement_text() };
      suggestion.free();
      return suggested;
    }),
  };
  span.free();
  lint.free();
  return read;
};

const kindOf = (kind: SuggestionKind): Suggested['kind'] => {
  switch (kind) {
    case SuggestionKind.Replace:
      return 'replace';
    case SuggestionKind.Remove:
      return 'remove';
    case SuggestionKind.InsertAfter:
      return 'insert';
  }
};
