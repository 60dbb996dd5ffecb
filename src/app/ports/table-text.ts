import type { Result } from '../../domain/result.js';

/** How the characters of a file are written. `utf-16` needs its byte order mark. */
export type TableEncoding = 'utf-8' | 'gb18030';

/** Why the text of a file cannot be read. */
export type TextFailure =
  /** There are bytes that this encoding does not have. */
  | { readonly code: 'not-encoded'; readonly encoding: TableEncoding }
  /** It is no text. */
  | { readonly code: 'binary' }
  /** It is a workbook of a spreadsheet program. */
  | { readonly code: 'workbook' }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number }
  /** The system refused; `reason` is its code or its words. */
  | { readonly code: 'file-unreadable'; readonly reason: string };

/** A file that holds a table. */
export interface TableText {
  /** Its text from the beginning, in stretches that take no more than a few milliseconds; nothing comes after a failure. */
  read(encoding: TableEncoding): AsyncIterable<Result<string, TextFailure>>;
}
