import { commands, type Disposable } from 'vscode';
import type { FocusTimer } from '../app/focus-timer.js';
import { isPaused } from '../domain/focus/parts.js';

/** For key bindings: `inkbearing.focusRunning`, focus that can be interrupted, and `inkbearing.focusPaused`. */
export const focusContexts = (timer: FocusTimer): Disposable => {
  const known = new Map<string, boolean>();
  const set = (name: string, value: boolean): void => {
    if (known.get(name) === value) return;
    known.set(name, value);
    void commands.executeCommand('setContext', name, value);
  };
  return timer.onDidChange(({ interval }) => {
    set('inkbearing.focusRunning', interval?.kind === 'focus');
    set('inkbearing.focusPaused', interval !== null && isPaused(interval));
  });
};
