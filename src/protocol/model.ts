/** The files of a model that its worker needs, with what the manifest says of them. */
export interface ModelFiles {
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** What the host asks of the model worker. Every request but `drop` is answered once, by its id. */
export type ToModelWorker =
  | { readonly kind: 'classify'; readonly id: number; readonly texts: readonly string[] }
  /** Frees the session and the tokenizer; the next `classify` loads them again. */
  | { readonly kind: 'drop' };

/** One text's answer: rows of subwords, as in `Classified`. */
export interface ClassifiedRows {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly outputs: Readonly<Record<string, Float32Array>>;
}

/** Why the worker cannot answer; `file` is empty where no file is to blame. */
export interface ModelFailure {
  readonly code: 'model-missing' | 'model-altered' | 'model-unreadable' | 'runtime-missing';
  readonly file: string;
  readonly detail: string;
}

/** What the model worker answers. */
export type FromModelWorker =
  | { readonly kind: 'classified'; readonly id: number; readonly results: readonly ClassifiedRows[] }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: ModelFailure }
  | { readonly kind: 'state'; readonly state: 'loading' | 'ready' | 'idle' };
