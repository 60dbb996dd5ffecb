/** How late the extension host's thread was while somebody typed, in milliseconds. */
export interface TypingFigures {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** What is measured inside the extension host. */
export interface HostFigures {
  /** The same texts as plain text, which the extension leaves alone. */
  readonly plain: Readonly<Record<'long' | 'large', TypingFigures>>;
  readonly drafts: Readonly<Record<'long' | 'large', TypingFigures>>;
  /** Milliseconds. */
  readonly activation: number;
  /** MB of the resident set beyond those of the host before activation. */
  readonly memory: number;
}
