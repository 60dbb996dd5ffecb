import { t } from '@vscode/l10n';
import { readNumbers } from '../app/read-number.js';
import { WORK_KINDS } from '../domain/audit/work-kind.js';
import { SCORE_RANGE, WORDS_RANGE } from '../domain/influence/goal-ranges.js';
import type { OutputKind } from '../domain/influence/output-kind.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { kindName } from '../messages/audit.js';
import { askChoice, askName, askNumber, askNumberOrNone, askText, NOTHING, rangeText } from './ask-value.js';
import { addChannel } from './edit-channel.js';
import type { PlanSession } from './plan-session.js';

/** The parts of a kind of output that can be changed, in the order of the list. */
export const KIND_PARTS = [
  'name',
  'channel',
  'topic',
  'words',
  'qualityLevels',
  'fixedHours',
  'hoursFrom',
  'maximumPerWeek',
  'reach',
  'commentRate',
  'remove',
] as const;
export type KindPart = (typeof KIND_PARTS)[number];

/** What the hours of a kind may be. */
export const HOURS = { least: 0.05, most: 1_000, whole: false };
const A_WEEK = { least: 0, most: 100, whole: true };
const PEOPLE = { least: 0, most: 1_000_000_000, whole: false };
const SHARE = { least: 0, most: 1, whole: false };
const MOST_LEVELS = 20;

/** Asks for a part's new value; undefined when somebody has left. */
export const askKindPart = async (
  session: PlanSession,
  document: StoreDocument,
  kind: OutputKind,
  field: Exclude<KindPart, 'remove'>,
): Promise<Partial<OutputKind> | undefined> => {
  const title = kindPartName(field);
  switch (field) {
    case 'name':
      return given(await askName(title, kind.name), (name) => ({ name }));
    case 'channel':
      return given(await askKindChannel(session, document, kind.channel), (channel) => ({ channel }));
    case 'topic': {
      const help = t('Further pieces about one topic on one channel reach fewer people; empty for none');
      return given(await askText(title, kind.topic ?? '', help), (topic) => ({
        topic: topic === '' ? null : topic.slice(0, 200),
      }));
    }
    case 'words':
      return given(await askNumberOrNone(title, kind.words, WORDS_RANGE), (words) => ({ words }));
    case 'qualityLevels':
      return given(await askLevels(title, kind.qualityLevels), (qualityLevels) => ({ qualityLevels }));
    case 'fixedHours':
      return given(await askNumberOrNone(title, kind.fixedHours, HOURS), (fixedHours) => ({ fixedHours }));
    case 'hoursFrom':
      return given(await askChoice(title, WORK_KINDS, kindName, kind.hoursFrom), (hoursFrom) => ({ hoursFrom }));
    case 'maximumPerWeek':
      return given(await askNumber(title, kind.maximumPerWeek, A_WEEK), (maximumPerWeek) => ({ maximumPerWeek }));
    case 'reach':
      return given(await askNumber(title, kind.reach, PEOPLE), (reach) => ({ reach }));
    case 'commentRate':
      return given(await askNumber(title, kind.commentRate, SHARE), (commentRate) => ({ commentRate }));
  }
};

/** Asks on which channel a kind appears. @returns its id, of a new one too */
export const askKindChannel = async (
  session: PlanSession,
  { channels }: StoreDocument,
  present?: string,
): Promise<string | undefined> => {
  const values = [...Object.values(channels), null];
  const chosen = await askChoice(
    t('On which channel does it appear?'),
    values,
    (channel) => channel?.name ?? t('$(add) Add a channel…'),
    present === undefined ? undefined : recordOf(channels, present),
  );
  if (chosen === undefined) return undefined;
  return (chosen ?? (await addChannel(session)))?.id;
};

const askLevels = async (title: string, levels: readonly number[]): Promise<readonly number[] | undefined> => {
  const help = t(
    'Quality scores with blanks between them, such as 70 80 90; empty for no score. {0}',
    rangeText(SCORE_RANGE),
  );
  const typed = await askText(title, levels.join(' '), help, (text) => (readLevels(text) === undefined ? help : null));
  return typed === undefined ? undefined : readLevels(typed);
};

const readLevels = (text: string): readonly number[] | undefined => {
  const numbers = readNumbers(text, SCORE_RANGE);
  return numbers === undefined || numbers.length > MOST_LEVELS ? undefined : numbers;
};

const given = <Value>(
  value: Value | undefined,
  set: (value: Value) => Partial<OutputKind>,
): Partial<OutputKind> | undefined => (value === undefined ? undefined : set(value));

/** What a part is called. */
export const kindPartName = (field: KindPart): string => {
  switch (field) {
    case 'name':
      return t('Name');
    case 'channel':
      return t('Channel');
    case 'topic':
      return t('Topic');
    case 'words':
      return t('Words of each');
    case 'qualityLevels':
      return t('Quality scores that can be aimed at');
    case 'fixedHours':
      return t('Hours of each, whatever its length and quality');
    case 'hoursFrom':
      return t('Made in the hours for');
    case 'maximumPerWeek':
      return t('Most a week');
    case 'reach':
      return t('People whom one of quality 100 reaches');
    case 'commentRate':
      return t('Comments for each person reached (0–1)');
    case 'remove':
      return t('$(trash) Remove the kind of output');
  }
};

/** The value of a part, as the list shows it. */
export const shownKindPart = (field: KindPart, kind: OutputKind, { channels }: StoreDocument): string => {
  switch (field) {
    case 'channel':
      return recordOf(channels, kind.channel)?.name ?? kind.channel;
    case 'qualityLevels':
      return kind.qualityLevels.length === 0 ? NOTHING : kind.qualityLevels.join(' / ');
    case 'hoursFrom':
      return kindName(kind.hoursFrom);
    case 'remove':
      return '';
    default:
      return kind[field] === null ? NOTHING : String(kind[field]);
  }
};
