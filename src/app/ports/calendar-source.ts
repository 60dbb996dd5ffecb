import type { Result } from '../../domain/result.js';

/**
 * Why a calendar's file was not read.
 * - `file-missing`: there is nothing at `path`.
 * - `file-unreadable`: the system does not let it be read.
 * - `file-too-large`: it is larger than any calendar.
 * - `too-many-files`: the folder holds more than are looked at.
 */
export interface SourceTrouble {
  readonly code: 'file-missing' | 'file-unreadable' | 'file-too-large' | 'too-many-files';
  readonly path: string;
}

/** A calendar's file. */
export interface CalendarFile {
  readonly path: string;
  /** Stays the same as long as the file does. */
  readonly identity: string;
}

/** Where calendars are read from. */
export interface CalendarSource {
  /** The files that paths stand for, each once: a file stands for itself, a folder for the ICS files in it. */
  find(paths: readonly string[]): Promise<{
    readonly files: readonly CalendarFile[];
    readonly troubles: readonly SourceTrouble[];
  }>;
  /** The text of a file. */
  read(file: CalendarFile): Promise<Result<string, SourceTrouble>>;
}
