import type { Disposable } from './disposable.js';

/** Where reviews are written as Markdown drafts. */
export interface ReviewDrafts {
  /** Whether the review of that name has been written, as far as is known now. */
  isWritten(name: string): boolean;
  /**
   * Shows the review of that name, which is written where there is none yet: one that is there is never overwritten.
   * @param name `2026-W48` or `2026-11`
   * @param head the beginning by which one that is in no file is known again
   * @returns why it could not be shown, in words, or null
   */
  open(name: string, head: string, text: string): Promise<string | null>;
  /** Another review is known to be written, or to be gone. */
  onDidChange(listener: () => void): Disposable;
}
