import { t } from '@vscode/l10n';
import { commands, languages, LanguageStatusSeverity, window, type Disposable } from 'vscode';
import type { Classifier, ClassifierState } from '../app/ports/classifier.js';
import { classifierFailureMessage } from '../messages/failures.js';

/** The model's state and the terms of its weights, beside the language of the document. */
export class ModelStatus implements Disposable {
  readonly #item = languages.createLanguageStatusItem('inkbearing.model', ['markdown', 'mdx', 'quarto']);
  readonly #subscription: Disposable;
  readonly #log: (text: string) => void;
  #told = false;

  constructor(classifier: Classifier, log: (text: string) => void) {
    this.#log = log;
    this.#item.name = t('Inkbearing: model');
    this.#item.command = { command: 'inkbearing.log.show', title: t('Show log') };
    this.#subscription = classifier.onDidChangeState((state) => this.#show(state));
    this.#show(classifier.state);
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#item.dispose();
  }

  #show(state: ClassifierState): void {
    const terms = t('Runs on this machine alone. The weights are for research and non-commercial use.');
    this.#item.busy = state.kind === 'loading';
    this.#item.severity = LanguageStatusSeverity.Information;
    this.#item.detail = terms;
    switch (state.kind) {
      case 'idle':
        this.#item.text = t('Model at rest');
        break;
      case 'loading':
        this.#item.text = t('Model is being loaded');
        break;
      case 'ready':
        this.#item.text = t('Model ready');
        break;
      case 'unavailable': {
        const message = classifierFailureMessage(state.failure);
        this.#item.text = t('Model not available');
        this.#item.severity = LanguageStatusSeverity.Error;
        this.#item.detail = message;
        this.#log(`${state.failure.code} ${state.failure.file} ${state.failure.detail}`);
        void this.#tell(message, state.failure.code === 'worker-died');
      }
    }
  }

  /** One message a session: the status item goes on saying it. */
  async #tell(message: string, reload: boolean): Promise<void> {
    if (this.#told) return;
    this.#told = true;
    const show = t('Show log');
    const again = t('Reload window');
    const chosen = await window.showErrorMessage(message, ...(reload ? [again] : []), show);
    if (chosen === show) await commands.executeCommand('inkbearing.log.show');
    if (chosen === again) await commands.executeCommand('workbench.action.reloadWindow');
  }
}
