import { t } from '@vscode/l10n';
import { isLate } from '../domain/influence/pieces/move-piece.js';
import type { Piece } from '../domain/influence/piece.js';
import { recordOf, type Records } from '../domain/store/collections.js';
import type { LocalDate } from '../domain/time/local.js';
import { dayText } from './task-times.js';

/** What matters of a piece beside its title and its state: kind, days, where it appeared. */
export const pieceSummary = (
  piece: Piece,
  { outputKinds, channels }: Pick<Records, 'outputKinds' | 'channels'>,
  today: LocalDate,
): string => {
  const { kind, planned, scheduled, publications, draftMissing } = piece;
  return [
    ...(kind === null ? [] : [recordOf(outputKinds, kind)?.name ?? kind]),
    ...(isLate(piece, today) ? [t('late')] : []),
    ...(planned === null || publications.length > 0 ? [] : [t('planned for {0}', dayText(planned, today))]),
    ...(scheduled === null || publications.length > 0 ? [] : [t('appears {0}', dayText(scheduled, today))]),
    ...publications.map(({ channel, date }) =>
      t('{0}: {1}', recordOf(channels, channel)?.name ?? channel, dayText(date, today)),
    ),
    ...(draftMissing ? [t('its file is gone')] : []),
  ].join(' · ');
};
