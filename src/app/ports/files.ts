/**
 * Files beside a draft. Paths are a draft's folder and a relative path joined with slashes, without `.` and `..` where
 * that can be done; what a folder is called, the adapter and its caller agree on.
 */
export interface Files {
  /** Whether there is a file or folder. */
  readonly exists: (path: string) => Promise<boolean>;
  /** The text of a file, or null where it cannot be read. */
  readonly read: (path: string) => Promise<string | null>;
  /** The names of the files in a folder; none where it cannot be read. */
  readonly list: (folder: string) => Promise<readonly string[]>;
}
