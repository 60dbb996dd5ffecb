import { t } from '@vscode/l10n';
import type { QuickPickItem } from 'vscode';
import type * as z from 'zod';
import { engagementKey, engagementSchema, MEASURES, type Measure } from '../domain/influence/engagement.js';
import { readCount } from '../domain/influence/import/read-count.js';
import { latestEngagement, type LatestCounts } from '../domain/influence/score/latest-engagement.js';
import { publishedOn, type Piece } from '../domain/influence/piece.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { localDateOf } from '../domain/time/moment.js';
import { measureName } from '../messages/engagement.js';
import { storeFailureMessage } from '../messages/store.js';
import { tell } from './active-draft.js';
import { offerUndo, readRecords, type EngagementParts } from './engagement-parts.js';
import { oneLine } from './one-line.js';
import { pickChannel } from './pick-channel.js';
import { inputStep, pickStep, type Answer } from './quick-steps.js';

type Counts = Record<Measure, number | null>;

const NOTHING: Counts = { views: null, reads: null, reactions: null, comments: null, followers: null };
const toldSchema = engagementSchema.omit({ piece: true, channel: true, date: true }).partial();

/**
 * Notes what was counted of a piece on a channel today.
 * @param id the piece; otherwise it is asked for
 * @param on the id of the channel; otherwise it is asked for
 * @param told the counts by their measures; otherwise they are asked for
 * @returns whether something was noted
 */
export const enterEngagement = async (
  parts: EngagementParts,
  id: unknown,
  on: unknown,
  told: unknown,
): Promise<boolean> => {
  const document = await readRecords(parts);
  if (document === null) return false;
  const piece = typeof id === 'string' ? recordOf(document.pieces, id) : await pickPiece(document);
  if (piece === undefined) {
    if (typeof id === 'string') tell(storeFailureMessage({ code: 'piece-unknown', piece: id }));
    return false;
  }
  const title = oneLine(piece.title);
  const channel = typeof on === 'string' ? on : await askChannel(parts, document, piece);
  if (channel === undefined) return false;
  const date = localDateOf({ now: parts.clock.now(), zone: parts.clock.zone() });
  const key = { piece: piece.id, channel, date };
  const today = recordOf(document.engagement, engagementKey(key)) ?? { ...key, ...NOTHING };
  const given = toldSchema.safeParse(told);
  const last = latestEngagement(document).get(piece.id)?.get(channel);
  const counts = given.success ? over(today, given.data) : await askCounts(title, today, last);
  if (counts === undefined) return false;
  if (MEASURES.every((measure) => counts[measure] === null)) {
    tell(t('Nothing was noted: all counts were left empty.'));
    return false;
  }
  const done = await parts.ledger.execute({ kind: 'record-engagement', entries: [{ ...counts, ...key }] });
  if (!done.ok) {
    tell(storeFailureMessage(done.failure));
    return false;
  }
  void offerUndo(t('Noted the engagement of “{0}”.', title));
  return true;
};

/** The pieces that are out, the youngest first, then the others. */
const pickPiece = async ({ pieces }: StoreDocument): Promise<Piece | undefined> => {
  const items = Object.values(pieces)
    .map((piece): QuickPickItem & { readonly piece: Piece; readonly day: string } => {
      const day = publishedOn(piece) ?? '';
      return { label: oneLine(piece.title), description: day, piece, day };
    })
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  if (items.length === 0) {
    tell(t('There are no pieces yet. Add one first, or import a table and make pieces of it.'));
    return undefined;
  }
  const chosen = await pickStep({ title: t('Note engagement'), placeholder: t('Of which piece?') }, items);
  return typeof chosen === 'object' ? chosen.value.piece : undefined;
};

/** Counts with those put over them that were told. */
const over = (counts: Counts, told: z.infer<typeof toldSchema>): Counts => {
  const next = { ...counts };
  for (const measure of MEASURES) {
    const count = told[measure];
    if (count !== undefined) next[measure] = count;
  }
  return next;
};

const askChannel = async (
  parts: EngagementParts,
  document: StoreDocument,
  piece: Piece,
): Promise<string | undefined> => {
  const texts = { title: oneLine(piece.title), placeholder: t('On which channel?') };
  const chosen = await pickChannel(parts, texts, channelsOf(document, piece), null);
  return typeof chosen === 'object' ? (chosen.value ?? undefined) : undefined;
};

/** The channels on which a piece appeared, then the others. */
const channelsOf = ({ channels }: StoreDocument, { publications }: Piece) => {
  const own = new Set(publications.map(({ channel }) => channel));
  return Object.values(channels).sort((a, b) => Number(own.has(b.id)) - Number(own.has(a.id)));
};

/** Asks for one count after the other, with a way back; undefined when the person has left. */
const askCounts = async (title: string, today: Counts, last: LatestCounts | undefined): Promise<Counts | undefined> => {
  const counts = { ...today };
  let step = 0;
  while (step < MEASURES.length) {
    const measure = MEASURES[step];
    if (measure === undefined) break;
    const answer: Answer<string> = await inputStep(
      {
        title: `${title} · ${measureName(measure)}`,
        placeholder: hint(last?.[measure] ?? null),
        step: step + 1,
        of: MEASURES.length,
        back: step > 0,
      },
      counts[measure] === null ? '' : String(counts[measure]),
      countProblem,
    );
    if (answer === undefined) return undefined;
    if (answer === 'back') step -= 1;
    else {
      const count = readCount(answer.value);
      counts[measure] = count.ok ? count.value : null;
      step += 1;
    }
  }
  return counts;
};

const hint = (last: LatestCounts[Measure]): string =>
  last === null
    ? t('How many in all since it appeared? Leave it empty where you do not know.')
    : t('How many in all since it appeared? {0} on {1}. Leave it empty where you do not know.', last.count, last.date);

/** What is wrong with a count, in words, or null. */
const countProblem = (text: string): string | null => {
  const count = readCount(text);
  if (count.ok) return null;
  return count.failure === 'negative'
    ? t('It cannot be less than nothing.')
    : t('Write a whole number, such as 1200 or 1.2k.');
};
