import { window, workspace, type Disposable, type TextDocument } from 'vscode';
import type { AnnotationFailure, Annotator } from '../app/annotator.js';
import type { CheckProblem, CheckRequest } from '../app/draft-checker.js';
import { Emitter } from '../app/emitter.js';
import type { ClassifierFailure } from '../app/ports/classifier.js';
import type { Annotations } from '../domain/annotation/annotations.js';
import { toSpan } from './convert.js';
import { draftEditors, isOnScreen } from './draft-editors.js';
import { isDraft } from './is-draft.js';
import { draftSettings } from './settings.js';

/** What is known of a draft on the screen: the annotations of one version of its document. */
export interface DraftState {
  readonly document: TextDocument;
  readonly version: number;
  readonly annotations: Annotations;
  readonly failure: ClassifierFailure | null;
}

/** Milliseconds that the model's results wait for the proofreaders' before they are shown alone. */
const PATIENCE = 250;

/** The settings that change what is found. */
const CHECKED = ['findings.english', 'findings.chinese', 'lexicon'];

/** What holds for a draft beside its text: its project, its folder, what is proofread. */
export type DraftContext = Omit<CheckRequest, 'draft' | 'source'>;

const isWanted = (document: TextDocument): boolean => isDraft(document) && draftSettings(document).enabled;

/**
 * Annotates the drafts in visible editors: when they appear, and after each pause in typing. Results for a version that
 * is no longer the document's are not shown; they are in the cache for the next run.
 */
export class DraftWatcher implements Disposable {
  readonly #annotator: Annotator;
  readonly #contextOf: (document: TextDocument) => Promise<DraftContext>;
  readonly #annotated = new Emitter<DraftState>();
  readonly #started = new Emitter<TextDocument>();
  readonly #failed = new Emitter<{ readonly document: TextDocument; readonly failure: AnnotationFailure }>();
  readonly #forgotten = new Emitter<TextDocument>();
  readonly #troubled = new Emitter<CheckProblem>();
  /** By document, not by URI: a new untitled document takes the URI of one that was closed. */
  readonly #states = new Map<TextDocument, DraftState>();
  readonly #timers = new Map<TextDocument, NodeJS.Timeout>();
  readonly #running = new Map<TextDocument, Promise<void>>();
  readonly #ids = new WeakMap<TextDocument, string>();
  #documents = 0;
  readonly #subscriptions: readonly Disposable[];

  /** Fires with each new state, also with incomplete ones while a long draft is under way. */
  readonly onDidAnnotate = this.#annotated.event;
  readonly onDidStart = this.#started.event;
  /** Fires when a draft could not be read at all. */
  readonly onDidFail = this.#failed.event;
  /** Fires when a draft is closed or its annotations are switched off. */
  readonly onDidForget = this.#forgotten.event;

  /** Fires when a part of the checks could not be made; the rest was. */
  readonly onDidHaveTrouble = this.#troubled.event;

  constructor(annotator: Annotator, contextOf: (document: TextDocument) => Promise<DraftContext>) {
    this.#annotator = annotator;
    this.#contextOf = contextOf;
    this.#subscriptions = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || (!this.#states.has(document) && !isOnScreen(document))) return;
        this.#schedule(document, draftSettings(document).delay);
      }),
      // A document that changes its language is closed and opened again.
      workspace.onDidOpenTextDocument(() => this.annotateVisible()),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      window.onDidChangeVisibleTextEditors(() => this.annotateVisible()),
      // A comparison gives way to an editor without a change of what is visible.
      window.tabGroups.onDidChangeTabs(() => this.annotateVisible()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('inkbearing.annotation')) this.#reconfigure();
        if (CHECKED.some((area) => event.affectsConfiguration(`inkbearing.${area}`))) this.refresh();
      }),
    ];
  }

  /** Annotates the drafts on the screen that have no annotations of their present version. */
  annotateVisible(): void {
    for (const { document } of draftEditors()) {
      if (this.state(document)?.version !== document.version) this.#schedule(document, 0);
    }
  }

  /** Annotates again what is on the screen: a project or what is installed has changed. */
  refresh(): void {
    for (const { document } of draftEditors()) this.#schedule(document, 0);
  }

  /** The last state of a draft, which may be of an older version. */
  state(document: TextDocument): DraftState | undefined {
    return this.#states.get(document);
  }

  /** Annotates a draft now and waits for it; undefined when it is no draft or could not be read. */
  async annotate(document: TextDocument): Promise<DraftState | undefined> {
    this.#schedule(document, 0);
    await this.whenIdle();
    return this.state(document);
  }

  /** Annotates a draft that need not be on the screen, without showing anything. */
  async read(document: TextDocument): Promise<Pick<DraftState, 'document' | 'annotations'> | undefined> {
    const known = this.state(document);
    if (known?.version === document.version && known.annotations.complete) return known;
    const draft = `${document.uri.toString()} read apart`;
    const context = await this.#contextOf(document);
    const result = await this.#annotator.annotate({ ...context, draft, source: document.getText() });
    this.#annotator.forget(draft);
    return result.ok ? { document, annotations: result.value.annotations } : undefined;
  }

  /** Settles when nothing is waiting or under way. */
  async whenIdle(): Promise<void> {
    while (this.#timers.size > 0 || this.#running.size > 0) {
      await Promise.race([...this.#running.values(), new Promise((resolve) => setTimeout(resolve, 20))]);
    }
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#annotated.dispose();
    this.#started.dispose();
    this.#failed.dispose();
    this.#forgotten.dispose();
    this.#troubled.dispose();
  }

  #schedule(document: TextDocument, delay: number): void {
    if (!isWanted(document)) return;
    clearTimeout(this.#timers.get(document));
    const start = (): void => {
      this.#timers.delete(document);
      const run = this.#run(document)
        .catch((error: unknown) => {
          const failure = { code: 'text-worker-failed', message: String(error) } as const;
          this.#failed.fire({ document, failure });
        })
        .finally(() => {
          if (this.#running.get(document) === run) this.#running.delete(document);
        });
      this.#running.set(document, run);
    };
    this.#timers.set(document, setTimeout(start, delay));
  }

  async #run(document: TextDocument): Promise<void> {
    if (document.isClosed) return;
    const { version } = document;
    const show = (annotations: Annotations, failure: ClassifierFailure | null): void => {
      if (document.isClosed || document.version !== version || !isWanted(document)) return;
      const state = { document, version, annotations, failure };
      this.#states.set(document, state);
      this.#annotated.fire(state);
    };
    this.#started.fire(document);
    const context = await this.#contextOf(document);
    if (document.isClosed || document.version !== version) return;
    const result = await this.#annotator.annotate({
      ...context,
      draft: this.#idOf(document),
      source: document.getText(),
      visible: draftEditors()
        .filter((editor) => editor.document === document)
        .flatMap((editor) => editor.visibleRanges.map((range) => toSpan(document, range))),
      onProgress: (annotations) => show(annotations, null),
      patience: () => new Promise((resolve) => setTimeout(resolve, PATIENCE)),
    });
    if (result.ok) {
      for (const problem of result.value.problems) this.#troubled.fire(problem);
      show(result.value.annotations, result.value.failure);
    } else if (result.failure.code !== 'replaced') this.#failed.fire({ document, failure: result.failure });
  }

  /** Names a document for the annotator. */
  #idOf(document: TextDocument): string {
    const known = this.#ids.get(document);
    if (known !== undefined) return known;
    const id = `${++this.#documents} ${document.uri.toString()}`;
    this.#ids.set(document, id);
    return id;
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#annotator.forget(this.#idOf(document));
    if (this.#states.delete(document)) this.#forgotten.fire(document);
  }

  #reconfigure(): void {
    for (const document of new Set([...this.#states.keys(), ...this.#timers.keys(), ...this.#running.keys()])) {
      if (!isWanted(document)) this.#forget(document);
    }
    this.annotateVisible();
  }
}
