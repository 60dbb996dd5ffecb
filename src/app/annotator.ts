import type { Annotations } from '../domain/annotation/annotations.js';
import { assemble, assembleWithoutModel } from '../domain/annotation/assemble.js';
import { annotateWindow, type WindowAnnotation } from '../domain/annotation/classified-window.js';
import type { ModelManifest } from '../domain/annotation/manifest.js';
import { windowKey } from '../domain/annotation/window-key.js';
import { planWindows, type Window } from '../domain/annotation/windows.js';
import { failure, success, type Result } from '../domain/result.js';
import type { ParsedDraft } from '../domain/text/block.js';
import { overlaps, type Span } from '../domain/text/span.js';
import { BatchQueue, type QueuedText } from './batch-queue.js';
import type { Classifier, ClassifierFailure } from './ports/classifier.js';
import type { TextFailure, TextParser } from './ports/text-parser.js';
import type { WindowCache } from './window-cache.js';

/** A text to annotate and how. */
export interface AnnotationRequest {
  /** Tells drafts apart; a new request for the same draft replaces the one under way. */
  readonly draft: string;
  readonly source: string;
  /** What is on the screen, annotated first. */
  readonly visible?: readonly Span[];
  /** Hears of the annotations so far while more are on their way. */
  readonly onProgress?: (annotations: Annotations) => void;
}

/** Annotations and, where the model could not be asked, why; without it they hold what needs no model. */
export interface Annotated {
  readonly annotations: Annotations;
  readonly failure: ClassifierFailure | null;
}

/** Why there are no annotations at all: the text worker failed, or a newer request took this one's place. */
export type AnnotationFailure = TextFailure | { readonly code: 'replaced' };

/** Annotates drafts: parse, cut into windows, ask the model for those that are not known yet, put together. */
export class Annotator {
  readonly #parser: TextParser;
  readonly #classifier: Classifier;
  readonly #cache: WindowCache;
  readonly #queue: BatchQueue;

  constructor(parser: TextParser, classifier: Classifier, cache: WindowCache) {
    this.#parser = parser;
    this.#classifier = classifier;
    this.#cache = cache;
    this.#queue = new BatchQueue(classifier);
  }

  async annotate(request: AnnotationRequest): Promise<Result<Annotated, AnnotationFailure>> {
    const parsed = await this.#parser.parse(request.draft, request.source);
    if (!parsed.ok) return parsed;
    const manifest = await this.#classifier.manifest();
    if (!manifest.ok) return success({ annotations: assembleWithoutModel(parsed.value), failure: manifest.failure });
    return this.#classify(request, parsed.value, manifest.value);
  }

  /** Stops work for a draft that was closed. */
  forget(draft: string): void {
    this.#queue.drop(draft);
    this.#parser.forget(draft);
  }

  async #classify(
    { draft, visible = [], onProgress }: AnnotationRequest,
    parsed: ParsedDraft,
    manifest: ModelManifest,
  ): Promise<Result<Annotated, AnnotationFailure>> {
    const windows = planWindows(parsed.blocks, manifest.window);
    const model = manifest.files.map(({ sha256 }) => sha256).join(' ');
    const keys = windows.map((window) => windowKey(window, parsed.blocks, model));
    const known: (WindowAnnotation | undefined)[] = keys.map((key) => this.#cache.get(key));
    const put = (): Annotations => assemble(parsed, windows, known, manifest);

    let answered = 0;
    const missing = windows.flatMap((window, index): QueuedText[] => {
      if (known[index] !== undefined) return [];
      return [
        {
          text: window.text,
          rank: isVisible(window, parsed, visible) ? 0 : 1,
          take: (classified) => {
            const annotation = annotateWindow(window, parsed.blocks, classified, manifest);
            known[index] = annotation;
            this.#cache.set(keys[index] ?? '', annotation);
            answered++;
          },
        },
      ];
    });
    let next = 1;
    const report = (): void => {
      if (answered < next || answered === missing.length) return;
      // Putting a draft together takes longer the longer it is: twice as much must be new each time.
      next = 2 * answered;
      onProgress?.(put());
    };
    const run = await this.#queue.run(draft, missing, report);
    if (run.ok) return success({ annotations: put(), failure: null });
    if (run.failure.code === 'replaced') return failure(run.failure);
    return success({ annotations: put(), failure: run.failure });
  }
}

const isVisible = ({ blocks }: Window, parsed: ParsedDraft, visible: readonly Span[]): boolean => {
  const start = parsed.blocks[blocks.start]?.span.start ?? 0;
  const end = parsed.blocks[blocks.end - 1]?.span.end ?? start;
  return visible.some((span) => overlaps(span, { start, end }));
};
