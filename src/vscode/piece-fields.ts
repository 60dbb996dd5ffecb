import { t } from '@vscode/l10n';
import type { Piece } from '../domain/influence/piece.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { shortFileName } from '../messages/file-name.js';
import { pieceStatusName } from '../messages/pieces.js';
import { dayText } from '../messages/task-times.js';
import { NOTHING } from './ask-value.js';
import { dateName } from './piece-dates.js';

/** What can be edited, in the order of the list. */
export const PIECE_FIELDS = [
  'title',
  'status',
  'planned',
  'scheduled',
  'kind',
  'topic',
  'tags',
  'words',
  'quality',
  'hours',
  'hoursSpent',
  'draft',
  'note',
] as const;
export type PieceField = (typeof PIECE_FIELDS)[number];

/** What a field is called. */
export const pieceFieldName = (field: PieceField): string => {
  switch (field) {
    case 'title':
      return t('Title');
    case 'status':
      return t('State');
    case 'planned':
    case 'scheduled':
      return dateName(field);
    case 'kind':
      return t('Kind of output');
    case 'topic':
      return t('Topic');
    case 'tags':
      return t('Tags');
    case 'words':
      return t('Words it is to have');
    case 'quality':
      return t('Quality it is to have, 0–100');
    case 'hours':
      return t('Hours it may take');
    case 'hoursSpent':
      return t('Hours it took, in place of those that the timer saw');
    case 'draft':
      return t('Draft');
    case 'note':
      return t('Note');
  }
};

/** The value of a field, as the list shows it. */
export const shownPieceField = (
  field: PieceField,
  piece: Piece,
  { outputKinds }: StoreDocument,
  today: string,
): string => {
  const { target, kind, draft } = piece;
  switch (field) {
    case 'title':
      return piece.title;
    case 'status':
      return pieceStatusName(piece.status);
    case 'planned':
    case 'scheduled': {
      const day = piece[field];
      return day === null ? NOTHING : dayText(day, today);
    }
    case 'kind':
      return kind === null ? NOTHING : (recordOf(outputKinds, kind)?.name ?? kind);
    case 'topic':
      return piece.topic ?? NOTHING;
    case 'tags':
      return piece.tags.join(', ') || NOTHING;
    case 'words':
    case 'quality':
    case 'hours':
      return String(target[field] ?? NOTHING);
    case 'hoursSpent':
      return String(piece.hoursSpent ?? NOTHING);
    case 'draft':
      return draft === null
        ? NOTHING
        : piece.draftMissing
          ? t('{0} (gone)', shortFileName(draft))
          : shortFileName(draft);
    case 'note':
      return piece.note.split('\n')[0] || NOTHING;
  }
};
