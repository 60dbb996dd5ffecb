import { t } from '@vscode/l10n';
import { commands, Disposable, ProgressLocation, window, type LogOutputChannel, type TextDocument } from 'vscode';
import { isDraft, type DraftWatcher } from './draft-watcher.js';
import { showScore } from './score-picker.js';
import { toggleSetting } from './settings.js';

/** Registers the commands of the palette; each of them works from there, without arguments. */
export const registerCommands = (watcher: DraftWatcher, log: LogOutputChannel): Disposable =>
  Disposable.from(
    commands.registerCommand('inkbearing.draft.annotate', async () => {
      const document = activeDraft();
      if (document === undefined) return;
      const location = ProgressLocation.Window;
      const title = t('The draft is being annotated…');
      const state = await window.withProgress({ location, title }, () => watcher.annotate(document));
      if (state === undefined)
        tell(t('Annotations are switched off for this draft: see the setting inkbearing.annotation.enabled.'));
    }),
    commands.registerCommand('inkbearing.score.show', async () => {
      const document = activeDraft();
      if (document === undefined) return;
      const known = watcher.state(document);
      const state = known?.version === document.version ? known : await watcher.annotate(document);
      if (state !== undefined) await showScore(state);
    }),
    commands.registerCommand('inkbearing.entities.toggle', async () => {
      const shown = await toggleSetting('entities.show');
      window.setStatusBarMessage(shown ? t('Entities are shown.') : t('Entities are hidden.'), 3000);
    }),
    commands.registerCommand('inkbearing.quiet.toggle', async () => {
      const quiet = await toggleSetting('quiet');
      window.setStatusBarMessage(quiet ? t('Inkbearing is quiet.') : t('Inkbearing shows its marks again.'), 3000);
    }),
    commands.registerCommand('inkbearing.log.show', () => log.show()),
  );

const activeDraft = (): TextDocument | undefined => {
  const document = window.activeTextEditor?.document;
  if (document !== undefined && isDraft(document)) return document;
  tell(t('Open a Markdown draft first: this command works on the draft in the active editor.'));
  return undefined;
};

const tell = (message: string): void => void window.showInformationMessage(message);
