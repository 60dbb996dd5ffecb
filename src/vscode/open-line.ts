import { t } from '@vscode/l10n';
import { Range, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { TaskBoard } from '../app/task-board.js';
import { findCheckLines } from '../domain/tasks/lines/find-check-lines.js';
import type { TaskLine } from '../domain/tasks/task.js';
import { tell } from './active-draft.js';
import { chosenTasks } from './chosen-tasks.js';
import { pickTask, tasksInOrder } from './task-picker.js';

/** Shows the line of a task: of the one that the command was called on, or of one that is asked for. */
export const openLine = async (args: readonly unknown[], board: TaskBoard): Promise<void> => {
  const view = await board.view();
  if (!view.ok) return tell(t('Your tasks cannot be read. The log of Inkbearing says why.'));
  const [given] = chosenTasks(args, view.value.tasks, []) ?? [];
  const among = tasksInOrder(view.value, ['open', 'done', 'dropped']).filter(({ line }) => line !== null);
  const task = given ?? (await pickTask(view.value, t('Go to the line of which task?'), among));
  if (task === undefined) return;
  if (task.line === null) return tell(t('This task has no line in a Markdown file.'));
  try {
    await show(task.line);
  } catch {
    // The file is gone, or of a workspace that is away.
    tell(t('The file of this line cannot be opened: {0}', Uri.parse(task.line.uri).fsPath));
  }
};

const show = async ({ uri, text, anchor, line }: TaskLine): Promise<void> => {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const [nearest] = findCheckLines(document.getText())
    .filter((found) => found.text === text && found.anchor === anchor)
    .sort((one, other) => Math.abs(one.line - line) - Math.abs(other.line - line));
  const at = Math.min(nearest?.line ?? line, document.lineCount - 1);
  const selection = new Range(at, 0, at, 0);
  const editor = await window.showTextDocument(document, { selection });
  editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
};
