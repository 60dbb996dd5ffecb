import type { Span } from '../text/span.js';

/** How much a finding matters; the editor shows at most what the user's settings let through. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One replacement in the draft. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** A way to mend a finding; `title` is a message code, put into words by the catalogue. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** An actionable problem of a draft. It carries codes and data; sentences come from the catalogue. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly values: Readonly<Record<string, string | number>>;
  /** Points of the document's score that mending it is expected to give, or null where that is not known. */
  readonly gain: number | null;
  readonly fixes: readonly Fix[];
}

/** The closed set of findings. */
export type FindingCode = 'weak-sentence' | 'front-matter-unreadable';
