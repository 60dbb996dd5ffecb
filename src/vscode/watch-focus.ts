import { access } from 'node:fs/promises';
import { window, type Disposable } from 'vscode';
import type { FocusSurface } from './focus-surface.js';
import type { LazyPart } from './lazy-part.js';

/**
 * Loads the timer after the start where there is a store, since an interval may be running in it. Where there is none,
 * another window may make one: that is looked for whenever this window gets the focus.
 * @param folder of the store
 */
export const watchFocus = (folder: string, surface: LazyPart<FocusSurface>): Disposable => {
  let subscription: Disposable | undefined;
  const look = async (): Promise<void> => {
    try {
      await access(folder);
    } catch {
      // No store yet, so that nothing runs; it may be made while this window is open.
      return;
    }
    subscription?.dispose();
    await surface.get();
  };
  subscription = window.onDidChangeWindowState(({ focused }) => {
    if (focused) void look();
  });
  void look();
  return subscription;
};
