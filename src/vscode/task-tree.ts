import { t } from '@vscode/l10n';
import {
  commands,
  DataTransferItem,
  EventEmitter,
  TreeItemCheckboxState,
  window,
  type DataTransfer,
  type Disposable,
  type TreeDataProvider,
  type TreeDragAndDropController,
  type TreeItem,
} from 'vscode';
import type { Ledger } from '../app/ledger.js';
import type { TaskView } from '../app/task-view.js';
import { dropTarget, taskOutline, type GroupKey, type OutlineGroup } from '../domain/tasks/outline.js';
import type { Task } from '../domain/tasks/task.js';
import { tell } from './active-draft.js';
import { completeTasks } from './complete-tasks.js';
import { groupItem, moreItem, taskTooltip, taskTreeItem, type TaskNode } from './task-items.js';
import { moveAsking } from './task-mover.js';
import type { TaskSession } from './task-session.js';

/** What is dragged, within the view and nowhere else. */
export const TASK_MIME = 'application/vnd.code.tree.inkbearing.tasks';
/** So many tasks are shown under a heading; the rest is searched. */
const MOST_SHOWN = 200;
/** Milliseconds after which the present is looked at again. */
const MINUTE = 60_000;

interface Outline {
  readonly view: TaskView;
  readonly groups: readonly OutlineGroup[];
}

interface Dragged {
  readonly id: string;
  readonly from: GroupKey;
}

/** All lists of tasks: ticked, dragged from list to list, and edited in place. */
export class TaskTree implements TreeDataProvider<TaskNode>, TreeDragAndDropController<TaskNode>, Disposable {
  readonly dragMimeTypes = [TASK_MIME];
  readonly dropMimeTypes = [TASK_MIME];
  readonly #session: TaskSession;
  readonly #ledger: Ledger;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view = window.createTreeView<TaskNode>('inkbearing.tasks', {
    treeDataProvider: this,
    dragAndDropController: this,
    canSelectMany: true,
    manageCheckboxStateManually: true,
    showCollapseAll: true,
  });
  readonly #parts: readonly Disposable[];
  #outline: Outline | undefined;
  readonly #parents = new Map<string, OutlineGroup>();
  #shown = '';

  constructor(session: TaskSession, ledger: Ledger) {
    this.#session = session;
    this.#ledger = ledger;
    const minute = setInterval(() => this.#tick(), MINUTE);
    this.#parts = [
      this.#view,
      this.#changed,
      ledger.onDidChange(() => this.#show()),
      { dispose: () => clearInterval(minute) },
      this.#view.onDidChangeCheckboxState(({ items }) => this.#check(items)),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) this.#tick();
      }),
    ];
    void this.#open();
  }

  /** The tasks that are selected. */
  get selection(): readonly Task[] {
    return tasksOf(this.#view.selection);
  }

  getChildren(node?: TaskNode): TaskNode[] {
    const outline = this.#outlineNow();
    if (outline === undefined) return [];
    if (node === undefined)
      return outline.view.tasks.size + outline.view.projects.size === 0 ? [] : outline.groups.map(groupNode);
    if (node.kind !== 'group') return [];
    const { group } = node;
    for (const child of group.groups) this.#parents.set(child.id, group);
    const tasks = group.tasks.slice(0, MOST_SHOWN).map((listed): TaskNode => ({ kind: 'task', group, listed }));
    const left = group.tasks.length - tasks.length;
    return [...group.groups.map(groupNode), ...tasks, ...(left > 0 ? [{ kind: 'more', group, left } as const] : [])];
  }

  getTreeItem(node: TaskNode): TreeItem {
    const view = this.#outlineNow()?.view;
    if (node.kind === 'group') return groupItem(node.group);
    if (node.kind === 'more' || view === undefined) return moreItem({ left: 0, ...node, kind: 'more' });
    return taskTreeItem(node, view);
  }

  resolveTreeItem(item: TreeItem, node: TaskNode): TreeItem {
    const view = this.#outlineNow()?.view;
    if (node.kind === 'task' && view !== undefined) item.tooltip = taskTooltip(node.listed.task, view);
    return item;
  }

  getParent(node: TaskNode): TaskNode | undefined {
    const parent = node.kind === 'group' ? this.#parents.get(node.group.id) : node.group;
    return parent && groupNode(parent);
  }

  handleDrag(nodes: readonly TaskNode[], data: DataTransfer): void {
    const dragged = nodes.flatMap((node): readonly Dragged[] =>
      node.kind === 'task' && node.listed.task.status === 'open'
        ? [{ id: node.listed.task.id, from: node.group.key }]
        : [],
    );
    if (dragged.length > 0) data.set(TASK_MIME, new DataTransferItem(dragged));
  }

  async handleDrop(on: TaskNode | undefined, data: DataTransfer): Promise<void> {
    const dragged = readDragged(data.get(TASK_MIME)?.value);
    const [first] = dragged;
    if (on === undefined || first === undefined) return;
    if (on.group.key.kind === 'done') {
      await completeTasks(
        this.#session,
        dragged.map(({ id }) => id),
      );
      return;
    }
    const target = dropTarget(on.group.key, first.from);
    if (target === null)
      return tell(t('Tasks come here by themselves; drop them on a list, a context, a project or a quadrant.'));
    const tasks = dragged.flatMap(({ id }) => this.#ledger.document?.tasks[id] ?? []);
    await moveAsking(this.#session, tasks, target);
  }

  /** Shows the matrix. */
  async showMatrix(): Promise<void> {
    await commands.executeCommand('inkbearing.tasks.focus');
    const matrix = this.#outlineNow()?.groups.find(({ key }) => key.kind === 'matrix');
    if (matrix !== undefined) await this.#view.reveal(groupNode(matrix), { select: true, focus: true, expand: 2 });
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  async #open(): Promise<void> {
    const view = await this.#session.board.view();
    if (!view.ok) this.#view.message = t('Your tasks cannot be read. The log of Inkbearing says why.');
    // Until then nobody knows whether there are none.
    else await commands.executeCommand('setContext', 'inkbearing.tasksRead', true);
    this.#show();
  }

  #outlineNow(): Outline | undefined {
    const { document } = this.#ledger;
    if (document === undefined) return undefined;
    const view = this.#session.board.viewOf(document);
    if (this.#outline?.view !== view) {
      const { lists, tasks, now } = view;
      const { dayOf } = this.#session.board;
      const quadrantOf = (task: Task) => view.quadrant(task).quadrant;
      this.#outline = { view, groups: taskOutline({ lists, tasks, now, dayOfInstant: dayOf, quadrantOf }) };
    }
    return this.#outline;
  }

  #show(): void {
    const outline = this.#outlineNow();
    if (outline === undefined) return;
    this.#shown = signature(outline.view);
    const { inbox, overdue } = outline.view.lists;
    const waiting = inbox.length + overdue.filter(({ task }) => task.list !== 'inbox').length;
    this.#view.badge =
      waiting === 0
        ? undefined
        : { value: waiting, tooltip: t('Inbox: {0}, overdue: {1}', inbox.length, overdue.length) };
    this.#changed.fire(undefined);
  }

  /** Draws anew where time alone has changed something: a day began, something became due or may begin. */
  #tick(): void {
    const outline = this.#outlineNow();
    if (outline !== undefined && signature(outline.view) !== this.#shown) this.#show();
  }

  async #check(items: readonly (readonly [TaskNode, TreeItemCheckboxState])[]): Promise<void> {
    const ids = (state: TreeItemCheckboxState): readonly string[] => [
      ...new Set(tasksOf(items.flatMap(([node, checked]) => (checked === state ? [node] : []))).map(({ id }) => id)),
    ];
    const [ticked, cleared] = [ids(TreeItemCheckboxState.Checked), ids(TreeItemCheckboxState.Unchecked)];
    if (ticked.length > 0) await completeTasks(this.#session, ticked);
    if (cleared.length > 0) await this.#session.tell(this.#session.board.reopen(cleared));
    // A tick that was refused goes back to how things are.
    this.#changed.fire(undefined);
  }
}

const groupNode = (group: OutlineGroup): TaskNode => ({ kind: 'group', group });

/** The tasks of some lines, each once. */
const tasksOf = (nodes: readonly TaskNode[]): readonly Task[] => [
  ...new Map(
    nodes.flatMap((node) => (node.kind === 'task' ? [[node.listed.task.id, node.listed.task] as const] : [])),
  ).values(),
];

const signature = ({ lists, now }: TaskView): string =>
  [now.slice(0, 10), lists.next, lists.scheduled, lists.overdue, lists.today]
    .map((part) => (typeof part === 'string' ? part : String(part.length)))
    .join(' ');

const readDragged = (value: unknown): readonly Dragged[] =>
  Array.isArray(value)
    ? value.filter(
        (each): each is Dragged => typeof each === 'object' && each !== null && 'id' in each && 'from' in each,
      )
    : [];
