import {
  OverviewRulerLane,
  Range,
  ThemeColor,
  window,
  workspace,
  type Disposable,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import { lowConfidence } from '../domain/entities/entity.js';
import type { Mention } from '../domain/entities/mention.js';
import { overlaps } from '../domain/text/span.js';
import { toRange, toSpan } from './convert.js';
import { draftEditors } from './draft-editors.js';
import type { DraftState, DraftWatcher } from './draft-watcher.js';
import { draftSettings } from './settings.js';

/** The types that have a colour of their own, with their lines; any other one shares those of other names. */
const LINES = [
  { type: 'PER', style: 'solid', colour: 'inkbearing.person' },
  { type: 'ORG', style: 'dashed', colour: 'inkbearing.organisation' },
  { type: 'LOC', style: 'dotted', colour: 'inkbearing.place' },
  { type: 'MISC', style: 'double', colour: 'inkbearing.otherName' },
] as const;

type Line = (typeof LINES)[number];

/** Of more names than this only those near the screen are drawn: the scroll bar would be full of them anyway. */
const MANY = 1000;
/** So many lines above and below the screen are drawn as well. */
const AROUND = 200;

/**
 * A quiet underline beneath the names in visible drafts; a different line for each type, so that colour is not all.
 * Beneath uncertain names it is fainter, keeps close to the letters, and the scroll bar does not show it.
 */
export class EntityDecorations implements Disposable {
  readonly #watcher: DraftWatcher;
  readonly #types = LINES.flatMap((line) => [
    { type: line.type, uncertain: false, decoration: certainLine(line) },
    { type: line.type, uncertain: true, decoration: uncertainLine(line) },
  ]);
  readonly #subscriptions: readonly Disposable[];

  constructor(watcher: DraftWatcher) {
    this.#watcher = watcher;
    this.#subscriptions = [
      watcher.onDidAnnotate((state) => this.#update(state)),
      watcher.onDidForget((document) => {
        for (const editor of drawnEditors()) if (editor.document === document) this.#draw(editor, undefined);
      }),
      window.onDidChangeVisibleTextEditors(() => this.#redraw()),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        const state = this.#watcher.state(textEditor.document);
        if ((state?.annotations.mentions.length ?? 0) > MANY && drawnEditors().includes(textEditor))
          this.#draw(textEditor, state);
      }),
      window.onDidChangeTextEditorViewColumn(() => this.#redraw()),
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
    for (const editor of drawnEditors()) this.#draw(editor, this.#watcher.state(editor.document));
  }

  #update(state: DraftState): void {
    for (const editor of drawnEditors()) {
      if (editor.document === state.document) this.#draw(editor, state);
    }
  }

  #draw(editor: TextEditor, state: DraftState | undefined): void {
    const { document } = editor;
    // Marks of an older version stay where the editor moved them, until the new ones are there.
    if (state !== undefined && state.version !== document.version) return;
    const { showEntities, quiet } = draftSettings(document);
    const mentions = showEntities && !quiet ? nearScreen(editor, state?.annotations.mentions ?? []) : [];
    for (const { type, uncertain, decoration } of this.#types) {
      const own = mentions.filter((mention) => lineOf(mention) === type && lowConfidence(mention) === uncertain);
      editor.setDecorations(
        decoration,
        own.map(({ span }) => toRange(document, span)),
      );
    }
  }
}

/** The editors that are drawn in; a side of a comparison has no column of its own. */
const drawnEditors = (): readonly TextEditor[] => draftEditors().filter(({ viewColumn }) => viewColumn !== undefined);

const nearScreen = (editor: TextEditor, mentions: readonly Mention[]): readonly Mention[] => {
  if (mentions.length <= MANY) return mentions;
  const near = editor.visibleRanges.map(({ start, end }) =>
    toSpan(editor.document, new Range(Math.max(0, start.line - AROUND), 0, end.line + AROUND, 0)),
  );
  return mentions.filter(({ span }) => near.some((stretch) => overlaps(stretch, span)));
};

const lineOf = ({ type }: Mention): Line['type'] => LINES.find((line) => line.type === type)?.type ?? 'MISC';

const certainLine = ({ style, colour }: Line): TextEditorDecorationType => {
  const color = new ThemeColor(colour);
  return window.createTextEditorDecorationType({
    borderStyle: style,
    borderWidth: style === 'double' ? '0 0 3px 0' : '0 0 1px 0',
    borderColor: color,
    overviewRulerColor: color,
    overviewRulerLane: OverviewRulerLane.Left,
  });
};

const uncertainLine = ({ style, colour }: Line): TextEditorDecorationType => {
  const color = `color-mix(in srgb, var(--vscode-${colour.replace('.', '-')}) 60%, transparent)`;
  return window.createTextEditorDecorationType({ textDecoration: `underline ${style} 1px ${color}` });
};
