import type { Annotations } from '../domain/annotation/annotations.js';
import { assembleInSteps, assembleWithoutModelInSteps } from '../domain/annotation/assemble.js';
import { annotateWindow, type WindowAnnotation } from '../domain/annotation/classified-window.js';
import type { FindingSources } from '../domain/annotation/gather-findings.js';
import type { ModelManifest } from '../domain/annotation/manifest.js';
import { windowKey } from '../domain/annotation/window-key.js';
import { runInTurns } from '../domain/annotation/steps.js';
import { planWindowsInSteps, type Window } from '../domain/annotation/windows.js';
import { failure, success, type Result } from '../domain/result.js';
import type { ParsedDraft } from '../domain/text/block.js';
import { judgeOf, type Judge } from '../domain/quality/sentence-quality.js';
import { overlaps, type Span } from '../domain/text/span.js';
import { BatchQueue, type QueuedText } from './batch-queue.js';
import type { CheckProblem, CheckRequest, DraftChecker } from './draft-checker.js';
import type { Classifier, ClassifierFailure } from './ports/classifier.js';
import type { TextFailure, TextParser } from './ports/text-parser.js';
import type { WindowCache } from './window-cache.js';

/** A text to annotate and how. */
export interface AnnotationRequest extends CheckRequest {
  /** What is on the screen, annotated first. */
  readonly visible?: readonly Span[];
  /** Hears of the annotations so far while more are on their way. */
  readonly onProgress?: (annotations: Annotations) => void;
  /** How long the model's results wait for those of the proofreaders; then they are reported as progress. */
  readonly patience?: () => Promise<void>;
}

/** Annotations and, where the model could not be asked, why; without it they hold what needs no model. */
export interface Annotated {
  readonly annotations: Annotations;
  readonly failure: ClassifierFailure | null;
  /** What could not be checked beside the model; for the log. */
  readonly problems: readonly CheckProblem[];
}

/** What an annotator can do without. */
export interface AnnotatorOptions {
  /** Null where only entities and quality are wanted. */
  readonly checker?: DraftChecker | null;
  /** Lets others have their turn between two steps of long work; by default they get none. */
  readonly pause?: () => Promise<void>;
}

/** Why there are no annotations at all: the text worker failed, or a newer request took this one's place. */
export type AnnotationFailure = TextFailure | { readonly code: 'replaced' };

/** So many windows are looked up in one turn: about a millisecond of work. */
const KEYS = 50;

/** What the model has said of the windows of a draft, and what it is put together with. */
interface Run {
  readonly parsed: ParsedDraft;
  readonly windows: readonly Window[];
  readonly known: (WindowAnnotation | undefined)[];
  readonly manifest: ModelManifest;
}

/**
 * Annotates drafts: parse, check against the rules, cut into windows, ask the model for those that are not known yet, put
 * together. Rules, proofreaders and model work at the same time.
 */
export class Annotator {
  readonly #parser: TextParser;
  readonly #classifier: Classifier;
  readonly #cache: WindowCache;
  readonly #checker: DraftChecker | null;
  readonly #pause: () => Promise<void>;
  readonly #judges = new WeakMap<ModelManifest, Judge>();
  readonly #queue: BatchQueue;

  constructor(
    parser: TextParser,
    classifier: Classifier,
    cache: WindowCache,
    { checker = null, pause = () => Promise.resolve() }: AnnotatorOptions = {},
  ) {
    this.#parser = parser;
    this.#classifier = classifier;
    this.#cache = cache;
    this.#checker = checker;
    this.#pause = pause;
    this.#queue = new BatchQueue(classifier);
  }

  async annotate(request: AnnotationRequest): Promise<Result<Annotated, AnnotationFailure>> {
    const parsed = await this.#parser.parse(request.draft, request.source);
    if (!parsed.ok) return parsed;
    const checking = this.#checker?.check(request, parsed.value) ?? null;
    const manifest = await this.#classifier.manifest();
    if (!manifest.ok) {
      const problems = (await checking?.done) ?? [];
      const steps = assembleWithoutModelInSteps(parsed.value, checking?.sources() ?? null);
      return success({ annotations: await runInTurns(steps, this.#pause), failure: manifest.failure, problems });
    }
    const run = await this.#plan(parsed.value, manifest.value);
    let reported = Promise.resolve();
    const report = (sources: FindingSources | null): void => {
      const { onProgress } = request;
      if (onProgress !== undefined) reported = reported.then(async () => onProgress(await this.#put(run, sources)));
    };
    const classified = await this.#classify(request, run, () => report(null));
    const trouble = classified.ok ? null : classified.failure;
    if (trouble?.code === 'replaced') return failure(trouble);
    if (checking !== null && request.patience !== undefined) {
      // A long draft takes long to proofread: what the model and the rules say is shown meanwhile.
      const late = await Promise.race([checking.done.then(() => false), request.patience().then(() => true)]);
      if (late) report(checking.sources());
    }
    const problems = (await checking?.done) ?? [];
    await reported;
    const annotations = await this.#put(run, checking?.sources() ?? null);
    return success({ annotations, failure: trouble, problems });
  }

  /** The score of a text alone, or null where it has none; windows that are known are not asked for again. */
  async score(draft: string, source: string): Promise<number | null> {
    const parsed = await this.#parser.parse(draft, source);
    const manifest = await this.#classifier.manifest();
    if (!parsed.ok || !manifest.ok) return null;
    const run = await this.#plan(parsed.value, manifest.value);
    const classified = await this.#classify({ draft, source }, run, () => undefined);
    return classified.ok ? (await this.#put(run, null)).quality.score : null;
  }

  /** Stops work for a draft that was closed. */
  forget(draft: string): void {
    this.#queue.drop(draft);
    this.#parser.forget(draft);
  }

  /** Puts together what is known; without sources there are no findings but the model's. */
  #put({ parsed, windows, known, manifest }: Run, sources: FindingSources | null): Promise<Annotations> {
    const judge = this.#judges.get(manifest) ?? judgeOf(manifest);
    this.#judges.set(manifest, judge);
    const parts = { draft: parsed, windows, annotated: [...known], manifest, sources, judge };
    return runInTurns(assembleInSteps(parts), this.#pause);
  }

  async #plan(parsed: ParsedDraft, manifest: ModelManifest): Promise<Run> {
    const windows = await runInTurns(planWindowsInSteps(parsed.blocks, manifest.window), this.#pause);
    const known: (WindowAnnotation | undefined)[] = [];
    for (const [index, window] of windows.entries()) {
      known.push(this.#cache.get(keyOf(window, parsed, manifest)));
      if (index % KEYS === KEYS - 1) await this.#pause();
    }
    return { parsed, windows, known, manifest };
  }

  #classify(
    { draft, visible = [] }: AnnotationRequest,
    { parsed, windows, known, manifest }: Run,
    onProgress: () => void,
  ): ReturnType<BatchQueue['run']> {
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
            this.#cache.set(keyOf(window, parsed, manifest), annotation);
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
      onProgress();
    };
    return this.#queue.run(draft, missing, report);
  }
}

const keyOf = (window: Window, parsed: ParsedDraft, { files }: ModelManifest): string =>
  windowKey(window, parsed.blocks, files.map(({ sha256 }) => sha256).join(' '));

const isVisible = ({ blocks }: Window, parsed: ParsedDraft, visible: readonly Span[]): boolean => {
  const start = parsed.blocks[blocks.start]?.span.start ?? 0;
  const end = parsed.blocks[blocks.end - 1]?.span.end ?? start;
  return visible.some((span) => overlaps(span, { start, end }));
};
