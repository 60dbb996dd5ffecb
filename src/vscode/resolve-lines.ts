import { t } from '@vscode/l10n';
import { Uri, window, workspace } from 'vscode';
import type { LineSync } from '../app/line-sync.js';
import type { TaskBoard } from '../app/task-board.js';
import type { FoundLine } from '../domain/tasks/lines/check-line.js';
import { tell } from './active-draft.js';
import { oneLine } from './one-line.js';

/** Asks which line is whose, task by task. Who stops is asked again when the command is called again. */
export const resolveLines = async (sync: LineSync | undefined, board: TaskBoard): Promise<void> => {
  const questions = sync?.questions ?? [];
  if (sync === undefined || questions.length === 0)
    return tell(t('It is certain which line belongs to which task: there is nothing to say.'));
  for (const question of questions) {
    const view = await board.view();
    if (!view.ok) return;
    const answers = new Map<string, FoundLine | null>();
    for (const id of question.tasks) {
      const task = view.value.tasks.get(id);
      if (task === undefined) continue;
      const left = question.lines.filter((line) => ![...answers.values()].includes(line));
      const items = [
        ...left.map((line) => ({
          label: `$(checklist) ${oneLine(line.text)}`,
          description: t('line {0}', line.line + 1),
          detail: [workspace.asRelativePath(Uri.parse(line.uri)), ...line.headings, ...line.parents].join(' › '),
          line,
        })),
        { label: t('$(close) None of them'), line: null },
      ];
      const title = t('Which line is “{0}”? It stood in line {1}.', oneLine(task.title), (task.line?.line ?? 0) + 1);
      const picked = await window.showQuickPick(items, { title, matchOnDetail: true });
      if (picked === undefined) return;
      answers.set(id, picked.line);
    }
    await sync.answer(question, answers);
  }
};
