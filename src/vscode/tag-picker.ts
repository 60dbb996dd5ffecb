import { t } from '@vscode/l10n';
import { commands, window, type Disposable, type TextDocument } from 'vscode';
import type { TagsFailure } from '../domain/entities/front-matter-tags.js';
import { proposeTags, type TagProposal } from '../domain/entities/propose-tags.js';
import type { Project } from '../domain/project/project.js';
import { failure, success, type Result } from '../domain/result.js';
import {
  entityFailureMessage,
  tagReasonMessage,
  tagsFailureMessage,
  type EntityFailure,
} from '../messages/entities.js';
import { activeDraft, tell } from './active-draft.js';
import type { DraftEntities } from './draft-entities.js';
import { editDraft } from './edit-draft.js';

/** Why no tags were added. */
export type TagPickerFailure =
  | EntityFailure
  | { readonly code: TagsFailure }
  /** The project has no list of tags, or none of its tags fits. */
  | { readonly code: 'no-list' | 'nothing-fits' };

/** A tag with a word in the title or a heading is chosen beforehand. */
const TELLING = 4.5;

/** Registers the command that proposes tags from the project's own list for the front matter. */
export const registerTagPicker = (
  entities: DraftEntities,
  project: (document: TextDocument) => Project | Promise<Project>,
): Disposable =>
  commands.registerCommand('inkbearing.tags.propose', async () => {
    const document = activeDraft();
    if (document === undefined) return;
    const { tags } = await project(document);
    const done = await addTags(entities, document, tags);
    if (done.ok) return;
    const message = tagPickerFailureMessage(done.failure);
    if (done.failure.code !== 'no-list') return tell(message);
    const open = t('Open the file');
    const chosen = await window.showInformationMessage(message, open);
    if (chosen === open) await commands.executeCommand('inkbearing.project.open');
  });

/**
 * Proposes tags, asks which of them to take unless that is given, and adds these to the front matter in one step that
 * can be undone. The tags that were chosen.
 */
export const addTags = async (
  entities: DraftEntities,
  document: TextDocument,
  tags: Project['tags'],
  choose: (proposals: readonly TagProposal[]) => Promise<readonly string[]> = pickTags,
): Promise<Result<readonly string[], TagPickerFailure>> => {
  if (Object.keys(tags).length === 0) return failure({ code: 'no-list' });
  const named = await entities.current(document);
  if (!named.ok) return named;
  // The parser of YAML is a good part of the extension, and nothing else here needs it.
  const { readTags } = await import('../domain/entities/front-matter-tags.js');
  const { writeTags } = await import('../domain/entities/write-tags.js');
  const present = readTags(document.getText());
  if (!present.ok) return failure({ code: present.failure });
  const proposals = proposeTags(named.value.draft, named.value.entities, tags, present.value?.tags ?? []);
  if (proposals.length === 0) return failure({ code: 'nothing-fits' });
  const chosen = await choose(proposals);
  // The draft may have changed while the list was open.
  const edits = writeTags(document.getText(), chosen);
  if (!edits.ok) return failure({ code: edits.failure });
  if (edits.value.length === 0) return success([]);
  return (await editDraft(document, edits.value)) ? success(chosen) : failure({ code: 'read-only' });
};

/** Why no tags were added, for a person. */
export const tagPickerFailureMessage = (why: TagPickerFailure): string => {
  switch (why.code) {
    case 'no-list':
      return t(
        'This project has no list of tags yet. Give one in .inkbearing.json: "tags": ["go", {"tag": "rust", "words": ["cargo"]}].',
      );
    case 'nothing-fits':
      return t('No further tag of the project’s list fits this draft.');
    case 'toml':
    case 'broken':
    case 'unsupported':
      return tagsFailureMessage(why.code);
    case 'no-draft':
    case 'not-annotated':
    case 'no-mention':
    case 'mention-vanished':
    case 'not-in-prose':
    case 'read-only':
    case 'lexicon-unwritable':
      return entityFailureMessage(why);
  }
};

const pickTags = async (proposals: readonly TagProposal[]): Promise<readonly string[]> => {
  const items = proposals.map(({ tag, why, score }) => ({
    label: tag,
    description: why.map(tagReasonMessage).join(', '),
    picked: score >= TELLING,
  }));
  const chosen = await window.showQuickPick(items, {
    title: t('Tags for this draft'),
    canPickMany: true,
    matchOnDescription: true,
  });
  return chosen?.map(({ label }) => label) ?? [];
};
