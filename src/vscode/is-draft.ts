import type { TextDocument } from 'vscode';

/** The languages that drafts are written in, as VS Code names them. */
export const DRAFT_LANGUAGES = ['markdown', 'mdx', 'quarto'];
/** Histories, outputs and the like are no drafts. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-userdata'];

/** Whether a document is a draft that somebody may be writing. */
export const isDraft = (document: TextDocument): boolean =>
  DRAFT_LANGUAGES.includes(document.languageId) && SCHEMES.includes(document.uri.scheme);
