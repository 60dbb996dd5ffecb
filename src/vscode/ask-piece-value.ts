import { t } from '@vscode/l10n';
import { window, type QuickPickItem } from 'vscode';
import type { PieceEdit } from '../app/piece-board.js';
import { readWords } from '../app/read-field.js';
import { SCORE_RANGE, WORDS_RANGE } from '../domain/influence/goal-ranges.js';
import { LONGEST_NOTE, type Piece } from '../domain/influence/piece.js';
import type { StoreDocument } from '../domain/store/document.js';
import { LONGEST_TITLE } from '../domain/tasks/task.js';
import { askNumberOrNone, askText } from './ask-value.js';
import type { PieceField } from './piece-fields.js';

const HOURS = { least: 0, most: 10_000, whole: false };

/** Asks for the new value of a field; undefined when somebody has left. */
export const askPieceValue = async (
  { outputKinds }: StoreDocument,
  piece: Piece,
  field: Exclude<PieceField, 'status' | 'planned' | 'scheduled' | 'draft'>,
): Promise<PieceEdit | undefined> => {
  const { target } = piece;
  switch (field) {
    case 'title': {
      const title = await askTitle(piece.title);
      return title === undefined ? undefined : { title };
    }
    case 'kind': {
      const items: (QuickPickItem & { readonly id: string | null })[] = [
        ...Object.values(outputKinds).map(({ id, name }) => ({ label: name, id })),
        { label: t('None of these'), id: null },
      ];
      const chosen = await window.showQuickPick(items, { title: t('Kind of output') });
      return chosen === undefined ? undefined : { kind: chosen.id };
    }
    case 'topic': {
      const topic = await askText(t('Topic'), piece.topic ?? '', '', atMost(LONGEST_TITLE));
      return topic === undefined ? undefined : { topic: topic === '' ? null : topic };
    }
    case 'tags': {
      const words = await askText(t('Tags'), piece.tags.join(', '), t('With commas between them; empty for none'));
      return words === undefined ? undefined : { tags: tagsOf(words) };
    }
    case 'words': {
      const words = await askNumberOrNone(t('Words it is to have'), target.words, WORDS_RANGE);
      return words === undefined ? undefined : { target: { ...target, words } };
    }
    case 'quality': {
      const quality = await askNumberOrNone(t('Quality it is to have, 0–100'), target.quality, SCORE_RANGE);
      return quality === undefined ? undefined : { target: { ...target, quality } };
    }
    case 'hours': {
      const hours = await askNumberOrNone(t('Hours it may take'), target.hours, { ...HOURS, least: 0.1 });
      return hours === undefined ? undefined : { target: { ...target, hours } };
    }
    case 'hoursSpent': {
      const hoursSpent = await askNumberOrNone(
        t('Hours it took, in place of those that the timer saw'),
        piece.hoursSpent,
        HOURS,
      );
      return hoursSpent === undefined ? undefined : { hoursSpent };
    }
    case 'note': {
      const note = await askText(t('Note'), piece.note, '', atMost(LONGEST_NOTE));
      return note === undefined ? undefined : { note };
    }
  }
};

/** Tags have blanks in them: commas part them, or where there are none the blanks do. */
const tagsOf = (text: string): readonly string[] =>
  /[,，、]/u.test(text)
    ? [...new Set(text.split(/[,，、]/u).map((tag) => tag.trim().replace(/^#/u, '')))].filter((tag) => tag !== '')
    : readWords(text);

/** Asks for the title of a piece. */
export const askTitle = (title: string): Promise<string | undefined> =>
  askText(t('Title'), title, '', (typed) =>
    typed.trim() === '' ? t('Give the piece a title.') : atMost(LONGEST_TITLE)(typed),
  );

const atMost =
  (most: number) =>
  (typed: string): string | null =>
    typed.length > most ? t('At most {0} characters.', most) : null;
