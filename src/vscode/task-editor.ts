import { t } from '@vscode/l10n';
import { window, type QuickPickItem } from 'vscode';
import { readDue, readEstimate, readRecurrence, readStart, readWords, type Read } from '../app/read-field.js';
import type { TaskView } from '../app/task-view.js';
import type { TaskChange } from '../domain/store/command.js';
import type { LocalTime } from '../domain/time/local.js';
import { LONGEST_TITLE, type Energy, type Priority, type Task } from '../domain/tasks/task.js';
import { durationText } from '../messages/schedule.js';
import { energyName, listName, priorityName } from '../messages/tasks.js';
import { dayText, recurrenceText } from '../messages/task-times.js';
import { inputStep, pickStep } from './quick-steps.js';
import { moveAsking, pickTarget } from './task-mover.js';
import { pickTask, projectTitle, tasksInOrder } from './task-picker.js';
import type { TaskSession } from './task-session.js';

/** What can be edited, in the order of the list. */
const FIELDS = [
  'title',
  'due',
  'start',
  'estimate',
  'priority',
  'energy',
  'contexts',
  'tags',
  'list',
  'project',
  'after',
  'recurrence',
  'waitingFor',
  'note',
] as const;
export type TaskField = (typeof FIELDS)[number];

const LONGEST_NOTE = 100_000;
const NOTHING = '—';

/** Shows the fields of a task with their values; one after the other can be changed, until the list is left. */
export const editTask = async (session: TaskSession, id: string): Promise<void> => {
  let last: TaskField = 'title';
  for (;;) {
    const view = await session.view();
    const task = view?.tasks.get(id);
    if (view === undefined || task === undefined) return;
    const items = FIELDS.map((field) => ({ label: fieldName(field), description: shown(field, task, view), field }));
    const chosen = await pickStep(
      { title: task.title, placeholder: t('What do you want to change? Esc when done') },
      items,
      items.find(({ field }) => field === last),
    );
    if (typeof chosen !== 'object') return;
    last = chosen.value.field;
    await editField(session, view, task, last);
  }
};

/** Asks for a field's new value and gives it to the task. */
const editField = async (session: TaskSession, view: TaskView, task: Task, field: TaskField): Promise<void> => {
  if (field === 'after') return addPredecessor(session, view, task);
  if (field === 'list' || field === 'project') {
    const target = await pickTarget(view, [task]);
    if (target !== undefined) await moveAsking(session, [task], target);
    return;
  }
  const set = await askValue(session, view, task, field);
  if (set !== undefined) await session.tell(session.board.edit(task.id, set));
};

type Asked = Promise<TaskChange['set'] | undefined>;

const askValue = async (
  session: TaskSession,
  { now }: TaskView,
  task: Task,
  field: Exclude<TaskField, 'after' | 'list' | 'project'>,
): Asked => {
  switch (field) {
    case 'title': {
      const title = await ask(t('Title'), task.title, (value) =>
        value.trim() === ''
          ? t('Give it a title: a few words that say what to do.')
          : value.trim().length > LONGEST_TITLE
            ? t('At most {0} characters; the rest belongs into the note.', LONGEST_TITLE)
            : null,
      );
      return title === undefined ? undefined : { title };
    }
    case 'due':
      return askRead(
        t('Due'),
        asTyped(task.due),
        (text) => readDue(text, now),
        (due) => ({ due }),
        whenHelp(),
      );
    case 'start':
      return askRead(
        t('Not before'),
        asTyped(task.start),
        (text) => readStart(text, now),
        (start) => ({ start }),
        whenHelp(),
      );
    case 'estimate':
      return askRead(
        t('Estimate'),
        task.estimate === null ? null : String(task.estimate),
        (text) => readEstimate(text, now, session.board.pomodoroMinutes),
        (estimate) => ({ estimate }),
        t('Minutes, or such as 45m, 2h, 3p; empty for none'),
      );
    case 'recurrence':
      return askRead(
        t('Comes again'),
        task.recurrence && recurrenceText(task.recurrence),
        (text) => readRecurrence(text, now),
        (recurrence) => ({ recurrence }),
        t('Such as: every Monday, every 3 days; empty for never'),
      );
    case 'contexts': {
      const words = await ask(t('Contexts'), task.contexts.map((word) => `@${word}`).join(' '), undefined, wordsHelp());
      return words === undefined ? undefined : { contexts: [...readWords(words)] };
    }
    case 'tags': {
      const words = await ask(t('Tags'), task.tags.map((word) => `#${word}`).join(' '), undefined, wordsHelp());
      return words === undefined ? undefined : { tags: [...readWords(words)] };
    }
    case 'priority': {
      const values: readonly Priority[] = [1, 2, 3, 4];
      const value = await choose(t('Priority'), values, priorityName);
      return value === undefined ? undefined : { priority: value };
    }
    case 'energy': {
      const values: readonly (Energy | null)[] = ['low', 'medium', 'high', null];
      const value = await choose(t('Energy'), values, (energy) => (energy === null ? NOTHING : energyName(energy)));
      return value === undefined ? undefined : { energy: value };
    }
    case 'waitingFor': {
      if (task.list !== 'waiting') {
        await moveAsking(session, [task], { kind: 'list', list: 'waiting' });
        return undefined;
      }
      const who = await ask(t('Waiting for whom or what?'), task.waitingFor ?? '', (value) =>
        value.trim() === '' ? t('A name, or what has to happen.') : null,
      );
      return who === undefined ? undefined : { waitingFor: who };
    }
    case 'note': {
      const note = await ask(t('Note'), task.note, (value) =>
        value.length > LONGEST_NOTE ? t('At most {0} characters.', LONGEST_NOTE) : null,
      );
      return note === undefined ? undefined : { note };
    }
  }
};

const asTyped = (time: LocalTime | null): string | null => time && time.replace('T', ' ');

const whenHelp = (): string => t('Such as: tomorrow, Friday 10:00, 2026-12-24; empty for none');

const wordsHelp = (): string => t('Words with blanks between them; empty for none');

const ask = async (
  title: string,
  value: string,
  check?: (value: string) => string | null,
  placeholder?: string,
): Promise<string | undefined> => {
  const answer = await inputStep({ title, placeholder }, value, check);
  return typeof answer === 'object' ? answer.value : undefined;
};

const askRead = async <Value>(
  title: string,
  value: string | null,
  read: (text: string) => Read<Value>,
  set: (value: Value | null) => TaskChange['set'],
  help: string,
): Asked => {
  const before = value ?? '';
  const text = await ask(title, before, (typed) => (typed !== before && read(typed) === undefined ? help : null), help);
  const known = text === undefined || text === before ? undefined : read(text);
  return known === undefined ? undefined : set(known);
};

const choose = async <Value>(
  title: string,
  values: readonly Value[],
  name: (value: Value) => string,
): Promise<Value | undefined> => {
  const items: readonly (QuickPickItem & { readonly value: Value })[] = values.map((value) => ({
    label: name(value),
    value,
  }));
  return (await window.showQuickPick(items, { title }))?.value;
};

const addPredecessor = async (session: TaskSession, view: TaskView, task: Task): Promise<void> => {
  const others = tasksInOrder(view, ['open']).filter(({ id }) => id !== task.id && !task.after.includes(id));
  const none = task.after.length === 0 ? [] : [{ label: t('$(clear-all) After nothing'), clear: true }];
  if (none.length > 0) {
    const chosen = await pickStep({ title: t('What must be done before?') }, [
      { label: t('$(add) Another task…'), clear: false },
      ...none,
    ]);
    if (typeof chosen !== 'object') return;
    if (chosen.value.clear) {
      await session.tell(session.board.edit(task.id, { after: [] }));
      return;
    }
  }
  const before = await pickTask(view, t('What must be done before?'), others);
  if (before !== undefined) await session.tell(session.board.addPredecessor(task.id, before.id));
};

const fieldName = (field: TaskField): string => {
  switch (field) {
    case 'title':
      return t('Title');
    case 'due':
      return t('Due');
    case 'start':
      return t('Not before');
    case 'estimate':
      return t('Estimate');
    case 'priority':
      return t('Priority');
    case 'energy':
      return t('Energy');
    case 'contexts':
      return t('Contexts');
    case 'tags':
      return t('Tags');
    case 'list':
      return t('List');
    case 'project':
      return t('Project');
    case 'after':
      return t('After');
    case 'recurrence':
      return t('Comes again');
    case 'waitingFor':
      return t('Waiting for');
    case 'note':
      return t('Note');
  }
};

const shown = (field: TaskField, task: Task, view: TaskView): string => {
  switch (field) {
    case 'title':
      return task.title;
    case 'due':
      return task.due === null ? NOTHING : dayText(task.due, view.now);
    case 'start':
      return task.start === null ? NOTHING : dayText(task.start, view.now);
    case 'estimate':
      return task.estimate === null ? NOTHING : durationText(task.estimate);
    case 'priority':
      return priorityName(task.priority);
    case 'energy':
      return task.energy === null ? NOTHING : energyName(task.energy);
    case 'contexts':
      return task.contexts.map((word) => `@${word}`).join(' ') || NOTHING;
    case 'tags':
      return task.tags.map((word) => `#${word}`).join(' ') || NOTHING;
    case 'list':
      return listName(task.list);
    case 'project':
      return projectTitle(task, view) ?? NOTHING;
    case 'after':
      return task.after.map((id) => view.tasks.get(id)?.title ?? id).join(', ') || NOTHING;
    case 'recurrence':
      return task.recurrence === null ? NOTHING : recurrenceText(task.recurrence);
    case 'waitingFor':
      return task.waitingFor ?? NOTHING;
    case 'note':
      return task.note.split('\n')[0] || NOTHING;
  }
};
