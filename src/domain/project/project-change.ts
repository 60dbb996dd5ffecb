import type { FindingCode, Severity } from '../annotation/finding.js';
import type { BaselineEntry, Ignore, LexiconEntry } from './project.js';

/** What the editor and the command line write into a project's file. */
export type ProjectChange =
  | { readonly kind: 'ignore'; readonly ignore: Ignore }
  | { readonly kind: 'lexicon'; readonly entry: LexiconEntry }
  | { readonly kind: 'rule'; readonly code: FindingCode; readonly level: Severity | 'off' }
  /** Puts a whole baseline into the place of the old one. */
  | { readonly kind: 'baseline'; readonly entries: readonly BaselineEntry[] };
