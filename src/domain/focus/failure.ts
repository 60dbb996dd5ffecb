import type { FocusEventKind } from './transitions.js';
import type { FocusState } from './state.js';

/** Why something cannot be done to the timer. */
export type FocusFailure =
  /** Another interval is running. */
  | { readonly code: 'focus-running'; readonly interval: string }
  /** The interval has an end already: another window or the command line was first. */
  | { readonly code: 'focus-ended'; readonly interval: string }
  | { readonly code: 'focus-unknown'; readonly interval: string }
  /** The end has been announced already. */
  | { readonly code: 'focus-rung'; readonly interval: string }
  /** The table has no such event in that state. */
  | { readonly code: 'focus-refused'; readonly state: FocusState; readonly event: FocusEventKind }
  /** That stretch is a gap already, or none: nothing runs, or somebody was there. */
  | { readonly code: 'gap-known'; readonly interval: string }
  | { readonly code: 'gap-unknown'; readonly interval: string }
  | { readonly code: 'gap-answered'; readonly interval: string }
  /** Another window has recorded that the clock was set. */
  | { readonly code: 'shift-known'; readonly interval: string };
