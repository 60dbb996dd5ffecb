import type { BlockText } from '../domain/proofreading/proof-texts.js';
import type { ProseFinding } from '../domain/rules/rule.js';

/** What the host asks of the worker that proofreads; each request gets one reply with its id. */
export interface ToProofWorker {
  readonly id: number;
  readonly texts: readonly BlockText[];
}

/** What the worker answers. */
export type FromProofWorker =
  /** What was found in each text, in the order of the request; offsets into that text. */
  | { readonly type: 'read'; readonly id: number; readonly findings: readonly (readonly ProseFinding[])[] }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
