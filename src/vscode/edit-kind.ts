import { t } from '@vscode/l10n';
import { WORK_KINDS } from '../domain/audit/work-kind.js';
import { WORDS_RANGE } from '../domain/influence/goal-ranges.js';
import type { OutputKind } from '../domain/influence/output-kind.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import { kindName } from '../messages/audit.js';
import { tell } from './active-draft.js';
import { askChoice, askName, askNumber } from './ask-value.js';
import {
  askKindChannel,
  askKindPart,
  HOURS,
  KIND_PARTS,
  kindPartName,
  shownKindPart,
  type KindPart,
} from './kind-parts.js';
import type { PlanSession } from './plan-session.js';
import { pickStep } from './quick-steps.js';

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
  const channel = await askKindChannel(session, document);
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

const editParts = async (session: PlanSession, id: string): Promise<void> => {
  const { editor } = session.parts;
  let last: KindPart = 'name';
  for (;;) {
    const document = await session.read();
    const kind = document && recordOf(document.outputKinds, id);
    if (document === undefined || kind === undefined) return;
    const items = KIND_PARTS.map((field) => ({
      label: kindPartName(field),
      description: shownKindPart(field, kind, document),
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
    const set = await askKindPart(session, document, kind, last);
    if (set === undefined) continue;
    const next = { ...kind, ...set };
    if (hasHours(next)) await session.tell(editor.setKind(next));
    else tell(t('Then nobody knows how long one takes: a kind needs words and quality levels, or hours of its own.'));
  }
};

const hasHours = ({ fixedHours, words, qualityLevels }: OutputKind): boolean =>
  fixedHours !== null || (words !== null && qualityLevels.length > 0);
