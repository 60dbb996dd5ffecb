import { t } from '@vscode/l10n';
import { commands, Disposable, Selection, TextEditorRevealType, window, type TextDocument } from 'vscode';
import { correction, NO_NAME } from '../domain/entities/apply-lexicon.js';
import { GENERAL_TYPES } from '../domain/entities/entity-types.js';
import { neighbour } from '../domain/entities/mention-at.js';
import type { Mention } from '../domain/entities/mention.js';
import { spellingsOf } from '../domain/entities/rename.js';
import type { LexiconEntry } from '../domain/project/project.js';
import { failure, success, type Result } from '../domain/result.js';
import { entityFailureMessage, typeName, type EntityFailure } from '../messages/entities.js';
import { tell } from './active-draft.js';
import { toRange } from './convert.js';
import type { DraftEntities } from './draft-entities.js';
import { cursorIn, documentOf, findMention, readTarget } from './entity-target.js';

/** Writes an entry into the lexicon of a draft's project; rejects with an error that a person can read. */
export type Learn = (entry: LexiconEntry, document: TextDocument) => Promise<void>;

/** Registers the commands that jump between mentions and correct what a name was taken for. */
export const registerEntityCommands = (entities: DraftEntities, learn: Learn): Disposable =>
  Disposable.from(
    commands.registerCommand('inkbearing.entity.next', async () => say(await goToNeighbour(entities, 'next'))),
    commands.registerCommand('inkbearing.entity.previous', async () => say(await goToNeighbour(entities, 'previous'))),
    commands.registerCommand('inkbearing.entity.reveal', async (argument: unknown) =>
      say(await revealMention(entities, argument)),
    ),
    commands.registerCommand('inkbearing.entity.correct', async (argument: unknown, type: unknown) => {
      const done = await correctEntity(entities, learn, argument, typeof type === 'string' ? type : null);
      say(done);
      const [first] = done.ok ? done.value : [];
      if (first !== undefined) window.setStatusBarMessage(learntMessage(first), 5000);
    }),
  );

/** Says why something could not be done. */
export const say = (result: Result<unknown, EntityFailure>): void => {
  if (!result.ok) tell(entityFailureMessage(result.failure));
};

/** Goes to the next or previous mention of the entity at the cursor. */
export const goToNeighbour = async (
  entities: DraftEntities,
  direction: 'next' | 'previous',
): Promise<Result<Mention, EntityFailure>> => {
  const found = await findMention(entities, null);
  if (!found.ok) return found;
  const { named, mention, entity } = found.value;
  const other = neighbour(entity.mentions, cursorIn(named.document), direction) ?? mention;
  await select(named.document, other);
  return success(other);
};

/** Goes to the mention that a link or a line of the tree stands for. */
export const revealMention = async (
  entities: DraftEntities,
  argument: unknown,
): Promise<Result<Mention, EntityFailure>> => {
  const found = await findMention(entities, readTarget(argument));
  if (!found.ok) return found;
  await select(found.value.named.document, found.value.mention);
  return success(found.value.mention);
};

/**
 * Asks what a name is, or takes the type that is given, and writes it into the lexicon: the name at the cursor, what is
 * selected, or what a target stands for. The entries that were written; none where the person thought better of it.
 */
export const correctEntity = async (
  entities: DraftEntities,
  learn: Learn,
  argument: unknown,
  type: string | null,
): Promise<Result<readonly LexiconEntry[], EntityFailure>> => {
  const asked = readTarget(argument);
  const document = await documentOf(asked);
  if (!document.ok) return document;
  const texts = asked === null ? selectedIn(document.value) : [];
  let before: string | null = null;
  if (texts.length === 0) {
    const found = await findMention(entities, asked);
    if (!found.ok) return found;
    const { entity, mention, whole } = found.value;
    before = mention.type;
    texts.push(...(whole ? spellingsOf(entity, mention.text).map(({ text }) => text) : [mention.text]));
  }
  const chosen = type ?? (await pickType(texts[0] ?? '', before));
  if (chosen === null) return success([]);
  const entries = texts.map((text) => correction({ text }, chosen));
  try {
    for (const entry of entries) await learn(entry, document.value);
  } catch (error) {
    return failure({ code: 'lexicon-unwritable', message: error instanceof Error ? error.message : String(error) });
  }
  return success(entries);
};

/** What is selected, if it can be a name: something on one line. */
const selectedIn = (document: TextDocument): string[] => {
  const editor = window.activeTextEditor;
  if (editor?.document !== document || !editor.selection.isSingleLine) return [];
  const text = document.getText(editor.selection).trim();
  return text === '' ? [] : [text];
};

const pickType = async (text: string, before: string | null): Promise<string | null> => {
  const items = [...GENERAL_TYPES, NO_NAME].map((type) => ({
    label: typeName(type),
    description: type === before ? t('as it is now') : '',
    type,
  }));
  const chosen = await window.showQuickPick(items, { title: t('What is “{0}”?', text) });
  return chosen?.type ?? null;
};

const learntMessage = ({ text, type }: LexiconEntry): string =>
  type === NO_NAME
    ? t('“{0}” is no name from now on.', text)
    : t('“{0}”: {1} from now on.', text, typeName(type ?? ''));

const select = async (document: TextDocument, { span }: Mention): Promise<void> => {
  const editor = await window.showTextDocument(document);
  const range = toRange(document, span);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
};
