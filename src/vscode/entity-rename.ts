import { t } from '@vscode/l10n';
import { commands, Disposable, languages, window, type TextDocument } from 'vscode';
import { inLink } from '../domain/entities/in-link.js';
import { mentionAt } from '../domain/entities/mention-at.js';
import type { Mention } from '../domain/entities/mention.js';
import { possessiveOf, spellingOf } from '../domain/entities/spelling.js';
import { renameEdits, spellingsOf, type Renaming, type Spelling } from '../domain/entities/rename.js';
import { failure, success, type Result } from '../domain/result.js';
import { contains } from '../domain/text/span.js';
import { entityFailureMessage, type EntityFailure } from '../messages/entities.js';
import { tell } from './active-draft.js';
import { toRange } from './convert.js';
import type { DraftEntities, NamedDraft } from './draft-entities.js';
import { DRAFT_LANGUAGES } from './is-draft.js';
import { editDraft, workspaceEditOf } from './edit-draft.js';
import { say } from './entity-commands.js';
import { findMention, readTarget, type FoundMention } from './entity-target.js';

/** What the person would be asked for otherwise. */
export interface RenameAnswers {
  readonly newName?: string;
  /** The spellings to rename. */
  readonly spellings?: readonly string[];
}

/** Registers F2 on names in prose, and the command that renames an entity in the whole draft. */
export const registerEntityRename = (entities: DraftEntities): Disposable =>
  Disposable.from(
    languages.registerRenameProvider(DRAFT_LANGUAGES, {
      prepareRename: async (document, position) => {
        const found = await nameAt(entities, document, document.offsetAt(position));
        // A rejection makes the editor ask the next provider, which renames headings and links.
        if (!found.ok) throw new Error(entityFailureMessage(found.failure));
        const { span, text } = found.value.mention;
        const range = toRange(document, { start: span.start, end: span.end - possessiveOf(text).length });
        return { range, placeholder: spellingOf(text) };
      },
      provideRenameEdits: async (document, position, newName) => {
        const found = await nameAt(entities, document, document.offsetAt(position));
        if (!found.ok) throw new Error(entityFailureMessage(found.failure));
        const { named, entity, mention } = found.value;
        const same = spellingsOf(entity, mention.text).filter((spelling) => spelling.same);
        const renaming = renamingOf(named, same, newName.trim());
        if (newName.trim() === '' || renaming.edits.length === 0) return undefined;
        tellLeft(renaming);
        return workspaceEditOf(document, renaming.edits);
      },
    }),
    commands.registerCommand('inkbearing.entity.rename', async (argument: unknown) =>
      say(await renameEntity(entities, argument)),
    ),
  );

/**
 * Renames an entity in its whole draft, in one step that can be undone. How many mentions were renamed; 0 where the
 * person thought better of it.
 */
export const renameEntity = async (
  entities: DraftEntities,
  argument: unknown,
  answers: RenameAnswers = {},
): Promise<Result<number, EntityFailure>> => {
  const found = await findMention(entities, readTarget(argument));
  if (!found.ok) return found;
  const { named, entity, mention } = found.value;
  const chosen = await chooseSpellings(spellingsOf(entity, mention.text), answers);
  if (chosen.length === 0) return success(0);
  const newName = answers.newName ?? (await askName(spellingOf(mention.text)));
  if (newName === undefined || newName.trim() === '') return success(0);
  if (named.document.version !== named.version) return failure({ code: 'mention-vanished' });
  const renaming = renamingOf(named, chosen, newName.trim());
  if (renaming.edits.length > 0 && !(await editDraft(named.document, renaming.edits)))
    return failure({ code: 'read-only' });
  tellLeft(renaming);
  return success(renaming.edits.length);
};

/** The name in prose at a place; headings and links are left to the editor's own rename. */
const nameAt = async (
  entities: DraftEntities,
  document: TextDocument,
  offset: number,
): Promise<Result<FoundMention, EntityFailure>> => {
  const { line, character } = document.positionAt(offset);
  if (inLink(document.lineAt(line).text, character)) return failure({ code: 'not-in-prose' });
  const current = await entities.current(document);
  if (!current.ok) return current;
  const named = current.value;
  const mention = mentionAt(named.mentions, offset);
  const entity = mention && named.byMention.get(mention);
  if (mention === undefined || entity === undefined) return failure({ code: 'no-mention' });
  const heading = named.draft.blocks.some(({ kind, span }) => kind === 'heading' && contains(span, mention.span));
  return heading ? failure({ code: 'not-in-prose' }) : success({ named, mention, entity, whole: false });
};

const renamingOf = ({ document, draft }: NamedDraft, spellings: readonly Spelling[], newName: string): Renaming => {
  const delicate = draft.blocks.filter(({ kind }) => kind === 'title' || kind === 'description' || kind === 'cell');
  const isDelicate = (mention: Mention): boolean => delicate.some(({ span }) => contains(span, mention.span));
  const mentions = spellings.flatMap((spelling) => spelling.mentions);
  return renameEdits(document.getText(), mentions, newName, isDelicate);
};

/** Acronyms and other forms stay as they are unless somebody chooses them. */
const chooseSpellings = async (
  spellings: readonly Spelling[],
  { spellings: asked, newName }: RenameAnswers,
): Promise<readonly Spelling[]> => {
  if (asked !== undefined) return spellings.filter(({ text }) => asked.includes(text));
  const same = spellings.filter((spelling) => spelling.same);
  if (same.length === spellings.length || newName !== undefined) return same;
  const items = spellings.map((spelling) => ({
    label: spelling.text,
    description: String(spelling.mentions.length),
    picked: spelling.same,
    spelling,
  }));
  const title = t('Which forms of the name shall be renamed?');
  const chosen = await window.showQuickPick(items, { title, canPickMany: true });
  return chosen?.map(({ spelling }) => spelling) ?? [];
};

const askName = (name: string): Thenable<string | undefined> =>
  window.showInputBox({
    title: t('Rename “{0}” in this draft', name),
    value: name,
    validateInput: (text) => (text.trim() === '' ? t('Give the new name.') : undefined),
  });

const tellLeft = ({ left }: Renaming): void => {
  if (left.length > 0)
    tell(t('Left as they are, for their markup or their place: {0}. Rename them by hand.', left.length));
};
