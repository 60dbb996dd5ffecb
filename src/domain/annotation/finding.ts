import type { Span } from '../text/span.js';

/** From the gravest to the lightest. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** How much a finding matters; the editor shows at most what the user's settings let through. */
export type Severity = (typeof SEVERITIES)[number];

/** Orders findings by how much they matter, the gravest first. */
export const byGravity = (a: Pick<Finding, 'severity'>, b: Pick<Finding, 'severity'>): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

/** One replacement in the draft. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** What a fix does; the catalogue puts it into words. */
export type FixKind =
  /** Puts `values.text` in the place of what is marked. */
  | 'replace'
  /** Takes away what is marked. */
  | 'remove'
  /** Adds `values.text`. */
  | 'insert'
  /** Makes a bare address a link. */
  | 'link'
  /** Writes a name the same way everywhere: `values.text`. */
  | 'unify';

/** A way to mend a finding. */
export interface Fix {
  readonly kind: FixKind;
  readonly values: Readonly<Record<string, string | number>>;
  /** Disjoint, in the order of the draft. */
  readonly edits: readonly Edit[];
  /** Whether it may be applied without being looked at: by *fix all* and on save. */
  readonly safe: boolean;
}

/** An actionable problem of a draft. It carries codes and data; sentences come from the catalogue. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly values: Readonly<Record<string, string | number>>;
  /** Points of the document's score that mending it is expected to give, or null where that is not known. */
  readonly gain: number | null;
  /** The best first. */
  readonly fixes: readonly Fix[];
}

/** The closed set of findings, each with the severity that it has unless the project says otherwise. */
export const FINDINGS = {
  // The model
  'faulty-sentence': 'information',
  'loose-paragraph': 'hint',
  // Readability
  'hard-sentence': 'information',
  'long-sentence': 'information',
  'wall-of-text': 'information',
  // Words
  'repeated-word': 'information',
  'inconsistent-name': 'information',
  'unexpanded-acronym': 'hint',
  'avoided-term': 'information',
  'unfinished-note': 'hint',
  // Structure
  'front-matter-unreadable': 'warning',
  'missing-title': 'information',
  'missing-description': 'hint',
  'several-titles': 'information',
  'heading-level': 'information',
  'duplicate-heading': 'hint',
  'empty-section': 'information',
  // Links and images
  'missing-alternative': 'information',
  'bare-url': 'hint',
  'vague-link': 'information',
  'dead-link': 'warning',
  'dead-anchor': 'warning',
  'undefined-reference': 'warning',
  // Proofreading
  spelling: 'information',
  grammar: 'information',
  style: 'hint',
  'chinese-spacing': 'information',
  'chinese-punctuation': 'information',
} as const satisfies Readonly<Record<string, Severity>>;

/** What kind of problem a finding is. */
export type FindingCode = keyof typeof FINDINGS;

/** Whether a text is the code of a finding. */
export const isFindingCode = (text: string): text is FindingCode => Object.hasOwn(FINDINGS, text);
