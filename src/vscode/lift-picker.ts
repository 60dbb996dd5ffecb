import { t } from '@vscode/l10n';
import {
  commands,
  ProgressLocation,
  QuickPickItemKind,
  Selection,
  TextEditorRevealType,
  ThemeIcon,
  window,
  workspace,
  type QuickInputButton,
  type QuickPickItem,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { liftsOf, spanOf, type Lift } from '../app/lift.js';
import type { Annotator } from '../app/annotator.js';
import type { Fix } from '../domain/annotation/finding.js';
import { excerpt } from '../domain/entities/excerpt.js';
import type { Span } from '../domain/text/span.js';
import { fixTitle, findingMessage } from '../messages/findings.js';
import { gainText, reasonMessage } from '../messages/quality.js';
import { toRange } from './convert.js';
import { workspaceEditOf } from './edit-draft.js';
import type { DraftState } from './draft-watcher.js';
import { oneLine } from './one-line.js';

interface LiftItem extends QuickPickItem {
  readonly lift?: Lift;
}

/**
 * *What would lift this draft?* The findings in order of gain; moving through the list moves through the draft, Enter
 * opens the ways to mend the one that is chosen, and its button mends it at once.
 */
export const showLifts = async (state: DraftState, annotator: Annotator): Promise<void> => {
  const { document, annotations } = state;
  const title = t('Trying out what would lift the draft…');
  const lifts = await window.withProgress(
    { location: ProgressLocation.Window, title, cancellable: true },
    (_, cancelled) =>
      liftsOf(annotator, {
        draft: document.uri.toString(),
        source: document.getText(),
        annotations,
        isCancelled: () => cancelled.isCancellationRequested || document.version !== state.version,
      }),
  );
  if (document.isClosed || document.version !== state.version) return;
  walk(await window.showTextDocument(document), state, lifts);
};

const walk = (editor: TextEditor, state: DraftState, lifts: readonly Lift[]): void => {
  const { document, version, annotations } = state;
  const picker = window.createQuickPick<LiftItem>();
  const { score } = annotations.quality;
  picker.title =
    score === null
      ? t('What would lift this draft?')
      : t('What would lift this draft? It stands at {0} of 100.', Math.round(score));
  picker.placeholder = t('Move through the list to see each place; Enter shows the ways to mend it');
  picker.matchOnDescription = true;
  picker.items = liftItems(state, lifts);
  const goTo = (lift: Lift): void => {
    if (document.version !== version) return;
    const range = toRange(document, spanOf(lift));
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };
  picker.onDidChangeActive(([item]) => {
    if (item?.lift !== undefined) goTo(item.lift);
  });
  picker.onDidTriggerItemButton(({ item }) => {
    picker.hide();
    if (item.lift !== undefined) void mend(state, item.lift);
  });
  picker.onDidAccept(() => {
    const [item] = picker.selectedItems;
    picker.hide();
    if (item?.lift === undefined) return;
    goTo(item.lift);
    if (!('finding' in item.lift)) return;
    // A selection would bring the editor's own ways to surround it into the menu.
    editor.selection = new Selection(editor.selection.start, editor.selection.start);
    void commands.executeCommand('editor.action.quickFix');
  });
  picker.onDidHide(() => picker.dispose());
  picker.show();
};

/** The lines of the list: what changes the score, then the rest. */
export const liftItems = ({ document }: DraftState, lifts: readonly Lift[]): readonly LiftItem[] => {
  const item = (lift: Lift): LiftItem => {
    const fix = fixOf(lift);
    const gain = gainText(lift.gain);
    return {
      label: labelOf(document, spanOf(lift)),
      description: gain === '' ? '' : lift.measured ? t('{0} with the fix', gain) : t('up to {0}', gain),
      detail:
        'finding' in lift
          ? findingMessage({ ...lift.finding, gain: null })
          : reasonMessage({ ...lift.reason, gain: null }),
      ...(fix === undefined ? {} : { buttons: [mendButton(fixTitle(fix))] }),
      lift,
    };
  };
  const lifting = lifts.filter(({ gain }) => gain > 0);
  const others = lifts.filter(({ gain }) => gain <= 0);
  if (lifts.length === 0)
    return [{ label: t('Nothing is found that would lift it. Read it aloud once, and publish.') }];
  return [
    ...(lifting.length > 0 ? [separator(t('Lifts the score'))] : []),
    ...lifting.map(item),
    ...(others.length > 0 ? [separator(t('Worth mending, without a change of the score'))] : []),
    ...others.map(item),
  ];
};

/** What is marked; a mere mark, such as a comma, with some words around it. */
const labelOf = (document: TextDocument, span: Span): string => {
  const range = toRange(document, span);
  const text = document.getText(range);
  if (/[\p{L}\p{N}]/u.test(text)) return oneLine(text);
  const line = document.lineAt(range.start.line).text;
  const end = range.isSingleLine ? range.end.character : line.length;
  return oneLine(excerpt(line, { start: range.start.character, end }, 12).text) || '–';
};

const fixOf = (lift: Lift): Fix | undefined => ('finding' in lift ? lift.finding.fixes[0] : undefined);

const mend = async ({ document, version }: DraftState, lift: Lift): Promise<void> => {
  const fix = fixOf(lift);
  if (fix === undefined || document.version !== version) return;
  await workspace.applyEdit(workspaceEditOf(document, fix.edits));
};

const mendButton = (tooltip: string): QuickInputButton => ({ iconPath: new ThemeIcon('lightbulb'), tooltip });

const separator = (label: string): LiftItem => ({ label, kind: QuickPickItemKind.Separator });
