import { Diagnostic, languages, workspace, type Disposable, type TextDocument } from 'vscode';
import { findingMessage } from '../messages/findings.js';
import { toDiagnosticSeverity, toRange } from './convert.js';
import type { DraftState, DraftWatcher } from './draft-watcher.js';
import { draftSettings } from './settings.js';

/** Shows the findings of drafts in the Problems panel and under the text: those that gain most, up to a maximum. */
export class Diagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection('inkbearing');
  readonly #subscriptions: readonly Disposable[];
  readonly #shown = new Map<TextDocument, DraftState>();

  constructor(watcher: DraftWatcher) {
    this.#subscriptions = [
      watcher.onDidAnnotate((state) => {
        // While a draft is under way the old marks stay: they follow the text by themselves.
        if (state.annotations.complete || state.failure !== null) this.#show(state);
      }),
      watcher.onDidForget((document) => {
        this.#shown.delete(document);
        this.#collection.delete(document.uri);
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('inkbearing')) return;
        for (const state of this.#shown.values()) this.#show(state);
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#collection.dispose();
  }

  #show(state: DraftState): void {
    const { document, annotations } = state;
    this.#shown.set(document, state);
    if (document.version !== state.version) return;
    const { findings: level, mostFindings, quiet } = draftSettings(document);
    if (quiet || level === 'off') {
      this.#collection.delete(document.uri);
      return;
    }
    const worst = annotations.findings.toSorted((a, b) => (b.gain ?? Infinity) - (a.gain ?? Infinity));
    this.#collection.set(
      document.uri,
      worst.slice(0, mostFindings).map((finding) => {
        const severity = finding.severity === 'information' ? level : finding.severity;
        const diagnostic = new Diagnostic(
          toRange(document, finding.span),
          findingMessage(finding),
          toDiagnosticSeverity(severity),
        );
        diagnostic.source = 'Inkbearing';
        diagnostic.code = finding.code;
        return diagnostic;
      }),
    );
  }
}
