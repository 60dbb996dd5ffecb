import { workspace, type Disposable, type TextDocument, type TextDocumentChangeReason } from 'vscode';
import { Emitter } from '../app/emitter.js';
import type { Edit, Finding } from '../domain/annotation/finding.js';
import { rebaseFindings, rebaseSpan } from '../domain/annotation/rebase.js';
import type { Span } from '../domain/text/span.js';
import { paragraphAround, toEdits } from './convert.js';
import type { DraftWatcher } from './draft-watcher.js';

/** What happened to the findings of a draft. */
export interface FindingsChange {
  readonly document: TextDocument;
  /** Whether they were only carried over an edit, along which the editor moves its marks by itself. */
  readonly moved: boolean;
}

/** How long after the last keystroke somebody counts as typing, in milliseconds. */
const PAUSE = 1200;

interface Live {
  readonly findings: readonly Finding[];
  /** The paragraph that somebody is typing in. */
  readonly typing: Span | null;
}

const NOTHING: Live = { findings: [], typing: null };

/**
 * The findings of each draft at the places where they are now: carried over every edit until the draft has been read
 * again, so that a fix can be applied at any time.
 */
export class LiveFindings implements Disposable {
  readonly #drafts = new Map<TextDocument, Live>();
  readonly #pauses = new Map<TextDocument, NodeJS.Timeout>();
  readonly #changed = new Emitter<FindingsChange>();
  readonly #subscriptions: readonly Disposable[];

  /** Fires with each change of what `of` or `typing` gives. */
  readonly onDidChange = this.#changed.event;

  constructor(watcher: DraftWatcher) {
    this.#subscriptions = [
      watcher.onDidAnnotate(({ document, annotations, failure }) => {
        // While a draft is under way the old marks stay: they follow the text by themselves.
        if (annotations.complete || failure !== null) this.#set(document, { findings: annotations.findings }, false);
      }),
      watcher.onDidForget((document) => {
        clearTimeout(this.#pauses.get(document));
        this.#pauses.delete(document);
        if (this.#drafts.delete(document)) this.#changed.fire({ document, moved: false });
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
        if (contentChanges.length === 0 || !this.#drafts.has(document)) return;
        this.#edited(document, toEdits(contentChanges), reason);
      }),
    ];
  }

  /** The findings of a draft, at offsets into its present text. */
  of(document: TextDocument): readonly Finding[] {
    return (this.#drafts.get(document) ?? NOTHING).findings;
  }

  /** The paragraph of a draft that somebody is typing in, or null. */
  typing(document: TextDocument): Span | null {
    return (this.#drafts.get(document) ?? NOTHING).typing;
  }

  dispose(): void {
    for (const pause of this.#pauses.values()) clearTimeout(pause);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#changed.dispose();
  }

  #edited(document: TextDocument, edits: readonly Edit[], reason: TextDocumentChangeReason | undefined): void {
    const { findings, typing } = this.#drafts.get(document) ?? NOTHING;
    const moved = typing === null ? null : rebaseSpan(typing, edits);
    const [first] = edits;
    // Undoing and mending are no typing: what is left of the paragraph's marks stays in sight.
    const typed = reason === undefined && first !== undefined && !isFix(edits, findings);
    if (typed) this.#wait(document);
    const next = {
      findings: rebaseFindings(findings, edits),
      typing: typed ? paragraphAround(document, first.span.start) : moved,
    };
    this.#set(document, next, true);
  }

  #wait(document: TextDocument): void {
    clearTimeout(this.#pauses.get(document));
    const end = (): void => {
      this.#pauses.delete(document);
      if (this.#drafts.has(document)) this.#set(document, { typing: null }, false);
    };
    this.#pauses.set(document, setTimeout(end, PAUSE));
  }

  #set(document: TextDocument, change: Partial<Live>, moved: boolean): void {
    this.#drafts.set(document, { ...(this.#drafts.get(document) ?? NOTHING), ...change });
    this.#changed.fire({ document, moved });
  }
}

/** Whether an edit is what one or several fixes do. At each keystroke: it makes nothing, and most often compares numbers. */
const isFix = (edits: readonly Edit[], findings: readonly Finding[]): boolean =>
  edits.every((edit) =>
    findings.some(({ fixes }) => fixes.some((fix) => fix.edits.some((other) => isSame(edit, other)))),
  );

const isSame = (a: Edit, b: Edit): boolean =>
  a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
