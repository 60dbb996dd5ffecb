import { commands, type Disposable } from 'vscode';
import type { DraftWatcher } from './draft-watcher.js';

/** Ticks the first step of the walkthrough once a draft has been annotated. */
export const tickFirstStep = (watcher: DraftWatcher): Disposable => {
  const subscription = watcher.onDidAnnotate(() => {
    subscription.dispose();
    void commands.executeCommand('setContext', 'inkbearing.annotated', true);
  });
  return subscription;
};
