import type { WindowOutput } from '../../domain/annotation/classified-window.js';
import type { ModelManifest } from '../../domain/annotation/manifest.js';
import type { Result } from '../../domain/result.js';
import type { Disposable } from './disposable.js';

/** What the encoder says of one text. */
export type Classified = WindowOutput;

/**
 * Why there is no inference.
 * - `model-missing`, `model-altered`, `model-unreadable`: `file` is absent, differs from the manifest's checksum, or
 *   cannot be loaded.
 * - `runtime-missing`: this platform has no native binary of ONNX Runtime.
 * - `worker-died`: the worker ended; it is not made again in this process.
 */
export interface ClassifierFailure {
  readonly code: 'model-missing' | 'model-altered' | 'model-unreadable' | 'runtime-missing' | 'worker-died';
  readonly file: string;
  /** What the system said, for the log. */
  readonly detail: string;
}

/** Where the model is in its life; `idle` before the first draft and after it was dropped. */
export type ClassifierState =
  | { readonly kind: 'idle' | 'loading' | 'ready' }
  | { readonly kind: 'unavailable'; readonly failure: ClassifierFailure };

/** The port to inference. The model is loaded at the first call and dropped after an idle time. */
export interface Classifier {
  readonly state: ClassifierState;
  /** What the model can do; read without loading it. */
  manifest(): Promise<Result<ModelManifest, ClassifierFailure>>;
  /** Runs a few texts of similar length through the encoder at once; the answers are in their order. */
  classify(texts: readonly string[]): Promise<Result<readonly Classified[], ClassifierFailure>>;
  onDidChangeState(listener: (state: ClassifierState) => void): Disposable;
}
