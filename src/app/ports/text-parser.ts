import type { Finding } from '../../domain/annotation/finding.js';
import type { Result } from '../../domain/result.js';
import type { RelativeLink } from '../../domain/rules/links/relative-links.js';
import type { ParsedDraft } from '../../domain/text/block.js';

/** Why a source could not be parsed. */
export type TextFailure =
  /** The worker has ended and cannot be made again; `message` is for the log. */
  | { readonly code: 'text-worker-unavailable'; readonly message: string }
  /** The worker answered with an error; `message` is for the log. */
  | { readonly code: 'text-worker-failed'; readonly message: string };

/** Why a draft could not be checked. `stale`: it was never read, or is being read anew, which brings a check of its own. */
export type CheckFailure = TextFailure | { readonly code: 'stale' };

/** What the rules say of a draft. */
export interface Checked {
  /** The gravest first, then in the order of the draft. */
  readonly findings: readonly Finding[];
  /** The links to files beside the draft, which only its host can follow. */
  readonly links: readonly RelativeLink[];
}

/** Reads and checks drafts off the host's thread. */
export interface TextParser {
  /**
   * Reads the source of a draft.
   * @param draft names the draft, so that the next call for it only reads what has changed
   */
  readonly parse: (draft: string, source: string) => Promise<Result<ParsedDraft, TextFailure>>;
  /**
   * Runs the rules over a draft as it was read last.
   * @param most at most so many findings are wanted
   */
  readonly check: (draft: string, most: number) => Promise<Result<Checked, CheckFailure>>;
  /** Forgets what is kept of a draft, after it has been closed. */
  readonly forget: (draft: string) => void;
}
