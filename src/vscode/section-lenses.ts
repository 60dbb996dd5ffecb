import { t } from '@vscode/l10n';
import { CodeLens, EventEmitter, languages, workspace, Disposable, type TextDocument } from 'vscode';
import type { SectionQuality } from '../domain/annotation/annotations.js';
import { traitName } from '../messages/quality.js';
import { toRange } from './convert.js';
import type { DraftWatcher } from './draft-watcher.js';
import { DRAFT_LANGUAGES } from './is-draft.js';
import { draftSettings } from './settings.js';

/** A line above each heading with the score of its section and what pulls it down, for those who switch it on. */
export class SectionLenses implements Disposable {
  readonly #watcher: DraftWatcher;
  readonly #changed = new EventEmitter<void>();
  readonly #registration: Disposable;
  /** The last lenses of each draft: they stay while it is being read, or the text would jump. */
  readonly #last = new WeakMap<TextDocument, CodeLens[]>();

  constructor(watcher: DraftWatcher) {
    this.#watcher = watcher;
    const changed = (): void => this.#changed.fire();
    this.#registration = Disposable.from(
      watcher.onDidAnnotate(({ annotations }) => {
        if (annotations.complete) changed();
      }),
      watcher.onDidForget(changed),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('inkbearing')) changed();
      }),
      languages.registerCodeLensProvider(DRAFT_LANGUAGES, {
        onDidChangeCodeLenses: this.#changed.event,
        provideCodeLenses: (document) => this.#lenses(document),
      }),
    );
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  #lenses(document: TextDocument): CodeLens[] {
    const { sectionScores, quiet } = draftSettings(document);
    const state = this.#watcher.state(document);
    if (!sectionScores || quiet || state === undefined) return [];
    if (state.version !== document.version || !state.annotations.complete) return this.#last.get(document) ?? [];
    const lenses = state.annotations.sections.flatMap((section, index) => lensOf(document, section, index));
    this.#last.set(document, lenses);
    return lenses;
  }
}

const lensOf = (document: TextDocument, section: SectionQuality, index: number): CodeLens[] => {
  const { score, span, reasons } = section;
  if (score === null) return [];
  const weakest = reasons.find(({ code }) => code === 'weak-trait')?.trait;
  const title = [
    t('Quality {0}', Math.round(score)),
    ...(weakest === undefined ? [] : [t('lowest: {0}', traitName(weakest))]),
  ].join(' · ');
  const range = toRange(document, { start: span.start, end: span.start });
  const tooltip = t('What pulls this section down');
  return [new CodeLens(range, { title, tooltip, command: 'inkbearing.score.show', arguments: [index] })];
};
