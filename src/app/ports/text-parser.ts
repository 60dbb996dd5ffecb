import type { Result } from '../../domain/result.js';
import type { ParsedDraft } from '../../domain/text/block.js';

/** Why a source could not be parsed. */
export type TextFailure =
  /** The worker has ended and cannot be made again; `message` is for the log. */
  | { readonly code: 'text-worker-unavailable'; readonly message: string }
  /** The worker answered with an error; `message` is for the log. */
  | { readonly code: 'text-worker-failed'; readonly message: string };

/** Reads drafts off the host's thread. */
export interface TextParser {
  /**
   * Reads the source of a draft.
   * @param draft names the draft, so that the next call for it only reads what has changed
   */
  readonly parse: (draft: string, source: string) => Promise<Result<ParsedDraft, TextFailure>>;
  /** Forgets what is kept of a draft, after it has been closed. */
  readonly forget: (draft: string) => void;
}
