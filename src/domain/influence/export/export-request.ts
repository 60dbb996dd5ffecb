import type { LocalDate } from '../../time/local.js';
import type { ExportFormat } from '../channel.js';
import type { ExportNote } from './export-note.js';

/** A draft and what is known of its piece beyond it. What the draft's front matter says goes before it. */
export interface ExportRequest {
  /** The draft as it stands in its file, with whatever line ends it has. */
  readonly source: string;
  readonly format: ExportFormat;
  /** The address of the original, where the piece is at home; null where it is nowhere yet. */
  readonly canonical: string | null;
  /** The address of the site on which the original appears, without a slash at its end. */
  readonly site: string | null;
  readonly title: string | null;
  readonly date: LocalDate | null;
  /** The name of the draft's file without its ending. */
  readonly slug: string | null;
  /** The language of the few words that an export adds to the draft, such as the heading of its references. */
  readonly language: ExportLanguage;
}

export type ExportLanguage = 'en' | 'zh';

/** A piece in the form that a channel takes. */
export interface ExportedPiece {
  /** What goes to the clipboard as text, or into a file. */
  readonly text: string;
  /** The same as a fragment of HTML, for channels whose editor takes rich text; null for the others. */
  readonly html: string | null;
  readonly fileName: string;
  readonly mediaType: 'text/markdown' | 'text/html' | 'text/plain';
  /** What a person has still to do or to look at. */
  readonly notes: readonly ExportNote[];
}

/** Why there is no export. */
export type ExportFailure =
  /** The channel's format is `none`: there is nothing to export. */
  | { readonly code: 'nothing-to-export' }
  /** The draft holds nothing but white space and front matter. */
  | { readonly code: 'empty-draft' }
  /** Quotations and lists lie in each other hundreds deep: no channel takes that. */
  | { readonly code: 'too-deep' };
