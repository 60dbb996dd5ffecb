import { t } from '@vscode/l10n';
import { readNumbers } from '../app/read-number.js';
import { WORK_KINDS } from '../domain/audit/work-kind.js';
import { SCORE_RANGE, WORDS_RANGE } from '../domain/influence/goal-ranges.js';
import type { OutputKind } from '../domain/influence/output-kind.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { kindName } from '../messages/audit.js';
import { tell } from './active-draft.js';
import { askChoice, askName, askNumber, askNumberOrNone, askText, NOTHING, rangeText } from './ask-value.js';
import { addChannel } from './edit-channel.js';
import type { PlanSession } from './plan-session.js';
import { pickStep } from './quick-steps.js';

const FIELDS = [
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
type KindField = (typeof FIELDS)[number];

const HOURS = { least: 0.05, most: 1_000, whole: false };
const A_WEEK = { least: 0, most: 100, whole: true };
const PEOPLE = { least: 0, most: 1_000_000_000, whole: false };
const SHARE = { least: 0, most: 1, whole: false };
const MOST_LEVELS = 20;

/** What a kind is taken to reach until somebody says otherwise: a guess to begin with. */
const USUAL_REACH = 100;
const USUAL_WORDS = 1_000;
const USUAL_LEVELS = [60, 70, 80, 90];

/**
 * Adds a kind of output, or changes or removes one: asks which, then shows its parts until the list is left.
 * @param given its id; null for a new one; anything else: it is asked for
 */
export const editKind = async (session: PlanSession, given?: unknown): Promise<void> => {
  const document = await session.read();
  if (document === undefined) return;
  const id = given === null || typeof given === 'string' ? given : await pickKind(document);
  const known = id === null ? await addKind(session, document) : id;
  if (known !== undefined) await editParts(session, known);
};

/** @returns its id, null for a new one, undefined when somebody has left */
const pickKind = async ({ outputKinds, channels }: StoreDocument): Promise<string | null | undefined> => {
  const chosen = await pickStep(
    { title: t('Kinds of output'), placeholder: t('Which kind of output do you want to change?') },
    [
      ...Object.values(outputKinds).map(({ id, name, channel }) => ({
        label: name,
        description: recordOf(channels, channel)?.name ?? channel,
        id,
      })),
      { label: t('$(add) Add a kind of output…'), id: null },
    ],
  );
  return typeof chosen === 'object' ? chosen.value.id : undefined;
};

/** @returns the id of the kind that was added */
const addKind = async (session: PlanSession, document: StoreDocument): Promise<string | undefined> => {
  const name = await askName(t('What is the kind of output called? Such as: technical post, talk, team conversation'));
  if (name === undefined) return undefined;
  const channel = await pickChannel(session, document);
  if (channel === undefined) return undefined;
  const isWritten = await askChoice(t('How long does one take?'), [true, false], (written) =>
    written ? t('As long as its length and quality need: it has a draft') : t('Always so many hours'),
  );
  if (isWritten === undefined) return undefined;
  const words = isWritten ? await askNumber(t('Words of each'), USUAL_WORDS, WORDS_RANGE) : null;
  const fixedHours = isWritten ? null : await askNumber(t('Hours of each'), 1, HOURS);
  if (words === undefined || fixedHours === undefined) return undefined;
  const hoursFrom = await askChoice(t('In which hours is it made?'), WORK_KINDS, kindName, 'writing');
  if (hoursFrom === undefined) return undefined;
  const kind: OutputKind = {
    id: session.parts.newId(),
    name,
    channel,
    topic: null,
    words,
    qualityLevels: isWritten ? USUAL_LEVELS : [],
    fixedHours,
    hoursFrom,
    maximumPerWeek: 1,
    reach: USUAL_REACH,
    commentRate: 0,
  };
  return (await session.tell(session.parts.editor.setKind(kind))) && kind.id;
};

/** @returns the id of a channel, a new one too */
const pickChannel = async (
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

const editParts = async (session: PlanSession, id: string): Promise<void> => {
  const { editor } = session.parts;
  let last: KindField = 'name';
  for (;;) {
    const document = await session.read();
    const kind = document && recordOf(document.outputKinds, id);
    if (document === undefined || kind === undefined) return;
    const items = FIELDS.map((field) => ({
      label: fieldName(field),
      description: shown(field, kind, document),
      field,
    }));
    const chosen = await pickStep(
      { title: kind.name, placeholder: t('What do you want to change? Esc when done') },
      items,
      items.find(({ field }) => field === last),
    );
    if (typeof chosen !== 'object') return;
    last = chosen.value.field;
    if (last === 'remove') {
      if ((await session.tell(editor.removeKind(id), { loud: true })) !== undefined) return;
      continue;
    }
    const set = await askPart(session, document, kind, last);
    if (set === undefined) continue;
    const next = { ...kind, ...set };
    if (hasHours(next)) await session.tell(editor.setKind(next));
    else tell(t('Then nobody knows how long one takes: a kind needs words and quality levels, or hours of its own.'));
  }
};

const hasHours = ({ fixedHours, words, qualityLevels }: OutputKind): boolean =>
  fixedHours !== null || (words !== null && qualityLevels.length > 0);

const askPart = async (
  session: PlanSession,
  document: StoreDocument,
  kind: OutputKind,
  field: Exclude<KindField, 'remove'>,
): Promise<Partial<OutputKind> | undefined> => {
  const title = fieldName(field);
  switch (field) {
    case 'name':
      return given(await askName(title, kind.name), (name) => ({ name }));
    case 'channel':
      return given(await pickChannel(session, document, kind.channel), (channel) => ({ channel }));
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

const askLevels = async (title: string, levels: readonly number[]): Promise<readonly number[] | undefined> => {
  const help = t(
    'Quality scores with blanks between them, such as 70 80 90; empty for no score. {0}',
    rangeText(SCORE_RANGE),
  );
  const read = (text: string): readonly number[] | undefined => {
    const numbers = readNumbers(text, SCORE_RANGE);
    return numbers === undefined || numbers.length > MOST_LEVELS ? undefined : numbers;
  };
  const typed = await askText(title, levels.join(' '), help, (text) => (read(text) === undefined ? help : null));
  return typed === undefined ? undefined : read(typed);
};

const given = <Value>(
  value: Value | undefined,
  set: (value: Value) => Partial<OutputKind>,
): Partial<OutputKind> | undefined => (value === undefined ? undefined : set(value));

const fieldName = (field: KindField): string => {
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

const shown = (field: KindField, kind: OutputKind, { channels }: StoreDocument): string => {
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
