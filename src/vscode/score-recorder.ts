import { workspace, type Disposable, type TextDocument } from 'vscode';
import type { Annotations } from '../domain/annotation/annotations.js';
import type { Result } from '../domain/result.js';
import type { StoreFailure } from '../domain/store/failure.js';
import type { DraftState, DraftWatcher } from './draft-watcher.js';

/** Keeps what a draft came to. */
export interface ScoreKeeper {
  record(draft: string, annotations: Annotations): Promise<Result<void, StoreFailure>>;
}

/** Remembers the score of a draft when it is saved; the score of a saved version that is still under way, when it is there. */
export const recordScores = (
  watcher: DraftWatcher,
  keepers: readonly ScoreKeeper[],
  log: (failure: StoreFailure) => void,
): Disposable => {
  const saved = new WeakMap<TextDocument, number>();
  const record = async ({ document, version, annotations }: DraftState): Promise<void> => {
    if (saved.get(document) !== version || document.isUntitled || !annotations.complete) return;
    saved.delete(document);
    for (const keeper of keepers) {
      const recorded = await keeper.record(document.uri.toString(), annotations);
      if (!recorded.ok) log(recorded.failure);
    }
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
