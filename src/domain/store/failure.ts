import type { FocusFailure } from '../focus/failure.js';
import type { PieceStatus } from '../influence/piece.js';
import type { TaskStatus } from '../tasks/task.js';
import type { CollectionName } from './collections.js';

/** Why a value is no document or no command: where it went wrong (`drafts["file:///a.md"][3].score`), and how. */
export interface InvalidFailure {
  readonly code: 'store-invalid';
  readonly path: string;
  readonly reason: string;
}

/** The document was written by a newer version; nothing is written over it. */
export interface NewerFailure {
  readonly code: 'store-newer';
  readonly schema: number;
  readonly known: number;
}

/** The command names a draft of which the store knows nothing. */
export interface UnknownDraftFailure {
  readonly code: 'draft-unknown';
  readonly draft: string;
}

/** What can go wrong with values alone. */
export type DocumentFailure = InvalidFailure | NewerFailure;

/** Why a command was not applied. */
export type CommandFailure =
  | InvalidFailure
  | UnknownDraftFailure
  | FocusFailure
  | { readonly code: 'task-unknown'; readonly task: string }
  | { readonly code: 'project-unknown'; readonly project: string }
  /** There is a record with this id already. */
  | { readonly code: 'record-exists'; readonly collection: CollectionName; readonly id: string }
  /** The task is not in the state that was expected: it was closed or opened again meanwhile. */
  | { readonly code: 'task-changed'; readonly task: string; readonly status: TaskStatus }
  /** Each of these tasks would have to wait for the next, and the last for the first. */
  | { readonly code: 'dependency-cycle'; readonly tasks: readonly string[] }
  | { readonly code: 'piece-unknown'; readonly piece: string }
  | { readonly code: 'plan-unknown'; readonly plan: string }
  | { readonly code: 'kind-unknown'; readonly kind: string }
  | { readonly code: 'channel-unknown'; readonly channel: string }
  /** The piece is not in the state that was expected: it went on, or back, meanwhile. */
  | { readonly code: 'piece-changed'; readonly piece: string; readonly status: PieceStatus }
  /** Another piece has this draft. */
  | { readonly code: 'draft-taken'; readonly draft: string; readonly piece: string }
  /** An output kind or channel that something still uses cannot go. */
  | { readonly code: 'record-used'; readonly collection: 'outputKinds' | 'channels'; readonly id: string }
  /** The schedule that was meant is no longer the one that is proposed or holds. */
  | { readonly code: 'schedule-gone' }
  /** What was to be changed is not as it was when the change was made up: another window was faster. */
  | { readonly code: 'record-stale'; readonly collection: 'plans' | 'pieces'; readonly id: string }
  /** What was to be undone has been changed since. */
  | { readonly code: 'record-changed'; readonly collection: CollectionName; readonly id: string };

/** Why a file is no document: nothing in it, no text in UTF-8, no JSON, JSON of another shape. */
export type UnreadableFault = 'empty' | 'binary' | 'json' | 'shape';

/** What can go wrong with a store, expected failures all of them. Paths are those of the machine, for people to read. */
export type StoreFailure =
  | DocumentFailure
  | CommandFailure
  /** `store.json` is there and cannot be understood. `setAside` is its copy, `newest` what can be restored instead. */
  | {
      readonly code: 'store-unreadable';
      readonly file: string;
      readonly fault: UnreadableFault;
      /** Where in the document and what, for a document of the wrong shape; otherwise empty. */
      readonly detail: string;
      readonly setAside: string | null;
      readonly newest: string | null;
    }
  /** There is no `store.json`, but there was one. */
  | { readonly code: 'store-missing'; readonly folder: string; readonly newest: string | null }
  /** A line of the journal that has others after it is damaged, or does not follow from the document. */
  | {
      readonly code: 'journal-damaged';
      readonly file: string;
      readonly line: number;
      readonly setAside: string | null;
    }
  /** Another process holds the lock and does not let go. */
  | { readonly code: 'store-busy'; readonly pid: number | null; readonly host: string | null }
  /** The system refused: disk full, no permission, no such folder. `reason` is its code, such as `ENOSPC`. */
  | { readonly code: 'store-io'; readonly file: string; readonly reason: string }
  | { readonly code: 'store-closed' };
