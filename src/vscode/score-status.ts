import { t } from '@vscode/l10n';
import { MarkdownString, StatusBarAlignment, window, workspace, type Disposable, type TextDocument } from 'vscode';
import type { DraftFacts } from '../app/draft-facts.js';
import type { ScoreHistory } from '../app/score-history.js';
import type { ScoreEntry } from '../domain/store/score-entry.js';
import { TRAITS } from '../domain/quality/trait.js';
import { sparkline } from '../domain/quality/trend.js';
import type { Piece } from '../domain/influence/piece.js';
import { hasTarget, targetLabel, targetMissing, targetText } from '../messages/draft-target.js';
import { annotationFailureMessage } from '../messages/failures.js';
import { reasonMessage, traitName } from '../messages/quality.js';
import type { DraftState, DraftWatcher } from './draft-watcher.js';
import { isDraft } from './is-draft.js';
import { draftSettings } from './settings.js';

/** The score of the draft in the active editor, with its traits, reasons and trend in the hover. */
export class ScoreStatus implements Disposable {
  readonly #item = window.createStatusBarItem('inkbearing.score', StatusBarAlignment.Right, 100);
  readonly #watcher: DraftWatcher;
  readonly #history: ScoreHistory;
  readonly #facts: DraftFacts;
  /** The piece of the active draft as it is shown. */
  #piece: Piece | undefined;
  readonly #subscriptions: readonly Disposable[];

  constructor(watcher: DraftWatcher, history: ScoreHistory, facts: DraftFacts) {
    this.#watcher = watcher;
    this.#history = history;
    this.#facts = facts;
    this.#item.name = t('Inkbearing: quality score');
    this.#item.command = 'inkbearing.score.show';
    this.#subscriptions = [
      watcher.onDidStart((document) => {
        if (this.#isActive(document) && watcher.state(document) === undefined) this.#busy();
      }),
      watcher.onDidAnnotate((state) => {
        if (this.#isActive(state.document)) this.update();
      }),
      watcher.onDidForget(() => this.update()),
      facts.onDidChange(() => this.#followPiece()),
      watcher.onDidFail(({ document, failure }) => {
        const message = annotationFailureMessage(failure);
        if (this.#isActive(document)) this.#set('$(edit) –', message, message);
      }),
      window.onDidChangeActiveTextEditor(() => this.update()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('inkbearing')) this.update();
      }),
    ];
    this.update();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }

  /** What is shown, and what is said to those who hear it. */
  get shown(): { readonly text: string; readonly label: string } {
    return { text: this.#item.text, label: this.#item.accessibilityInformation?.label ?? '' };
  }

  /** Shows what is known of the active draft. */
  update(): void {
    const document = window.activeTextEditor?.document;
    if (document === undefined || !isDraft(document) || !draftSettings(document).enabled) {
      this.#item.hide();
      return;
    }
    const state = this.#watcher.state(document);
    if (draftSettings(document).quiet) {
      this.#set('$(mute)', t('Inkbearing is quiet: no marks are shown.'), t('Inkbearing: quiet'));
      return;
    }
    if (state === undefined) {
      this.#busy();
      return;
    }
    this.#show(state);
  }

  #show(state: DraftState): void {
    const { quality, complete, draft } = state.annotations;
    if (!complete && state.failure === null) {
      this.#busy();
      return;
    }
    this.#piece = this.#pieceOf(state.document);
    const measure = { score: quality.score, words: draft.words };
    const target = this.#piece?.target ?? NO_TARGET;
    this.#set(
      `$(edit) ${targetText(measure, target)}`,
      scoreTooltip(state, [], this.#piece),
      targetLabel(measure, target),
    );
    void this.#addTrend(state);
  }

  /** The piece that the draft belongs to, where it has a target. Untitled drafts belong to none. */
  #pieceOf({ uri, isUntitled }: TextDocument): Piece | undefined {
    const piece = isUntitled ? undefined : this.#facts.pieceOf(uri.toString());
    return piece !== undefined && hasTarget(piece.target) ? piece : undefined;
  }

  #followPiece(): void {
    const document = window.activeTextEditor?.document;
    if (document !== undefined && this.#watcher.state(document) && this.#pieceOf(document) !== this.#piece)
      this.update();
  }

  async #addTrend(state: DraftState): Promise<void> {
    const { document } = state;
    const entries = await this.#history.of(document.uri.toString());
    const current = this.#isActive(document) && this.#watcher.state(document) === state;
    if (entries.ok && current && !draftSettings(document).quiet)
      this.#item.tooltip = scoreTooltip(state, entries.value, this.#piece);
  }

  #busy(): void {
    this.#set('$(edit) $(loading~spin)', t('The draft is being annotated…'), t('The draft is being annotated…'));
  }

  #set(text: string, tooltip: string | MarkdownString, label: string): void {
    this.#item.text = text;
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label };
    this.#item.show();
  }

  #isActive(document: TextDocument): boolean {
    return window.activeTextEditor?.document === document;
  }
}

const NO_TARGET: Piece['target'] = { words: null, quality: null, hours: null };

/** The hover: what is missing to the target, what the score means, the traits, what would lift it, and how it went. */
const scoreTooltip = (
  { annotations }: DraftState,
  entries: readonly ScoreEntry[],
  piece: Piece | undefined,
): MarkdownString => {
  const { quality, draft } = annotations;
  const text = new MarkdownString();
  if (piece !== undefined)
    text
      .appendText(targetMissing({ words: draft.words, score: quality.score }, piece.target, piece.title))
      .appendMarkdown('\n\n');
  if (quality.score === null || quality.traits === null) {
    text.appendText(
      t('There is no score: the draft has no English or Chinese prose yet, or the model is not available.'),
    );
    return text;
  }
  text
    .appendMarkdown('**')
    .appendText(t('Quality score {0} of 100', Math.round(quality.score)))
    .appendMarkdown('**\n\n');
  text.appendText(
    t('It beats {0} % of the published technical posts that it was held against.', Math.round(quality.score)),
  );
  text.appendMarkdown('\n\n| | |\n|:--|--:|\n');
  const { traits } = quality;
  for (const trait of TRAITS) text.appendMarkdown(`| ${traitName(trait)} | ${traits[trait].toFixed(1)} / 5 |\n`);
  if (quality.readability !== null) {
    text.appendMarkdown(`| ${t('readability (higher is easier)')} | ${quality.readability.toFixed(1)} |\n`);
  }
  text.appendMarkdown(`| ${t('words')} | ${draft.words} |\n\n`);
  const [first] = quality.reasons;
  if (first !== undefined) text.appendText(reasonMessage(first)).appendMarkdown('\n\n');
  const scores = entries.flatMap(({ score }) => (score === null ? [] : [score]));
  const [oldest] = scores;
  const line = sparkline(scores);
  if (line !== '' && oldest !== undefined) {
    text.appendText(t('Trend: {0} from {1} to {2}', line, Math.round(oldest), Math.round(scores.at(-1) ?? 0)));
  }
  return text;
};
