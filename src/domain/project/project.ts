import type { FindingCode, Severity } from '../annotation/finding.js';

/** The name of the file in which a project says what holds for its drafts. */
export const PROJECT_FILE = '.inkbearing.json';

/** What a project says about its drafts, in the file of the nearest folder above them. */
export interface Project {
  /** Severities by code; `off` switches a rule off. */
  readonly rules: Readonly<Partial<Record<FindingCode, Severity | 'off'>>>;
  /** Words and names that are right as they are, and corrections of the tagger. */
  readonly lexicon: readonly LexiconEntry[];
  /** Terms that the project does not use, with those that it uses instead (an empty text: none). */
  readonly terms: Readonly<Record<string, string>>;
  /** Findings that somebody has looked at and does not want to see again. */
  readonly ignores: readonly Ignore[];
  /** The findings that were there when the project began: `annotate --new-only` leaves them out. */
  readonly baseline: readonly BaselineEntry[];
  /** The tags that may be proposed for a front matter, each with other words that speak for it. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

/** A word of the project. */
export interface LexiconEntry {
  readonly text: string;
  /** The type of the name, `none` where it is no name, or null where nothing is said about that. */
  readonly type: string | null;
}

/** Which findings to leave out; each condition that is given must hold. */
export interface Ignore {
  readonly code: FindingCode | null;
  /** The draft, relative to the folder of the file, with slashes. */
  readonly file: string | null;
  /** The marked text, blanks collapsed. */
  readonly text: string | null;
  /** What stands before and after the marked text; one of the two must still be there. */
  readonly before: string | null;
  readonly after: string | null;
}

/** So many findings of a kind over the same text in one draft are old. */
export interface BaselineEntry {
  readonly file: string;
  readonly code: FindingCode;
  readonly text: string;
  readonly count: number;
}

/** What holds without a file. */
export const NO_PROJECT: Project = { rules: {}, lexicon: [], terms: {}, ignores: [], baseline: [], tags: {} };
