import { window, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import type { Edit } from '../domain/annotation/finding.js';
import { toRange } from './convert.js';

/**
 * Makes edits in a draft, in one step that can be undone. Through its editor where it has one: that heeds a draft being
 * read-only. Whether the draft took them.
 *
 * @param edits disjoint, with offsets into the draft as it is now
 */
export const editDraft = async (document: TextDocument, edits: readonly Edit[]): Promise<boolean> => {
  const { version } = document;
  const editor = window.visibleTextEditors.find((one) => one.document === document && one.viewColumn !== undefined);
  if (editor === undefined) return workspace.applyEdit(workspaceEditOf(document, edits));
  const taken = await editor.edit((builder) => {
    for (const { span, newText } of edits) builder.replace(toRange(document, span), newText);
  });
  return taken && document.version !== version;
};

/** Edits of a draft as the editor passes them around. */
export const workspaceEditOf = (document: TextDocument, edits: readonly Edit[]): WorkspaceEdit => {
  const edit = new WorkspaceEdit();
  for (const { span, newText } of edits) edit.replace(document.uri, toRange(document, span), newText);
  return edit;
};
