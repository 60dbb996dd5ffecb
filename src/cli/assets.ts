/** Where the parts beside the command line's own script are. */
export interface Assets {
  readonly modelWorker: URL;
  readonly proofWorker: URL;
  readonly optimiserWorker: URL;
  /** The folder with `manifest.json`. */
  readonly models: string;
  /** The folder with the message catalogues. */
  readonly l10n: string;
}
