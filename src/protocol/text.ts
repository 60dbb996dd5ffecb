import type { Finding } from '../domain/annotation/finding.js';
import type { RelativeLink } from '../domain/rules/links/relative-links.js';
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
  | {
      readonly type: 'check';
      readonly id: number;
      readonly draft: string;
      /** The request whose reply the host holds for this draft: what is checked must be that. */
      readonly since: number;
      /** At most so many findings are wanted. */
      readonly most: number;
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
  | {
      readonly type: 'checked';
      readonly id: number;
      /** The gravest first, then in the order of the draft. */
      readonly findings: readonly Finding[];
      readonly links: readonly RelativeLink[];
    }
  /** The draft that was to be checked is no longer the latest, or not known. */
  | { readonly type: 'stale'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
