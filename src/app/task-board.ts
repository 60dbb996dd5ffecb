import { failure, success, type Result } from '../domain/result.js';
import type { StoreEvent } from '../domain/store/command.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../domain/store/document.js';
import { captureToTask } from '../domain/tasks/capture-to-task.js';
import type { Capture } from '../domain/tasks/capture/capture.js';
import { changesBetween } from '../domain/tasks/changes-between.js';
import { clarify, type Decision } from '../domain/tasks/clarify.js';
import { completeTask, dropTask, reopenTask, type Moment } from '../domain/tasks/closing.js';
import { withPredecessor } from '../domain/tasks/dependencies.js';
import { moveTasks, type MoveTarget } from '../domain/tasks/move.js';
import { parseCapture } from '../domain/tasks/parse-capture.js';
import type { Review } from '../domain/tasks/review.js';
import type { Project, Task } from '../domain/tasks/task.js';
import { formatLocalMinute } from '../domain/time/local-minute.js';
import type { LocalDate } from '../domain/time/local.js';
import { dayOf } from '../domain/time/day-of.js';
import { localMinute } from '../domain/time/zone.js';
import type { TaskChange } from '../domain/store/command.js';
import type { FocusLengths } from '../domain/schedule/preferences.js';
import type { Store } from './ports/store.js';
import type { TaskFailure } from '../domain/tasks/task-failure.js';
import { taskNames } from './task-names.js';
import { taskView, type TaskView } from './task-view.js';

/** What the board needs. */
export interface TaskBoardParts {
  readonly store: Pick<Store, 'read' | 'execute'>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** The zone that the person is in. */
  readonly zone: () => string;
  readonly newId: () => string;
  readonly lengths: (document: StoreDocument) => FocusLengths;
}

/** What was changed: the tasks as they are now, and the event; null where all was so already. */
export interface TaskDone {
  readonly tasks: readonly Task[];
  readonly event: StoreEvent | null;
}

/** What a captured line became. */
export interface Captured {
  readonly task: Task;
  readonly capture: Capture;
  /** The project that was made for it, or null. */
  readonly project: Project | null;
  /** Tasks that it was to come after, but that nobody knows. */
  readonly unknownAfter: readonly string[];
}

/** A completion: what comes again, and what ought to have come before. */
export interface Completed extends TaskDone {
  readonly next: readonly Task[];
  /** Open tasks that should have been done before. */
  readonly before: readonly Task[];
  /** Tasks whose recurrence could not go on. */
  readonly stopped: readonly Task[];
}

type Done<Value = TaskDone> = Promise<Result<Value, TaskFailure>>;

/** What people do to their tasks, in the editor and on the command line. */
export class TaskBoard {
  readonly #parts: TaskBoardParts;
  #latest: TaskView | undefined;

  constructor(parts: TaskBoardParts) {
    this.#parts = parts;
  }

  /** Now: as an instant, and on the wall's clock. */
  get moment(): Moment {
    const instant = this.#parts.now();
    return {
      instant: new Date(instant).toISOString(),
      now: formatLocalMinute(localMinute(instant, this.#parts.zone())),
    };
  }

  /** The day of an instant on the person's calendar. */
  readonly dayOf = (instant: string): LocalDate => dayOf(Date.parse(instant), this.#parts.zone());

  /** The tasks as they are now. */
  async view(): Done<TaskView> {
    const document = await this.#parts.store.read();
    return document.ok ? success(this.viewOf(document.value)) : document;
  }

  /** The tasks of a document now; put together once for each document and minute. */
  viewOf(document: StoreDocument): TaskView {
    const { now } = this.moment;
    const latest = this.#latest;
    if (latest?.now === now && tellsTheSame(latest.document, document)) this.#latest = { ...latest, document };
    else this.#latest = taskView(document, now);
    return this.#latest;
  }

  /** Minutes of a pomodoro, for efforts that are given in them. */
  get pomodoroMinutes(): number {
    return this.#parts.lengths(this.#latest?.document ?? EMPTY_DOCUMENT).focus;
  }

  /** What a line would be understood as. */
  understand(line: string, document: StoreDocument): Capture {
    return parseCapture(line, { now: this.moment.now, pomodoroMinutes: this.#parts.lengths(document).focus });
  }

  /** Captures lines, all in one change; empty ones are passed over. A project that nobody knows is made. */
  capture(lines: readonly string[]): Done<TaskDone & { readonly captured: readonly Captured[] }> {
    return this.#with(async (view, { instant }) => {
      const names = taskNames(view);
      const captured: Captured[] = [];
      for (const line of lines) {
        const capture = this.understand(line, view.document);
        const made = captureToTask(capture, { ...names, id: this.#parts.newId(), created: instant });
        if (made === null) continue;
        const project = made.unknownProject === null ? null : this.#project(made.unknownProject, instant);
        const task = project === null ? made.task : { ...made.task, project: project.id };
        if (project !== null) names.addProject(project);
        names.addTask(task);
        captured.push({ task, capture, project, unknownAfter: made.unknownAfter });
      }
      if (captured.length === 0) return failure({ code: 'empty-title' });
      const projects = captured.flatMap(({ project }) => (project === null ? [] : [project]));
      const add = captured.map(({ task }) => task);
      const done = await this.#parts.store.execute({ kind: 'change-tasks', ...named(projects), add, changes: [] });
      return done.ok ? success({ tasks: add, event: done.value, captured }) : done;
    });
  }

  /** Captures a line as a step of a project: it is a next action, unless the line says otherwise. */
  captureInto(line: string, project: string): Done {
    return this.#with(async (view, { instant }) => {
      const capture = this.understand(line, view.document);
      const made = captureToTask(capture, { ...taskNames(view), id: this.#parts.newId(), created: instant });
      if (made === null) return failure({ code: 'empty-title' });
      const list = made.task.list === 'inbox' ? 'next' : made.task.list;
      return this.#put(view, [{ ...made.task, list, project }]);
    });
  }

  /** Completes tasks; those that recur come again. That others should have been done before is said, not forbidden. */
  complete(ids: readonly string[]): Done<Completed> {
    return this.#with(async (view, moment) => {
      const chosen = tasksOf(view, ids);
      if (!chosen.ok) return chosen;
      const closed: Task[] = [];
      const next: Task[] = [];
      const stopped: Task[] = [];
      for (const task of chosen.value) {
        const completion = completeTask(task, moment, this.#parts.newId());
        if (!completion.ok) return failure({ code: 'closed', task: task.id });
        closed.push(completion.value.closed);
        if (completion.value.next !== null) next.push(completion.value.next);
        if (completion.value.stopped !== null && completion.value.stopped !== 'ended') stopped.push(task);
      }
      const ticked = new Set(ids);
      const before = ids
        .flatMap((id) => view.lists.dependencies.blockers.get(id) ?? [])
        .flatMap((id) => (ticked.has(id) ? [] : [view.tasks.get(id)]))
        .filter((task) => task !== undefined);
      const done = await this.#put(view, [...closed, ...next]);
      return done.ok ? success({ ...done.value, next, before, stopped }) : done;
    });
  }

  reopen(ids: readonly string[]): Done {
    return this.#each(ids, (task) => {
      const opened = reopenTask(task);
      return opened.ok ? opened : failure({ code: 'open', task: task.id });
    });
  }

  /** Decides against tasks; they are kept for the review. */
  drop(ids: readonly string[]): Done {
    return this.#each(ids, (task, moment) => {
      const dropped = dropTask(task, moment);
      return dropped.ok ? dropped : failure({ code: 'closed', task: task.id });
    });
  }

  /** Forgets tasks for good. */
  remove(ids: readonly string[]): Done {
    return this.#with(async (view) => {
      const chosen = tasksOf(view, ids);
      if (!chosen.ok) return chosen;
      const done = await this.#parts.store.execute({ kind: 'remove-tasks', ids: [...new Set(ids)] });
      return done.ok ? success({ tasks: chosen.value, event: done.value }) : done;
    });
  }

  /** Gives members of a task other values. */
  edit(id: string, set: TaskChange['set']): Done {
    return this.#with(async (view) => {
      const task = view.tasks.get(id);
      if (task === undefined) return failure({ code: 'unknown-task', task: id });
      if (set.title !== undefined && set.title.trim() === '') return failure({ code: 'empty-title' });
      const done = await this.#parts.store.execute({ kind: 'change-tasks', add: [], changes: [{ id, set }] });
      return done.ok ? success({ tasks: [task], event: done.value }) : done;
    });
  }

  /** Moves tasks, all or none. */
  move(ids: readonly string[], target: MoveTarget): Done {
    return this.#with(async (view, { now }) => {
      const chosen = tasksOf(view, ids);
      if (!chosen.ok) return chosen;
      const moved = moveTasks(chosen.value, target, now, view.projects);
      return moved.ok ? this.#put(view, moved.value) : moved;
    });
  }

  /** Carries out what was decided about an item of the inbox. */
  clarify(id: string, decision: Decision): Done {
    return this.#with(async (view, moment) => {
      const task = view.tasks.get(id);
      if (task === undefined) return failure({ code: 'unknown-task', task: id });
      const clarified = clarify(task, decision, moment, this.#parts.newId());
      return clarified.ok ? this.#put(view, clarified.value) : clarified;
    });
  }

  /** Makes a project of an item that takes more than one step; the item becomes its first next action, under a title of its own. */
  outgrow(id: string, project: string, firstStep: string): Done {
    return this.#with(async (view, { instant }) => {
      const task = view.tasks.get(id);
      if (task === undefined) return failure({ code: 'unknown-task', task: id });
      if (project.trim() === '' || firstStep.trim() === '') return failure({ code: 'empty-title' });
      const made = this.#project(project, instant);
      const first: Task = { ...task, title: firstStep.trim(), project: made.id, list: 'next' };
      return this.#put(view, [first], [made]);
    });
  }

  /** Makes a task wait for another. */
  addPredecessor(id: string, before: string): Done {
    return this.#with(async (view) => {
      const waiting = withPredecessor(view.tasks, id, before);
      return waiting.ok ? this.#put(view, [waiting.value]) : waiting;
    });
  }

  async addProject(title: string): Done<Project> {
    if (title.trim() === '') return failure({ code: 'empty-title' });
    const project = this.#project(title, this.moment.instant);
    const done = await this.#parts.store.execute({ kind: 'add-project', project });
    return done.ok ? success(project) : done;
  }

  /** Gives a project other values; when it is closed, the time of that is written down. */
  changeProject(id: string, set: Partial<Pick<Project, 'title' | 'note' | 'status' | 'important' | 'due'>>): Done {
    const over = set.status === 'done' || set.status === 'dropped';
    const closed = set.status === undefined ? {} : { closed: over ? this.moment.instant : null };
    return this.#parts.store
      .execute({ kind: 'change-project', id, set: { ...set, ...closed } })
      .then((done) => (done.ok ? success({ tasks: [], event: done.value }) : done));
  }

  /** Keeps how far the weekly review is. */
  async keepReview(review: Review): Done<Review> {
    const done = await this.#parts.store.execute({ kind: 'set-review', review });
    return done.ok ? success(review) : done;
  }

  async #with<Value>(run: (view: TaskView, moment: Moment) => Done<Value>): Done<Value> {
    const view = await this.view();
    return view.ok ? run(view.value, this.moment) : view;
  }

  #each(ids: readonly string[], change: (task: Task, moment: Moment) => Result<Task, TaskFailure>): Done {
    return this.#with(async (view, moment) => {
      const chosen = tasksOf(view, ids);
      if (!chosen.ok) return chosen;
      const changed: Task[] = [];
      for (const task of chosen.value) {
        const next = change(task, moment);
        if (!next.ok) return next;
        changed.push(next.value);
      }
      return this.#put(view, changed);
    });
  }

  async #put(view: TaskView, after: readonly Task[], projects: readonly Project[] = []): Done {
    const { add, changes } = changesBetween(view.tasks, after);
    if (add.length + changes.length + projects.length === 0) return success({ tasks: [], event: null });
    const done = await this.#parts.store.execute({ kind: 'change-tasks', ...named(projects), add, changes });
    return done.ok ? success({ tasks: after, event: done.value }) : done;
  }

  #project(title: string, created: string): Project {
    return {
      id: this.#parts.newId(),
      title: title.trim(),
      note: '',
      status: 'active',
      important: false,
      due: null,
      created,
      closed: null,
    };
  }
}

const named = (projects: readonly Project[]) => (projects.length === 0 ? {} : { projects });

const tasksOf = ({ tasks }: TaskView, ids: readonly string[]): Result<readonly Task[], TaskFailure> => {
  const chosen: Task[] = [];
  for (const id of new Set(ids)) {
    const task = tasks.get(id);
    if (task === undefined) return failure({ code: 'unknown-task', task: id });
    chosen.push(task);
  }
  return success(chosen);
};

/** Whether two documents have the same tasks, and all else that a view of them depends on. */
const tellsTheSame = (one: StoreDocument, other: StoreDocument): boolean =>
  one.tasks === other.tasks &&
  one.projects === other.projects &&
  one.intervals === other.intervals &&
  one.preferences === other.preferences;
