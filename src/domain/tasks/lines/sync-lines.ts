import { fingerprint } from '../../store/fingerprint.js';
import { completeTask, reopenTask, type Moment } from '../closing.js';
import { LONGEST_TITLE, newTask, type Task, type TaskLine } from '../task.js';
import type { FoundLine } from './check-line.js';
import type { LineMatches } from './match-lines.js';

/** A line that is to be ticked, or opened again. */
export interface LineTick {
  /** The task's id. */
  readonly id: string;
  readonly line: FoundLine;
  readonly ticked: boolean;
}

/** What brings tasks and lines together. */
export interface LineSync {
  /** Tasks to add and tasks that changed, for `changeTasksCommand`. */
  readonly tasks: readonly Task[];
  /** Lines whose task was done or opened again. */
  readonly ticks: readonly LineTick[];
}

/** Reads the text of a line: the task that a line newly taken in asks for, and the title that an edited one gives. */
export interface LineReader {
  readonly task: (id: string, text: string, at: Moment) => Task;
  readonly title: (text: string) => string;
}

/** A line's own text is its title. */
export const plainReader: LineReader = {
  task: (id, text, { instant }) => newTask(id, plainTitle(text), instant),
  title: (text) => plainTitle(text),
};

const plainTitle = (text: string): string =>
  text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…`;

/**
 * What is to be done after lines were found. The line is the truth for title and tick: where its tick is another than when
 * it was last seen, the task follows; otherwise, where the task was closed or opened, the line follows. Dropped tasks and
 * their lines let each other be. A line that vanished or is ambiguous changes nothing: tasks are never removed.
 *
 * Ids come from the line's file and its anchor or text, so that two windows that see a new line ask for the same id, and the
 * store refuses the second; nor does a line add a task where it is ticked already.
 *
 * @param used ids that are not free: those of all tasks, and others; what is taken is added
 */
export const syncLines = (
  tasks: Readonly<Record<string, Task>>,
  { bound, fresh }: LineMatches,
  at: Moment,
  reader: LineReader = plainReader,
  used: Set<string> = new Set(Object.keys(tasks)),
): LineSync => {
  const changed: Task[] = [];
  const ticks: LineTick[] = [];
  const free = (key: readonly unknown[]): string => {
    const name = `line-${fingerprint(key)}`;
    let id = name;
    for (let count = 2; used.has(id); count += 1) id = `${name}-${count}`;
    used.add(id);
    return id;
  };
  for (const [id, line] of bound) {
    const task = Object.hasOwn(tasks, id) ? tasks[id] : undefined;
    if (task === undefined || task.line === null) continue;
    const seen = seenAs(line);
    const title = task.line.text === line.text ? task.title : reader.title(line.text);
    const now: Task = isSameLine(task.line, seen) ? task : { ...task, title, line: seen };
    if (task.line.ticked === line.ticked) {
      if (task.status !== 'dropped' && (task.status === 'done') !== line.ticked)
        ticks.push({ id, line, ticked: task.status === 'done' });
      if (now !== task) changed.push(now);
    } else changed.push(...following(now, line, at, () => free([task.id, task.start, task.due])));
  }
  for (const line of fresh) {
    if (line.ticked) continue;
    const id = free([line.uri, line.anchor ?? line.text]);
    changed.push({ ...reader.task(id, line.text, at), line: seenAs(line) });
  }
  return { tasks: changed, ticks };
};

/** The task closed or opened as its line was, and the next one where it recurs. */
const following = (task: Task, { ticked }: FoundLine, at: Moment, nextId: () => string): readonly Task[] => {
  if (ticked && task.status === 'open') {
    const done = completeTask(task, at, task.recurrence === null ? task.id : nextId());
    if (done.ok) return done.value.next === null ? [done.value.closed] : [done.value.closed, done.value.next];
  }
  if (!ticked && task.status === 'done') {
    const open = reopenTask(task);
    if (open.ok) return [open.value];
  }
  return [task];
};

/** A line as it is remembered. */
export const seenAs = ({ uri, anchor, text, line, ticked }: FoundLine): TaskLine => ({
  uri,
  anchor,
  text,
  line,
  ticked,
});

/** Whether a line stands where and as it was remembered. */
export const isSameLine = (a: TaskLine, b: TaskLine): boolean =>
  a.uri === b.uri && a.anchor === b.anchor && a.text === b.text && a.line === b.line && a.ticked === b.ticked;
