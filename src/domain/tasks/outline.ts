import { dayOf } from '../time/calendar.js';
import type { LocalDate, LocalTime } from '../time/local.js';
import type { ListedTask, TaskLists } from './lists.js';
import type { MoveTarget } from './move.js';
import { QUADRANTS, type Project, type Quadrant, type Task, type TaskList } from './task.js';

/** What a group of the outline holds. */
export type GroupKey =
  | { readonly kind: 'today' | 'blocked' | 'projects' | 'matrix' | 'done' }
  | { readonly kind: 'list'; readonly list: TaskList }
  /** Null: next actions without one. */
  | { readonly kind: 'context'; readonly context: string | null }
  | { readonly kind: 'project'; readonly project: Project; readonly stuck: boolean }
  | { readonly kind: 'quadrant'; readonly quadrant: Quadrant };

/** A heading with what is under it: groups, tasks or both. `count` is of tasks, each once. */
export interface OutlineGroup {
  /** Stable, and unique in the outline. */
  readonly id: string;
  readonly key: GroupKey;
  readonly count: number;
  readonly groups: readonly OutlineGroup[];
  readonly tasks: readonly ListedTask[];
}

/** What the outline is made of. */
export interface OutlineInput {
  readonly lists: TaskLists;
  readonly tasks: ReadonlyMap<string, Task>;
  readonly now: LocalTime;
  readonly dayOfInstant: (instant: string) => LocalDate;
  readonly quadrantOf: (task: Task) => Quadrant;
}

/** All lists of Getting Things Done under headings that are always there, so that things can be dropped on empty ones too. */
export const taskOutline = (input: OutlineInput): readonly OutlineGroup[] => {
  const { lists } = input;
  return [
    group({ kind: 'today' }, 'today', [...lists.overdue, ...later(lists)]),
    list('inbox', lists.inbox),
    nextActions(lists),
    list('waiting', lists.waiting),
    list('scheduled', lists.scheduled),
    parent(
      { kind: 'projects' },
      'projects',
      lists.projects.map(({ project, open, stuck }) =>
        group({ kind: 'project', project, stuck }, `project:${project.id}`, open),
      ),
    ),
    list('someday', lists.someday),
    list('reference', lists.reference),
    matrix(input),
    group({ kind: 'done' }, 'done', doneToday(input)),
  ];
};

const group = (key: GroupKey, id: string, tasks: readonly ListedTask[]): OutlineGroup => {
  return { id, key, count: tasks.length, groups: [], tasks };
};

const list = (name: TaskList, tasks: readonly ListedTask[]): OutlineGroup =>
  group({ kind: 'list', list: name }, name, tasks);

const parent = (key: GroupKey, id: string, groups: readonly OutlineGroup[]): OutlineGroup => {
  return { id, key, count: groups.length, groups, tasks: [] };
};

/** Without contexts the next actions stand there at once; there is nothing to choose between. */
const nextActions = ({ next, blocked, contexts }: TaskLists): OutlineGroup => {
  const held = blocked.length === 0 ? [] : [group({ kind: 'blocked' }, 'blocked', blocked)];
  const plain = contexts.every(({ context }) => context === null);
  const groups = plain
    ? []
    : contexts.map(({ context, tasks }) => group({ kind: 'context', context }, `context:${context ?? ''}`, tasks));
  return {
    id: 'next',
    key: { kind: 'list', list: 'next' },
    count: next.length,
    groups: [...groups, ...held],
    tasks: plain ? next : [],
  };
};

/** What is for today and not overdue. */
const later = ({ overdue, today }: TaskLists): readonly ListedTask[] => {
  const shown = new Set(overdue.map(({ task }) => task.id));
  return today.filter(({ task }) => !shown.has(task.id));
};

/** The matrix sorts what has been clarified and can be done, or will be. */
const matrix = ({ lists, quadrantOf }: OutlineInput): OutlineGroup => {
  const places: Record<Quadrant, ListedTask[]> = { do: [], plan: [], delegate: [], drop: [] };
  for (const listed of [...lists.next, ...lists.blocked, ...lists.scheduled])
    places[quadrantOf(listed.task)].push(listed);
  const groups = QUADRANTS.map((quadrant) =>
    group(
      { kind: 'quadrant', quadrant },
      `quadrant:${quadrant}`,
      places[quadrant].toSorted((a, b) => b.urgency - a.urgency),
    ),
  );
  return { ...parent({ kind: 'matrix' }, 'matrix', groups), count: groups.reduce((sum, { count }) => sum + count, 0) };
};

const doneToday = ({ tasks, now, dayOfInstant }: OutlineInput): readonly ListedTask[] =>
  [...tasks.values()]
    // The day of an instant costs, and most were closed long ago: a zone is at most a day away.
    .filter(({ status, closed }) => status === 'done' && closed !== null && closed.slice(0, 10) >= dayBefore(now))
    .filter(({ closed }) => closed !== null && dayOfInstant(closed) === dayOf(now))
    .sort((a, b) => ((a.closed ?? '') < (b.closed ?? '') ? 1 : -1))
    .map((task) => ({ task, urgency: 0, blockers: [] }));

const dayBefore = (now: LocalTime): LocalDate =>
  new Date(Date.parse(`${dayOf(now)}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Where tasks go that are dropped on a group, coming from another; null where nothing can be dropped. */
export const dropTarget = (on: GroupKey, from: GroupKey | null): MoveTarget | null => {
  switch (on.kind) {
    case 'list':
      return { kind: 'list', list: on.list };
    case 'context': {
      const old = from?.kind === 'context' ? from.context : null;
      return on.context === null && old === null
        ? { kind: 'list', list: 'next' }
        : { kind: 'context', from: old, to: on.context };
    }
    case 'project':
      return { kind: 'project', project: on.project.id };
    case 'projects':
      return { kind: 'project', project: null };
    case 'quadrant':
      return { kind: 'quadrant', quadrant: on.quadrant };
    case 'matrix':
      return { kind: 'quadrant', quadrant: null };
    case 'today':
    case 'blocked':
    case 'done':
      return null;
  }
};
