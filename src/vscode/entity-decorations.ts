import { OverviewRulerLane, ThemeColor, window, workspace, type Disposable, type TextEditor } from 'vscode';
import { toRange } from './convert.js';
import type { DraftState, DraftWatcher } from './draft-watcher.js';
import { draftSettings } from './settings.js';

/** The types that have a colour of their own; any other one shares that of other names. */
const COLOURS = {
  PER: new ThemeColor('inkbearing.person'),
  ORG: new ThemeColor('inkbearing.organisation'),
  LOC: new ThemeColor('inkbearing.place'),
  MISC: new ThemeColor('inkbearing.otherName'),
} as const;

/** A quiet underline beneath the names in visible drafts; a different line for each type, so that colour is not all. */
export class EntityDecorations implements Disposable {
  readonly #watcher: DraftWatcher;
  readonly #types = [
    { type: 'PER', decoration: underline('solid', COLOURS.PER) },
    { type: 'ORG', decoration: underline('dashed', COLOURS.ORG) },
    { type: 'LOC', decoration: underline('dotted', COLOURS.LOC) },
    { type: 'MISC', decoration: underline('double', COLOURS.MISC) },
  ];
  readonly #subscriptions: readonly Disposable[];

  constructor(watcher: DraftWatcher) {
    this.#watcher = watcher;
    this.#subscriptions = [
      watcher.onDidAnnotate((state) => this.#update(state)),
      watcher.onDidForget((document) => {
        for (const editor of window.visibleTextEditors) if (editor.document === document) this.#draw(editor, undefined);
      }),
      window.onDidChangeVisibleTextEditors(() => this.#redraw()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('inkbearing')) this.#redraw();
      }),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    for (const { decoration } of this.#types) decoration.dispose();
  }

  #redraw(): void {
    for (const editor of window.visibleTextEditors) this.#draw(editor, this.#watcher.state(editor.document));
  }

  #update(state: DraftState): void {
    for (const editor of window.visibleTextEditors) {
      if (editor.document === state.document) this.#draw(editor, state);
    }
  }

  #draw(editor: TextEditor, state: DraftState | undefined): void {
    const { document } = editor;
    // Marks of an older version stay where the editor moved them, until the new ones are there.
    if (state !== undefined && state.version !== document.version) return;
    const { showEntities, quiet } = draftSettings(document);
    const mentions = showEntities && !quiet ? (state?.annotations.mentions ?? []) : [];
    const known = this.#types.map(({ type }) => type);
    for (const { type, decoration } of this.#types) {
      const own = mentions.filter((mention) => (known.includes(mention.type) ? mention.type : 'MISC') === type);
      editor.setDecorations(
        decoration,
        own.map(({ span }) => toRange(document, span)),
      );
    }
  }
}

const underline = (style: 'solid' | 'dashed' | 'dotted' | 'double', color: ThemeColor) =>
  window.createTextEditorDecorationType({
    borderStyle: style,
    borderWidth: style === 'double' ? '0 0 3px 0' : '0 0 1px 0',
    borderColor: color,
    overviewRulerColor: color,
    overviewRulerLane: OverviewRulerLane.Left,
  });
