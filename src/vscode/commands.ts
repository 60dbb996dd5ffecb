import { t } from '@vscode/l10n';
import { commands, Disposable, ProgressLocation, window, type LogOutputChannel } from 'vscode';
import type { Annotator } from '../app/annotator.js';
import { activeDraft, tell } from './active-draft.js';
import type { DraftState, DraftWatcher } from './draft-watcher.js';
import { showLifts } from './lift-picker.js';
import { showScore } from './score-picker.js';
import { toggleSetting } from './settings.js';

/** Registers the commands about a whole draft; each of them works from the palette, without arguments. */
export const registerCommands = (watcher: DraftWatcher, annotator: Annotator, log: LogOutputChannel): Disposable => {
  /** The annotations of the draft in the active editor as it is now; says why where there are none. */
  const current = async (): Promise<DraftState | undefined> => {
    const document = activeDraft();
    if (document === undefined) return undefined;
    const known = watcher.state(document);
    if (known?.version === document.version && known.annotations.complete) return known;
    const location = ProgressLocation.Window;
    const state = await window.withProgress({ location, title: t('The draft is being annotated…') }, () =>
      watcher.annotate(document),
    );
    if (state === undefined)
      tell(t('Annotations are switched off for this draft: see the setting inkbearing.annotation.enabled.'));
    return state;
  };
  return Disposable.from(
    commands.registerCommand('inkbearing.draft.annotate', async () => {
      const document = activeDraft();
      if (document !== undefined) await watcher.annotate(document);
    }),
    commands.registerCommand('inkbearing.score.show', async (section: unknown) => {
      const state = await current();
      if (state !== undefined) await showScore(state, typeof section === 'number' ? section : null);
    }),
    commands.registerCommand('inkbearing.draft.lift', async () => {
      const state = await current();
      if (state !== undefined) await showLifts(state, annotator);
    }),
    commands.registerCommand('inkbearing.entities.toggle', async () => {
      const shown = await toggleSetting('entities.show');
      window.setStatusBarMessage(shown ? t('Entities are shown.') : t('Entities are hidden.'), 3000);
    }),
    commands.registerCommand('inkbearing.sections.toggle', async () => {
      const shown = await toggleSetting('sections.show');
      window.setStatusBarMessage(shown ? t('Section scores are shown.') : t('Section scores are hidden.'), 3000);
    }),
    commands.registerCommand('inkbearing.quiet.toggle', async () => {
      const quiet = await toggleSetting('quiet');
      window.setStatusBarMessage(quiet ? t('Inkbearing is quiet.') : t('Inkbearing shows its marks again.'), 3000);
    }),
    commands.registerCommand('inkbearing.log.show', () => log.show()),
  );
};
