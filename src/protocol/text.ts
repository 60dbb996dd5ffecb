import type { DraftDelta } from '../domain/text/delta.js';

/** What the host asks the text worker. */
export type ToTextWorker =
  | {
      readonly type: 'parse';
      readonly id: number;
      readonly draft: string;
      readonly source: string;
      /** The request whose reply the host still holds for this draft, or null where it holds none. */
      readonly since: number | null;
    }
  | { readonly type: 'forget'; readonly draft: string };

/** What the text worker answers; each request with an id gets one reply with that id. */
export type FromTextWorker =
  | {
      readonly type: 'parsed';
      readonly id: number;
      /** The request that the delta starts from, or null where it starts from an empty draft. */
      readonly since: number | null;
      readonly delta: DraftDelta;
    }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
