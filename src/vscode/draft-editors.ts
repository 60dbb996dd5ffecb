import { TabInputText, TabInputTextDiff, window, type TextDocument, type TextEditor } from 'vscode';
import { isDraft } from './is-draft.js';

/** The editors on the screen in which somebody may be writing a draft: those of a comparison are left alone. */
export const draftEditors = (): readonly TextEditor[] => {
  const compared = comparedOnly();
  return window.visibleTextEditors.filter(
    ({ document }) => isDraft(document) && !compared.has(document.uri.toString()),
  );
};

/** Whether a draft is on the screen to be written. */
export const isOnScreen = (document: TextDocument): boolean =>
  draftEditors().some((editor) => editor.document === document);

/** The documents that are on the screen in comparisons and nowhere else. */
const comparedOnly = (): ReadonlySet<string> => {
  const compared = new Set<string>();
  const written = new Set<string>();
  for (const { activeTab } of window.tabGroups.all) {
    if (activeTab?.input instanceof TabInputTextDiff) {
      compared.add(activeTab.input.original.toString());
      compared.add(activeTab.input.modified.toString());
    } else if (activeTab?.input instanceof TabInputText) {
      written.add(activeTab.input.uri.toString());
    }
  }
  return new Set([...compared].filter((uri) => !written.has(uri)));
};
