import type { Edit } from '../../annotation/finding.js';
import type { LocalDate } from '../../time/local.js';

/** Why the front matter of a draft cannot be read or written. */
export type MatterFailure =
  /** It is opened, and no fence closes it. */
  | { readonly code: 'unclosed' }
  /** It is no YAML or TOML; the line of the draft, from 1, where that shows. */
  | { readonly code: 'broken'; readonly form: MatterForm; readonly line: number }
  /** It is something else than keys with values. */
  | { readonly code: 'no-keys' }
  /** The key has a value of a form that cannot be changed without a risk for what stands beside it. */
  | { readonly code: 'unwritable'; readonly key: string };

export type MatterForm = 'yaml' | 'toml';

/** A value that can be written. */
export type MatterValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'flag'; readonly flag: boolean }
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'list'; readonly texts: readonly string[] };

/** The keys of a front matter, whatever it is written in. */
export interface Matter {
  readonly form: MatterForm;
  /** What the first level's keys hold; numbers and days as they are written. */
  readonly values: ReadonlyMap<string, unknown>;
  /** A key's value as a list of texts: a list, one text, or several with commas between them; null for anything else. */
  readonly texts: (key: string) => readonly string[] | null;
  /** The edits that give a key that is there another value; null where that cannot be written. */
  readonly replaced: (key: string, value: MatterValue) => readonly Edit[] | null;
  /** The edit that adds keys behind those of the first level. */
  readonly added: (entries: readonly MatterEntry[]) => Edit;
}

/** A key and its value. */
export type MatterEntry = readonly [key: string, value: MatterValue];

/** Where the text of a front matter stands, and how its lines end. */
export interface MatterText {
  readonly text: string;
  /** The offset of `text` in the draft. */
  readonly base: number;
  readonly lineEnd: string;
}

/** An edit that only adds. */
export const insertion = (at: number, newText: string): Edit => ({ span: { start: at, end: at }, newText });

/** How the lines of a draft end: as its first one does. */
export const lineEndOf = (source: string): string => /\r\n|\r|\n/.exec(source)?.[0] ?? '\n';
