import { workspace, type Disposable, type TextDocument } from 'vscode';
import type { ScoreHistory } from '../app/score-history.js';
import type { StoreFailure } from '../domain/store/failure.js';
import type { DraftState, DraftWatcher } from './draft-watcher.js';

/** Remembers the score of a draft when it is saved; the score of a saved version that is still under way, when it is there. */
export const recordScores = (
  watcher: DraftWatcher,
  history: ScoreHistory,
  log: (failure: StoreFailure) => void,
): Disposable => {
  const saved = new WeakMap<TextDocument, number>();
  const record = async ({ document, version, annotations }: DraftState): Promise<void> => {
    if (saved.get(document) !== version || document.isUntitled || !annotations.complete) return;
    saved.delete(document);
    const recorded = await history.record(document.uri.toString(), annotations);
    if (!recorded.ok) log(recorded.failure);
  };
  const onSave = workspace.onDidSaveTextDocument((document) => {
    saved.set(document, document.version);
    const state = watcher.state(document);
    if (state !== undefined) void record(state);
  });
  const onAnnotate = watcher.onDidAnnotate((state) => void record(state));
  return {
    dispose: () => {
      onSave.dispose();
      onAnnotate.dispose();
    },
  };
};
