import { t } from '@vscode/l10n';
import { QuickPickItemKind, Selection, TextEditorRevealType, window, type QuickPickItem } from 'vscode';
import type { Span } from '../domain/text/span.js';
import { TRAITS } from '../domain/quality/trait.js';
import { gainText, traitName } from '../messages/quality.js';
import { toRange } from './convert.js';
import type { DraftState } from './draft-watcher.js';

interface ScoreItem extends QuickPickItem {
  readonly span?: Span;
}

/** Lists the score, the traits and the sentences that weigh most; choosing one of these goes there. */
export const showScore = async (state: DraftState): Promise<void> => {
  const { score } = state.annotations.quality;
  const title = score === null ? t('Quality: none yet') : t('Quality score {0} of 100', Math.round(score));
  const chosen = await window.showQuickPick([...scoreItems(state)], {
    title,
    placeHolder: t('Choose a sentence to go to it'),
    matchOnDescription: true,
  });
  // The draft may have changed while the list was open: its offsets would lead elsewhere.
  if (chosen?.span === undefined || state.document.version !== state.version) return;
  const editor = await window.showTextDocument(state.document);
  const range = toRange(state.document, chosen.span);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
};

/** The lines of the list. */
export const scoreItems = ({ annotations, document }: DraftState): readonly ScoreItem[] => {
  const { quality, sections } = annotations;
  const sentences = quality.reasons.filter(({ code }) => code === 'weak-sentence');
  const items: ScoreItem[] = [];
  if (sentences.length > 0) items.push(separator(t('Weakest sentences')));
  for (const { span, trait, gain } of sentences) {
    const label = `$(arrow-right) ${oneLine(document.getText(toRange(document, span)))}`;
    items.push({ label, description: [traitName(trait), gainText(gain)].filter(Boolean).join(', '), span });
  }
  if (quality.traits !== null) {
    items.push(separator(t('Traits')));
    for (const trait of TRAITS)
      items.push({ label: traitName(trait), description: `${quality.traits[trait].toFixed(1)} / 5` });
  }
  const scored = sections.filter((section) => section.score !== null);
  if (scored.length > 0) items.push(separator(t('Sections')));
  for (const { heading, span, score } of scored) {
    items.push({ label: `$(symbol-number) ${heading}`, description: String(Math.round(score ?? 0)), span });
  }
  if (items.length === 0) items.push({ label: t('There is no English or Chinese prose to score yet.') });
  return items;
};

const separator = (label: string): ScoreItem => ({ label, kind: QuickPickItemKind.Separator });

const oneLine = (text: string): string => {
  const flat = text.replaceAll(/\s+/gu, ' ');
  return flat.length > 90 ? `${flat.slice(0, 89)}…` : flat;
};
