import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { readDue, type Read } from '../app/read-field.js';
import type { Piece } from '../domain/influence/piece.js';
import { isLocalDate, type LocalDate } from '../domain/time/local.js';
import { dayText } from '../messages/task-times.js';
import type { PieceSession } from './piece-session.js';
import { inputStep, type Answer, type StepTexts } from './quick-steps.js';

export type DateName = 'planned' | 'scheduled';

/** Asks which day of a piece and which day it is to be, and gives it to the piece. */
export const schedulePiece = async (
  session: PieceSession,
  piece: Piece,
  given: unknown,
  date: unknown,
): Promise<void> => {
  const which = given === 'planned' || given === 'scheduled' ? given : await pickWhich(session, piece);
  if (which === undefined) return;
  const day =
    date === null || (typeof date === 'string' && isLocalDate(date)) ? date : await askDay(session, piece, which);
  if (day !== undefined) await session.tell(session.board.date(piece.id, which, day), (name) => dated(name, day));
};

/** Asks for a day of a piece; null takes it away, undefined leaves it as it is. */
export const askDay = async (
  session: PieceSession,
  piece: Piece,
  which: DateName,
): Promise<LocalDate | null | undefined> => {
  const before = piece[which];
  const answer = await dayStep(session, { title: dateName(which) }, before);
  if (typeof answer !== 'object') return undefined;
  const day = readDay(session, answer.value);
  return day === before ? undefined : day;
};

/** A step that asks for a day, as people say it. */
export const dayStep = (session: PieceSession, texts: StepTexts, before: LocalDate | null): Promise<Answer<string>> => {
  const help = t('Such as: tomorrow, Friday, 2026-12-24; empty for none');
  return inputStep({ ...texts, placeholder: help }, before ?? '', (typed) =>
    readDay(session, typed) === undefined ? help : null,
  );
};

const readDay = (session: PieceSession, text: string): Read<LocalDate> => {
  if (isLocalDate(text.trim())) return text.trim();
  const due = readDue(text, `${session.board.today}T00:00`);
  return typeof due === 'string' ? due.slice(0, 10) : due;
};

export const dateName = (which: DateName): string => (which === 'planned' ? t('Planned for') : t('To appear on'));

const dated = (name: string, day: LocalDate | null): string =>
  day === null ? t('“{0}” has no such day any more', name) : t('“{0}”: {1}', name, day);

const pickWhich = async (session: PieceSession, piece: Piece): Promise<DateName | undefined> => {
  const { today } = session.board;
  const items = (['planned', 'scheduled'] as const).map((which) => {
    const day = piece[which];
    const detail =
      which === 'planned'
        ? t('The day by which it is to be finished.')
        : t('The day on which it is to be published; it is the date of its draft.');
    return { label: dateName(which), description: day === null ? '—' : dayText(day, today), detail, which };
  });
  return (await window.showQuickPick(items, { title: piece.title }))?.which;
};
