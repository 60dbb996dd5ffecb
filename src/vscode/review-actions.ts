import { t } from '@vscode/l10n';
import type { ReviewItem } from '../domain/tasks/review-items.js';
import type { Project, Task } from '../domain/tasks/task.js';
import { completeTasks } from './complete-tasks.js';
import { editProject } from './project-editor.js';
import { inputStep, pickStep } from './quick-steps.js';
import { editTask } from './task-editor.js';
import { moveAsking, pickTarget } from './task-mover.js';
import type { TaskSession } from './task-session.js';

/** Asks what is to happen to something that is looked at in the review; whether it was dealt with. */
export const reviewItemActions = (session: TaskSession, item: ReviewItem): Promise<boolean> =>
  item.kind === 'task' ? taskActions(session, item.task) : projectActions(session, item.project);

const taskActions = async (session: TaskSession, task: Task): Promise<boolean> => {
  const chosen = await pickStep({ title: task.title, placeholder: t('What about it?'), back: true }, [
    { label: t('$(check) Leave it as it is'), action: 'keep' as const },
    ...(task.status === 'open'
      ? [
          { label: t('$(pass) It is done'), action: 'done' as const },
          { label: t('$(move) Move'), action: 'move' as const },
          { label: t('$(edit) Edit'), action: 'edit' as const },
          { label: t('$(circle-slash) Drop'), action: 'drop' as const },
        ]
      : [{ label: t('$(circle-large-outline) Reopen'), action: 'reopen' as const }]),
  ]);
  if (typeof chosen !== 'object') return false;
  switch (chosen.value.action) {
    case 'keep':
      return true;
    case 'done':
      await completeTasks(session, [task.id]);
      return true;
    case 'move': {
      const view = await session.view();
      const target = view && (await pickTarget(view, [task]));
      return target !== undefined && moveAsking(session, [task], target);
    }
    case 'edit':
      await editTask(session, task.id);
      return true;
    case 'drop':
      return (await session.tell(session.board.drop([task.id]))) !== undefined;
    case 'reopen':
      return (await session.tell(session.board.reopen([task.id]))) !== undefined;
  }
};

const projectActions = async (session: TaskSession, project: Project): Promise<boolean> => {
  const chosen = await pickStep({ title: project.title, placeholder: t('What about it?'), back: true }, [
    { label: t('$(check) Leave it as it is'), action: 'keep' as const },
    { label: t('$(add) Add its next step'), action: 'add' as const },
    { label: t('$(edit) Edit'), action: 'edit' as const },
  ]);
  if (typeof chosen !== 'object') return false;
  switch (chosen.value.action) {
    case 'keep':
      return true;
    case 'edit':
      await editProject(session, project.id);
      return true;
    case 'add': {
      const line = await inputStep({ title: t('The next step of “{0}”', project.title) });
      if (typeof line !== 'object' || line.value === '') return false;
      return (await session.tell(session.board.captureInto(line.value, project.id))) !== undefined;
    }
  }
};
