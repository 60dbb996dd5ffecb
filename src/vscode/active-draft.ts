import { t } from '@vscode/l10n';
import { window, type TextDocument } from 'vscode';
import { isDraft } from './is-draft.js';

/** The draft in the active editor; says what to do where there is none. */
export const activeDraft = (): TextDocument | undefined => {
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isDraft(document)) return document;
  tell(t('Open a Markdown draft first: this command works on the draft in the active editor.'));
  return undefined;
};

/** Says something to the user who has just asked for it, without waiting for an answer. */
export const tell = (message: string): void => void window.showInformationMessage(message);
