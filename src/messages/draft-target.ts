import { t } from '@vscode/l10n';
import type { Piece } from '../domain/influence/piece.js';
import { grouped } from './formats.js';

/** What a draft has come to. */
export interface DraftMeasure {
  readonly words: number;
  readonly score: number | null;
}

type Target = Piece['target'];

/** Whether there is something that a draft is to become. */
export const hasTarget = ({ words, quality }: Target): boolean => words !== null || quality !== null;

/** Quality and words against the target, for the status bar: `84/90 · 1,530/2,000`. */
export const targetText = ({ words, score }: DraftMeasure, target: Target): string => {
  const quality = score === null ? '–' : String(Math.round(score));
  return [
    target.quality === null ? quality : `${quality}/${Math.round(target.quality)}`,
    ...(target.words === null ? [] : [`${grouped(words)}/${grouped(target.words)}`]),
  ].join(' · ');
};

/** The same for those who hear it. */
export const targetLabel = ({ words, score }: DraftMeasure, target: Target): string =>
  [
    score === null
      ? t('Quality: none yet')
      : target.quality === null
        ? t('Quality score {0} of 100', Math.round(score))
        : t('Quality score {0}, the target is {1}', Math.round(score), Math.round(target.quality)),
    ...(target.words === null ? [] : [t('words: {0}, the target is {1}', grouped(words), grouped(target.words))]),
  ].join(t(', '));

/** What is missing to the target, in a sentence or two. */
export const targetMissing = ({ words, score }: DraftMeasure, target: Target, title: string): string => {
  const missingWords = Math.max(0, (target.words ?? 0) - words);
  const missingPoints = score === null ? 0 : Math.max(0, Math.round(target.quality ?? 0) - Math.round(score));
  const missing = [
    ...(missingPoints > 0 ? [t('points of quality: {0}', missingPoints)] : []),
    ...(missingWords > 0 ? [t('words: {0}', grouped(missingWords))] : []),
  ];
  const unknown = target.quality !== null && score === null;
  return [
    missing.length > 0
      ? t('Missing to what “{0}” is to become: {1}.', title, missing.join(t(', ')))
      : unknown
        ? t('“{0}” is as long as it is to become.', title)
        : t('“{0}” is what it is to become.', title),
    ...(unknown ? [t('Its quality is not known yet.')] : []),
  ].join(' ');
};
