import { Uri, window, workspace, type TextDocument } from 'vscode';
import type { Entity } from '../domain/entities/entity.js';
import { mentionAgain, mentionAt } from '../domain/entities/mention-at.js';
import type { Mention } from '../domain/entities/mention.js';
import { failure, success, type Result } from '../domain/result.js';
import type { Span } from '../domain/text/span.js';
import type { EntityFailure } from '../messages/entities.js';
import { toSpan } from './convert.js';
import type { DraftEntities, NamedDraft } from './draft-entities.js';
import { isDraft } from './is-draft.js';

/** Which mention a link or a line of the tree stands for, as commands get it. */
export interface EntityTarget {
  readonly uri: string;
  readonly span: Span;
  /** The text of the mention. */
  readonly text: string;
  /** Whether the whole entity is meant, with all its spellings. */
  readonly whole?: boolean | undefined;
}

/** A mention that a command works on. */
export interface FoundMention {
  readonly named: NamedDraft;
  readonly mention: Mention;
  readonly entity: Entity;
  readonly whole: boolean;
}

/** The target that stands for a mention of a draft. */
export const targetOf = ({ document }: NamedDraft, { span, text }: Mention): EntityTarget => ({
  uri: document.uri.toString(),
  span,
  text,
});

/** The target that a command was called with, or null where it was called from the palette. */
export const readTarget = (argument: unknown): EntityTarget | null => {
  if (!isRecord(argument) || !isRecord(argument['span'])) return null;
  const { uri, text, whole } = argument;
  const { start, end } = argument['span'];
  if (typeof uri !== 'string' || typeof text !== 'string' || typeof start !== 'number' || typeof end !== 'number')
    return null;
  return { uri, span: { start, end }, text, ...(typeof whole === 'boolean' ? { whole } : {}) };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** The document of a target, or the draft in the active editor. */
export const documentOf = async (asked: EntityTarget | null): Promise<Result<TextDocument, EntityFailure>> => {
  if (asked !== null) return openDocument(asked.uri);
  const document = window.activeTextEditor?.document;
  return document !== undefined && isDraft(document) ? success(document) : failure({ code: 'no-draft' });
};

/** The mention of a target, found again where the draft has been edited, or the one at the cursor. */
export const findMention = async (
  entities: DraftEntities,
  asked: EntityTarget | null,
): Promise<Result<FoundMention, EntityFailure>> => {
  const document = await documentOf(asked);
  if (!document.ok) return document;
  const named = await entities.current(document.value);
  if (!named.ok) return named;
  const { mentions, byMention } = named.value;
  const mention =
    asked === null ? mentionAt(mentions, cursorIn(document.value)) : mentionAgain(mentions, asked.span, asked.text);
  const entity = mention && byMention.get(mention);
  if (mention === undefined || entity === undefined)
    return failure({ code: asked === null ? 'no-mention' : 'mention-vanished' });
  return success({ named: named.value, mention, entity, whole: asked?.whole === true });
};

/** Where the cursor is in a document, or where its selection begins. */
export const cursorIn = (document: TextDocument): number => {
  const editor = window.activeTextEditor;
  return editor?.document === document ? toSpan(document, editor.selection).start : 0;
};

const openDocument = async (uri: string): Promise<Result<TextDocument, EntityFailure>> => {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri);
  if (open !== undefined) return success(open);
  try {
    return success(await workspace.openTextDocument(Uri.parse(uri, true)));
  } catch {
    // The file has been moved or deleted since the link was made.
    return failure({ code: 'mention-vanished' });
  }
};
