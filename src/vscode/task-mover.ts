import { t } from '@vscode/l10n';
import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { readStart, readWords } from '../app/read-field.js';
import type { TaskView } from '../app/task-view.js';
import type { MoveTarget } from '../domain/tasks/move.js';
import { QUADRANTS, TASK_LISTS, type Task } from '../domain/tasks/task.js';
import { groupTitle, listName, quadrantName } from '../messages/tasks.js';
import { inputStep } from './quick-steps.js';
import type { TaskSession } from './task-session.js';

interface TargetItem extends QuickPickItem {
  readonly target?: MoveTarget;
  /** Asks for the name of a context. */
  readonly asks?: boolean;
}

/** Moves tasks; where a list needs to know whom or when, it asks. False when nothing was moved. */
export const moveAsking = async (
  session: TaskSession,
  tasks: readonly Task[],
  target: MoveTarget,
  more = '',
): Promise<boolean> => {
  const ids = tasks.map(({ id }) => id);
  const moved = await session.board.move(ids, target);
  if (moved.ok || target.kind !== 'list') return (await session.tell(Promise.resolve(moved), { more })) !== undefined;
  switch (moved.failure.code) {
    case 'who-needed': {
      const who = await inputStep({ title: t('Waiting for whom or what?') }, '', (value) =>
        value.trim() === '' ? t('A name, or what has to happen.') : null,
      );
      return typeof who === 'object' && moveAsking(session, tasks, { ...target, waitingFor: who.value }, more);
    }
    case 'start-needed': {
      const { now } = session.board.moment;
      const when = await inputStep(
        { title: t('Not before when?'), placeholder: t('A day or a time to come, such as: next Monday 9:00') },
        '',
        (value) => ((readStart(value, now) ?? '') > now ? null : t('Write a time to come, such as: next Monday 9:00')),
      );
      const start = typeof when === 'object' ? readStart(when.value, now) : undefined;
      return typeof start === 'string' && moveAsking(session, tasks, { ...target, start }, more);
    }
    default:
      session.refuse(moved.failure);
      return false;
  }
};

/** Asks where tasks are to go: every place in the tree that they could be dropped on. */
export const pickTarget = async (view: TaskView, tasks: readonly Task[]): Promise<MoveTarget | undefined> => {
  const title = tasks.length === 1 ? t('Move “{0}” to', tasks[0]?.title ?? '') : t('Move {0} tasks to', tasks.length);
  const chosen = await window.showQuickPick(targetItems(view, tasks), { title });
  if (chosen?.asks !== true) return chosen?.target;
  const name = await inputStep({ title: t('New context'), placeholder: t('One word, such as: phone') }, '', (value) =>
    readWords(value).length === 1 ? null : t('One word, such as: phone'),
  );
  const [context] = typeof name === 'object' ? readWords(name.value) : [];
  return context === undefined ? undefined : { kind: 'context', from: null, to: context };
};

const heading = (label: string): TargetItem => ({ label, kind: QuickPickItemKind.Separator });

const targetItems = (view: TaskView, tasks: readonly Task[]): readonly TargetItem[] => {
  const open = [...view.tasks.values()].filter(({ status }) => status === 'open');
  const contexts = [...new Set(open.flatMap((task) => task.contexts))].sort();
  const own = new Set(tasks.flatMap((task) => task.contexts));
  const projects = [...view.projects.values()].filter(({ status }) => status === 'active' || status === 'someday');
  return [
    heading(t('List')),
    ...TASK_LISTS.map((list) => ({ label: listName(list), target: { kind: 'list', list } as const })),
    heading(t('Context')),
    ...contexts.map((to) => ({ label: `@${to}`, target: { kind: 'context', from: null, to } as const })),
    ...[...own].map((from) => ({
      label: t('Out of {0}', `@${from}`),
      target: { kind: 'context', from, to: null } as const,
    })),
    { label: t('$(add) New context…'), asks: true },
    heading(t('Project')),
    ...projects.map(({ id, title }) => ({ label: title, target: { kind: 'project', project: id } as const })),
    { label: t('No project'), target: { kind: 'project', project: null } as const },
    heading(groupTitle({ kind: 'matrix' })),
    ...QUADRANTS.map((quadrant) => ({
      label: quadrantName(quadrant),
      target: { kind: 'quadrant', quadrant } as const,
    })),
    { label: t('Where it is computed to be'), target: { kind: 'quadrant', quadrant: null } as const },
  ];
};
