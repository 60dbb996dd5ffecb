import { t } from '@vscode/l10n';
import { window } from 'vscode';
import { readDue } from '../app/read-field.js';
import type { Project } from '../domain/tasks/task.js';
import { projectStatusName } from '../messages/tasks.js';
import { dayText } from '../messages/task-times.js';
import { inputStep, pickStep } from './quick-steps.js';
import type { TaskSession } from './task-session.js';

const STATES = ['active', 'someday', 'done', 'dropped'] as const;

/** Shows a project's fields and changes those that are chosen. @param given a line of the tree, an id, or nothing: then it asks */
export const editProject = async (session: TaskSession, given: unknown): Promise<void> => {
  const id = idOf(given) ?? (await pickProject(session));
  if (id === undefined) return;
  for (;;) {
    const view = await session.view();
    const project = view?.projects.get(id);
    if (view === undefined || project === undefined) return;
    const chosen = await pickStep(
      { title: project.title, placeholder: t('What do you want to change? Esc when done') },
      [
        { label: t('Title'), description: project.title, field: 'title' as const },
        { label: t('State'), description: projectStatusName(project.status), field: 'status' as const },
        {
          label: t('Serves a goal'),
          description: project.important ? t('yes: its tasks are important') : t('no'),
          field: 'important' as const,
        },
        {
          label: t('Due'),
          description: project.due === null ? '—' : dayText(project.due, view.now),
          field: 'due' as const,
        },
      ],
    );
    if (typeof chosen !== 'object') return;
    const set = await askValue(project, chosen.value.field, view.now);
    if (set !== undefined) await session.tell(session.board.changeProject(id, set));
  }
};

type Set = Partial<Pick<Project, 'title' | 'status' | 'important' | 'due'>>;

const askValue = async (project: Project, field: keyof Set, now: string): Promise<Set | undefined> => {
  switch (field) {
    case 'title': {
      const title = await inputStep({ title: t('Title') }, project.title, (value) =>
        value.trim() === '' ? t('Give it a title: a few words that say what to do.') : null,
      );
      return typeof title === 'object' ? { title: title.value } : undefined;
    }
    case 'status': {
      const items = STATES.map((status) => ({ label: projectStatusName(status), status }));
      const chosen = await window.showQuickPick(items, { title: t('State') });
      return chosen && { status: chosen.status };
    }
    case 'important':
      return { important: !project.important };
    case 'due': {
      const help = t('Such as: tomorrow, Friday 10:00, 2026-12-24; empty for none');
      const text = await inputStep({ title: t('Due'), placeholder: help }, project.due ?? '', (value) =>
        readDue(value, now) === undefined ? help : null,
      );
      const due = typeof text === 'object' ? readDue(text.value, now) : undefined;
      return due === undefined ? undefined : { due };
    }
  }
};

const pickProject = async (session: TaskSession): Promise<string | undefined> => {
  const view = await session.view();
  if (view === undefined) return undefined;
  const items = [...view.projects.values()].map(({ id, title, status }) => ({
    label: title,
    description: projectStatusName(status),
    id,
  }));
  if (items.length === 0) {
    void window.showInformationMessage(
      t('There are no projects yet. Add one, or write +name when you capture a task.'),
    );
    return undefined;
  }
  return (await window.showQuickPick(items, { title: t('Edit which project?') }))?.id;
};

const idOf = (given: unknown): string | undefined => {
  if (typeof given === 'string') return given;
  if (typeof given !== 'object' || given === null || !('group' in given)) return undefined;
  const { group } = given;
  if (typeof group !== 'object' || group === null || !('id' in group) || typeof group.id !== 'string') return undefined;
  return group.id.startsWith('project:') ? group.id.slice('project:'.length) : undefined;
};
