import { t } from '@vscode/l10n';
import type { LocalDate } from '../../src/domain/time/local.js';
import type { PieceItem } from '../../src/protocol/plan-snapshot.js';

export const MARKS = ['planned', 'scheduled', 'published'] as const;
/** What a day is to a piece. Each has a shape of its own: `icons.ts`. */
export type MarkKind = (typeof MARKS)[number];

export interface Mark {
  readonly kind: MarkKind;
  readonly day: LocalDate;
  readonly item: PieceItem;
}

export const markName = (kind: MarkKind): string => {
  switch (kind) {
    case 'planned':
      return t('Planned');
    case 'scheduled':
      return t('Scheduled to come out');
    case 'published':
      return t('Published');
  }
};

/** The days that a piece has, in the order of its life; of one that is out, the day on which it came out alone. */
export const marksOf = (item: PieceItem): readonly Mark[] =>
  MARKS.flatMap((kind) => {
    const day = item[kind];
    return day === null || (item.published !== null && kind !== 'published') ? [] : [{ kind, day, item }];
  });
