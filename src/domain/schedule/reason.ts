/** Why a piece stands where it does; times are local minutes, tasks ids. */
export type PlacementReason =
  /** It stood there before. */
  | { readonly code: 'kept' }
  /** The first working time there is. */
  | { readonly code: 'first' }
  /** The first working time after its start. */
  | { readonly code: 'start'; readonly start: number }
  /** The first working time after a task for which it waits. */
  | { readonly code: 'after'; readonly task: string }
  /** The rest of it, in the next working time. */
  | { readonly code: 'continued' }
  /** There is no other room left before its due. */
  | { readonly code: 'due'; readonly due: number }
  /** Its due is over by then; there was no room for it before. */
  | { readonly code: 'late'; readonly due: number }
  /** The time before is another's, which is due earlier, counts more, or stood there before. */
  | { readonly code: 'behind'; readonly task: string; readonly because: 'due' | 'priority' | 'kept' | 'order' }
  /** What is free before is too short for a piece of it. */
  | { readonly code: 'piece'; readonly minimumPiece: number }
  /** The days before hold as much as the daily cap allows. */
  | { readonly code: 'cap' }
  /** It stood at another time, where now a meeting or another task is, or which is no longer open to it. */
  | { readonly code: 'moved'; readonly from: number; readonly because: 'busy' | 'waits' | 'plan'; readonly task: null }
  | { readonly code: 'moved'; readonly from: number; readonly because: 'task'; readonly task: string }
  /** It fits here, and nothing is gained elsewhere. */
  | { readonly code: 'fits' };

/** Why work has no place. */
export type UnplacedReason =
  /** A task for which it waits, directly or not, has no place itself. */
  | { readonly code: 'after'; readonly task: string }
  /** It may begin only after the last day. */
  | { readonly code: 'start'; readonly start: number }
  /** Nothing that is free is long enough for a piece of it. */
  | { readonly code: 'piece'; readonly minimumPiece: number }
  /** No working time is left for it: others take it, or it needs more than there is. */
  | { readonly code: 'full' };
