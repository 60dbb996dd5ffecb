/** Where the parts beside the command line's own script are. */
export interface Assets {
  readonly modelWorker: URL;
  /** The folder with `manifest.json`. */
  readonly proofWorker: URL;
  readonly models: string;
  /** The folder with the message catalogues. */
  readonly l10n: string;
}
