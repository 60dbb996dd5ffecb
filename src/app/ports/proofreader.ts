import type { BlockText } from '../../domain/proofreading/proof-texts.js';
import type { ProseFinding } from '../../domain/rules/rule.js';
import type { Result } from '../../domain/result.js';

/** Why nothing can be proofread; `message` is for the log. */
export interface ProofreaderFailure {
  readonly code: 'proofreader-unavailable' | 'proofreader-failed';
  readonly message: string;
}

/** Finds spelling, grammar and typography in texts, off the host's thread: harper for English, AutoCorrect for Chinese. */
export interface Proofreader {
  /** What is found in each text, in the order given; offsets into that text. `onRead` hears of a text before the rest. */
  readonly read: (
    texts: readonly BlockText[],
    onRead?: (index: number, found: readonly ProseFinding[]) => void,
  ) => Promise<Result<readonly (readonly ProseFinding[])[], ProofreaderFailure>>;
}
