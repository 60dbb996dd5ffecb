import { t } from '@vscode/l10n';
import { commands, window, type QuickPickItem } from 'vscode';
import { readWords } from '../app/read-field.js';
import type { PieceEdit } from '../app/piece-board.js';
import type { Piece } from '../domain/influence/piece.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { LONGEST_TITLE } from '../domain/tasks/task.js';
import { fileName, shortFileName } from '../messages/file-name.js';
import { pieceStatusName } from '../messages/pieces.js';
import { dayText } from '../messages/task-times.js';
import { dateName, schedulePiece } from './piece-dates.js';
import type { PieceSession } from './piece-session.js';
import { movePiece } from './move-piece.js';
import { inputStep, pickStep } from './quick-steps.js';

/** What can be edited, in the order of the list. */
const FIELDS = [
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
export type PieceField = (typeof FIELDS)[number];

const NOTHING = '—';
const LONGEST_NOTE = 100_000;

/** Shows the fields of a piece with their values; one after the other can be changed, until the list is left. */
export const editPiece = async (session: PieceSession, id: string): Promise<void> => {
  let last: PieceField = 'title';
  for (;;) {
    const document = await session.document();
    const piece = recordOf(document?.pieces ?? {}, id);
    if (document === undefined || piece === undefined) return;
    const { today } = session.board;
    const items = FIELDS.map((field) => ({
      label: fieldName(field),
      description: shown(field, piece, document, today),
      field,
    }));
    const chosen = await pickStep(
      { title: piece.title, placeholder: t('What do you want to change? Esc when done') },
      items,
      items.find(({ field }) => field === last),
    );
    if (typeof chosen !== 'object') return;
    last = chosen.value.field;
    await editField(session, document, piece, last);
  }
};

const editField = async (
  session: PieceSession,
  document: StoreDocument,
  piece: Piece,
  field: PieceField,
): Promise<void> => {
  switch (field) {
    case 'status':
      return movePiece(session, piece);
    case 'planned':
    case 'scheduled':
      return schedulePiece(session, piece, field, undefined);
    case 'draft':
      return editDraftOf(session, piece);
    default: {
      const set = await askValue(document, piece, field);
      if (set !== undefined) await session.tell(session.board.edit(piece.id, set), (name) => t('Changed “{0}”', name));
    }
  }
};

const askValue = async (
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
      const topic = await ask(t('Topic'), piece.topic ?? '', atMost(LONGEST_TITLE));
      return topic === undefined ? undefined : { topic: topic === '' ? null : topic };
    }
    case 'tags': {
      const words = await ask(
        t('Tags'),
        piece.tags.join(', '),
        () => null,
        t('With commas between them; empty for none'),
      );
      return words === undefined ? undefined : { tags: tagsOf(words) };
    }
    case 'words': {
      const words = await askNumber(t('Words it is to have'), target.words, { least: 1, most: 1_000_000, whole: true });
      return words === undefined ? undefined : { target: { ...target, words } };
    }
    case 'quality': {
      const quality = await askNumber(t('Quality it is to have, 0–100'), target.quality, { least: 0, most: 100 });
      return quality === undefined ? undefined : { target: { ...target, quality } };
    }
    case 'hours': {
      const hours = await askNumber(t('Hours it may take'), target.hours, { least: 0.1, most: 10_000 });
      return hours === undefined ? undefined : { target: { ...target, hours } };
    }
    case 'hoursSpent': {
      const hoursSpent = await askNumber(t('Hours it took, in place of those that the timer saw'), piece.hoursSpent, {
        least: 0,
        most: 10_000,
      });
      return hoursSpent === undefined ? undefined : { hoursSpent };
    }
    case 'note': {
      const note = await ask(t('Note'), piece.note, atMost(LONGEST_NOTE));
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
  ask(t('Title'), title, (typed) =>
    typed.trim() === '' ? t('Give the piece a title.') : atMost(LONGEST_TITLE)(typed),
  );

const atMost =
  (most: number) =>
  (typed: string): string | null =>
    typed.length > most ? t('At most {0} characters.', most) : null;

const ask = async (
  title: string,
  value: string,
  check: (typed: string) => string | null,
  placeholder?: string,
): Promise<string | undefined> => {
  const answer = await inputStep({ title, placeholder }, value, check);
  return typeof answer === 'object' ? answer.value : undefined;
};

/** Null takes the number away. */
const askNumber = async (
  title: string,
  before: number | null,
  { least, most, whole = false }: { readonly least: number; readonly most: number; readonly whole?: boolean },
): Promise<number | null | undefined> => {
  const help = t('A number from {0} to {1}; empty for none', least, most);
  const isRight = (typed: string): boolean => {
    const number = Number(typed);
    return typed.trim() === '' || (number >= least && number <= most && (!whole || Number.isInteger(number)));
  };
  const text = await ask(title, before === null ? '' : String(before), (typed) => (isRight(typed) ? null : help), help);
  return text === undefined ? undefined : text === '' ? null : Number(text);
};

const editDraftOf = async (session: PieceSession, { id, draft }: Piece): Promise<void> => {
  if (draft === null) {
    const items = [
      { label: t('$(new-file) Make a new one'), command: 'inkbearing.piece.openDraft' },
      { label: t('$(file) Choose a file…'), command: 'inkbearing.piece.bind' },
    ];
    const chosen = await window.showQuickPick(items, { title: t('Draft') });
    if (chosen === undefined) return;
    const args = chosen.command === 'inkbearing.piece.bind' ? ['choose', id] : [id];
    await commands.executeCommand(chosen.command, ...args);
    return;
  }
  const items = [
    { label: t('$(go-to-file) Open'), free: false },
    { label: t('$(debug-disconnect) Take it away from the piece'), description: t('The file stays'), free: true },
  ];
  const chosen = await window.showQuickPick(items, { title: fileName(draft) });
  if (chosen === undefined) return;
  if (chosen.free)
    await session.tell(session.board.unbind(id), (name) => t('“{0}” goes on without its file', name), true);
  else await commands.executeCommand('inkbearing.piece.openDraft', id);
};

const fieldName = (field: PieceField): string => {
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

const shown = (field: PieceField, piece: Piece, { outputKinds }: StoreDocument, today: string): string => {
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
