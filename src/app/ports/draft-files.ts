import type { Edit } from '../../domain/annotation/finding.js';
import type { Result } from '../../domain/result.js';

/** The files that drafts are in, by their URIs. */
export interface DraftFiles {
  /** The text, as the editor has it where it is open; else as it is on the disk, with its byte order mark. */
  readonly read: (uri: string) => Promise<Result<string, 'missing' | 'unreadable'>>;
  /** Makes edits, where the text is still the one that they were made for. Whether that could be done. */
  readonly edit: (uri: string, text: string, edits: readonly Edit[]) => Promise<boolean>;
  /** Makes a file in a folder; it never replaces one. @returns its URI */
  readonly create: (folder: string, name: string, text: string) => Promise<Result<string, 'exists' | 'unwritable'>>;
  /** What tells a file from all others, by whatever path or link it is reached; null where nothing does. */
  readonly identity: (uri: string) => Promise<string | null>;
}
