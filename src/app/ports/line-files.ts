import type { Result } from '../../domain/result.js';
import type { ExpectedLine, TickFailure } from '../../domain/tasks/lines/tick-line.js';

/** Tells one state of a file from another: when it was changed, in milliseconds since the epoch, and its length in bytes. */
export interface FileStamp {
  readonly mtime: number;
  readonly size: number;
}

/** The Markdown files that lines of check lists are taken from. Files are named by their URIs. */
export interface LineFiles {
  /** All files that may have chosen lines. */
  readonly list: () => AsyncIterable<string>;
  /** Whether a file is one of those that `list` would name. */
  readonly isWanted: (uri: string) => boolean;
  /** Null where there is no such file. */
  readonly stamp: (uri: string) => Promise<FileStamp | null>;
  /** The text on the disk, or null where it cannot be read or is not UTF-8. */
  readonly read: (uri: string) => Promise<string | null>;
  /** The text of a file that is open in an editor, saved or not; null where it is not open. */
  readonly openText: (uri: string) => string | null;
  /** Ticks a line or opens it again, where it is still as expected; nothing else in the file changes. */
  readonly tick: (uri: string, expected: ExpectedLine, ticked: boolean) => Promise<Result<void, LineRefusal>>;
}

/** Why a line was not ticked; `unwritable`: the file cannot be written. */
export type LineRefusal = TickFailure | 'unwritable';
