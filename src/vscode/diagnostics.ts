import { Diagnostic, languages, workspace, type Disposable, type TextDocument } from 'vscode';
import type { Finding } from '../domain/annotation/finding.js';
import { shownFindings } from '../domain/annotation/shown-findings.js';
import { findingMessage } from '../messages/findings.js';
import { toDiagnosticSeverity, toRange } from './convert.js';
import type { FindingsChange, LiveFindings } from './live-findings.js';
import type { RulePages } from './rule-pages.js';
import { draftSettings } from './settings.js';

/** What marks our findings in the Problems panel. */
export const SOURCE = 'Inkbearing';

/** Shows the findings of drafts in the Problems panel and under the text, up to a maximum, and not where one types. */
export class Diagnostics implements Disposable {
  readonly #findings: LiveFindings;
  readonly #pages: RulePages;
  readonly #collection = languages.createDiagnosticCollection('inkbearing');
  readonly #subscriptions: readonly Disposable[];
  /** How many are shown in each draft. */
  readonly #shown = new Map<TextDocument, number>();

  constructor(findings: LiveFindings, pages: RulePages) {
    this.#findings = findings;
    this.#pages = pages;
    this.#subscriptions = [
      findings.onDidChange((change) => this.#update(change)),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('inkbearing')) return;
        for (const document of this.#shown.keys()) this.#show(document, this.#selected(document));
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#collection.dispose();
  }

  #update({ document, moved }: FindingsChange): void {
    const selected = this.#selected(document);
    // The editor moves the marks that are there by itself; showing them anew at each keystroke would make them flicker.
    if (!moved || this.#shown.get(document) !== selected.length) this.#show(document, selected);
  }

  #selected(document: TextDocument): readonly Finding[] {
    const { findings: level, mostFindings, quiet } = draftSettings(document);
    return shownFindings(this.#findings.of(document), {
      most: mostFindings,
      level: quiet ? 'off' : level,
      typing: this.#findings.typing(document),
    });
  }

  #show(document: TextDocument, findings: readonly Finding[]): void {
    if (document.isClosed) {
      this.#shown.delete(document);
      this.#collection.delete(document.uri);
      return;
    }
    this.#shown.set(document, findings.length);
    this.#collection.set(
      document.uri,
      findings.map((finding) => this.#diagnostic(document, finding)),
    );
  }

  #diagnostic(document: TextDocument, finding: Finding): Diagnostic {
    const severity = toDiagnosticSeverity(finding.severity);
    const diagnostic = new Diagnostic(toRange(document, finding.span), findingMessage(finding), severity);
    diagnostic.source = SOURCE;
    diagnostic.code = { value: finding.code, target: this.#pages.of(finding.code) };
    return diagnostic;
  }
}
