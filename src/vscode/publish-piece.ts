import { t } from '@vscode/l10n';
import { commands } from 'vscode';
import type { Publishing } from '../domain/influence/pieces/publish-piece.js';
import { isAddress } from '../domain/influence/pieces/publish-piece.js';
import type { Piece } from '../domain/influence/piece.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { isLocalDate, type LocalDate } from '../domain/time/local.js';
import { dayText } from '../messages/task-times.js';
import type { PieceSession } from './piece-session.js';
import { inputStep, pickStep, type Answer, type StepTexts } from './quick-steps.js';

const STEPS = 3;

/** What was asked so far. */
interface Asked {
  readonly channel: string;
  readonly date: LocalDate;
  readonly url: string | null;
}

/**
 * Asks where a piece appeared, when and under which address, and writes it down.
 * @param given what is known already: a channel's id, or all as `Publishing`
 */
export const publishPiece = async (session: PieceSession, piece: Piece, given: unknown): Promise<void> => {
  const publishing = isPublishing(given) ? given : await ask(session, piece, given);
  if (publishing === undefined) return;
  await session.tell(session.board.publish(piece.id, publishing), (name) => t('Published “{0}”', name), true);
};

const isPublishing = (value: unknown): value is Publishing =>
  typeof value === 'object' &&
  value !== null &&
  'channel' in value &&
  typeof value.channel === 'string' &&
  'date' in value &&
  (value.date === null || typeof value.date === 'string') &&
  'url' in value &&
  (value.url === null || typeof value.url === 'string');

const ask = async (session: PieceSession, piece: Piece, given: unknown): Promise<Publishing | undefined> => {
  const { today } = session.board;
  const isGiven = typeof given === 'string';
  let asked: Asked = isGiven ? onChannel(piece, given, today) : { channel: '', date: today, url: null };
  for (let step = isGiven ? 2 : 1; step <= STEPS;) {
    const answer: Answer<Partial<Asked>> = await askStep(session, piece, step, asked);
    if (answer === undefined) return undefined;
    if (answer === 'back') step -= 1;
    else {
      asked = { ...asked, ...answer.value };
      step += 1;
    }
  }
  return asked;
};

/** What is known of a piece on a channel; that it appears there today where nothing is. */
const onChannel = ({ publications }: Piece, channel: string, today: LocalDate): Asked => {
  const before = publications.find((one) => one.channel === channel);
  return { channel, date: before?.date ?? today, url: before?.url ?? null };
};

const askStep = async (
  session: PieceSession,
  piece: Piece,
  step: number,
  asked: Asked,
): Promise<Answer<Partial<Asked>>> => {
  const texts = { title: t('Publish “{0}”', piece.title), step, of: STEPS, back: step > 1 };
  const { today } = session.board;
  switch (step) {
    case 1: {
      const channel = await askChannel(session, piece, texts);
      return typeof channel === 'object' ? { value: onChannel(piece, channel.value, today) } : channel;
    }
    case 2: {
      const help = t('The day on which it appeared, such as {0}; today at the latest', today);
      const day = await inputStep({ ...texts, placeholder: help }, asked.date, (typed) =>
        isLocalDate(typed.trim()) && typed.trim() <= today ? null : help,
      );
      return typeof day === 'object' ? { value: { date: day.value } } : day;
    }
    default: {
      const help = t('Its address, such as https://example.com/post; empty for none');
      const url = await inputStep({ ...texts, placeholder: help }, asked.url ?? '', (typed) =>
        typed.trim() === '' || isAddress(typed.trim()) ? null : help,
      );
      return typeof url === 'object' ? { value: { url: url.value === '' ? null : url.value } } : url;
    }
  }
};

/** Asks for the channel; one that is not known yet is added in between. */
const askChannel = async (session: PieceSession, piece: Piece, texts: StepTexts): Promise<Answer<string>> => {
  for (;;) {
    const document = await session.document();
    if (document === undefined) return undefined;
    const items = channelItems(document, piece, session.board.today);
    const chosen = await pickStep({ ...texts, placeholder: t('Where did it appear?') }, items);
    if (typeof chosen !== 'object') return chosen;
    const { channel } = chosen.value;
    if (channel !== null) return { value: channel };
    await commands.executeCommand('inkbearing.channel.edit');
  }
};

/** The channel of its kind first, then those where it has not appeared yet. */
const channelItems = ({ channels, outputKinds }: StoreDocument, piece: Piece, today: LocalDate) => {
  const usual = piece.kind === null ? undefined : recordOf(outputKinds, piece.kind)?.channel;
  const items = Object.values(channels).map(({ id, name }) => {
    const before = piece.publications.find(({ channel }) => channel === id);
    const rank = before !== undefined ? 2 : id === usual ? 0 : 1;
    const description = before === undefined ? '' : t('{0}: to be corrected', dayText(before.date, today));
    return { label: name, description, channel: id, rank };
  });
  return [
    ...items.toSorted((a, b) => a.rank - b.rank || a.label.localeCompare(b.label)),
    { label: t('$(add) Another channel…'), description: '', channel: null },
  ];
};
