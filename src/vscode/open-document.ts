import { workspace, type TextDocument } from 'vscode';

/** The document of a file that is open in this window, shown or not. */
export const openDocument = (uri: string): TextDocument | undefined =>
  workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
