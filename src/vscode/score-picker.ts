import { t } from '@vscode/l10n';
import { QuickPickItemKind, Selection, TextEditorRevealType, window, type QuickPickItem } from 'vscode';
import type { Reason } from '../domain/annotation/annotations.js';
import type { Span } from '../domain/text/span.js';
import { TRAITS } from '../domain/quality/trait.js';
import { gainText, traitName } from '../messages/quality.js';
import { toRange } from './convert.js';
import type { DraftState } from './draft-watcher.js';
import { oneLine } from './one-line.js';

interface ScoreItem extends QuickPickItem {
  readonly span?: Span;
}

/**
 * Lists the score, the traits and the sentences that weigh most; choosing one of these goes there.
 *
 * @param section the index of a section to speak of, or null for the whole draft
 */
export const showScore = async (state: DraftState, section: number | null = null): Promise<void> => {
  const chosen = await window.showQuickPick(
    [...(section === null ? scoreItems(state) : sectionItems(state, section))],
    {
      title: titleOf(state, section),
      placeHolder: t('Choose a sentence to go to it'),
      matchOnDescription: true,
    },
  );
  // The draft may have changed while the list was open: its offsets would lead elsewhere.
  if (chosen?.span === undefined || state.document.version !== state.version) return;
  const editor = await window.showTextDocument(state.document);
  const range = toRange(state.document, chosen.span);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
};

const titleOf = ({ annotations }: DraftState, index: number | null): string => {
  const section = index === null ? undefined : annotations.sections[index];
  const score = section === undefined ? annotations.quality.score : section.score;
  const text = score === null ? t('Quality: none yet') : t('Quality score {0} of 100', Math.round(score));
  return section === undefined ? text : `${section.heading}: ${text}`;
};

/** The lines of the list for a whole draft. */
export const scoreItems = (state: DraftState): readonly ScoreItem[] => {
  const { quality, sections } = state.annotations;
  const items: ScoreItem[] = [...reasonItems(state, quality.reasons)];
  if (quality.traits !== null) {
    items.push(separator(t('Traits')));
    for (const trait of TRAITS)
      items.push({ label: traitName(trait), description: `${quality.traits[trait].toFixed(1)} / 5` });
  }
  const scored = sections.filter((section) => section.score !== null);
  if (scored.length > 0) items.push(separator(t('Sections')));
  for (const { heading, span, score } of scored) {
    items.push({ label: oneLine(heading), description: String(Math.round(score ?? 0)), span });
  }
  return items.length > 0 ? items : [{ label: t('There is no English or Chinese prose to score yet.') }];
};

/** The lines of the list for one section. */
export const sectionItems = (state: DraftState, index: number): readonly ScoreItem[] => {
  const items = reasonItems(state, state.annotations.sections[index]?.reasons ?? []);
  return items.length > 0 ? items : [{ label: t('No single sentence pulls this section down.') }];
};

const reasonItems = ({ document }: DraftState, reasons: readonly Reason[]): readonly ScoreItem[] => {
  const sentences = reasons.filter(({ code }) => code === 'weak-sentence');
  return [
    ...reasons
      .filter(({ code }) => code === 'weak-trait')
      .map(({ trait, gain }) => ({
        label: t('The lowest trait is {0}.', traitName(trait)),
        description: upTo(gainText(gain)),
      })),
    ...(sentences.length > 0 ? [separator(t('Weakest sentences'))] : []),
    ...sentences.map(({ span, trait, gain, without }) => ({
      label: oneLine(document.getText(toRange(document, span)), 40),
      description: [
        traitName(trait),
        gainText(gain),
        ...(without === null ? [] : [t('{0} without it', Math.round(without))]),
      ]
        .filter(Boolean)
        .join(', '),
      span,
    })),
  ];
};

const separator = (label: string): ScoreItem => ({ label, kind: QuickPickItemKind.Separator });

const upTo = (gain: string): string => (gain === '' ? '' : t('up to {0}', gain));
