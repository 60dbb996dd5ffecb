/** What a verb of `inkbearing pieces` was given. */
export interface AskedPieces {
  readonly operands: readonly string[];
  readonly cwd: string;
  readonly status?: string | undefined;
  readonly kind?: string | undefined;
  readonly draft?: string | undefined;
  readonly planned?: string | undefined;
  readonly on?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}
