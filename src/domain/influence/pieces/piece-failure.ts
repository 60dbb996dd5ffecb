import type { StoreFailure } from '../../store/failure.js';
import type { MatterFailure } from '../front-matter/matter.js';

/** What a piece must have before it can be in a state. */
export type PieceRefusal =
  /** The day for which its publishing is arranged. */
  | { readonly code: 'day-needed'; readonly piece: string }
  /** Where it appeared. */
  | { readonly code: 'publication-needed'; readonly piece: string }
  /** It cannot have appeared on a day to come. */
  | { readonly code: 'day-ahead'; readonly date: string }
  /** An address begins with http:// or https://. */
  | { readonly code: 'no-address'; readonly url: string };

/** Why a draft cannot be read, written or made; `draft` is its URI. */
export type DraftFailure =
  | { readonly code: 'draft-missing'; readonly draft: string }
  /** It may not be read, or is no text in UTF-8. */
  | { readonly code: 'draft-unreadable'; readonly draft: string }
  /** It may not be written, or was changed meanwhile. */
  | { readonly code: 'draft-unwritable'; readonly draft: string }
  /** Its name is none of a Markdown file. */
  | { readonly code: 'no-markdown'; readonly draft: string }
  /** Its front matter cannot be read or written. */
  | { readonly code: 'front-matter'; readonly draft: string; readonly why: MatterFailure };

/** Why nothing was done to a piece. */
export type PieceFailure =
  | StoreFailure
  | PieceRefusal
  | DraftFailure
  | { readonly code: 'empty-title' }
  /** It has a draft already. */
  | { readonly code: 'has-draft'; readonly piece: string };
