import { success, type Result } from '../domain/result.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { changeTasksCommand } from '../domain/store/task-changes.js';
import type { Moment } from '../domain/tasks/closing.js';
import type { FoundLine } from '../domain/tasks/lines/check-line.js';
import { isSameLine, seenAs, syncLines, type LineReader, type LineTick } from '../domain/tasks/lines/sync-lines.js';
import type { Task } from '../domain/tasks/task.js';
import type { Ledger } from './ledger.js';
import type { Turns } from './turns.js';

/** What bringing lines into the store needs. */
export interface BringParts {
  readonly ledger: Pick<Ledger, 'executeQuietly'>;
  readonly turns: Turns;
  readonly moment: () => Moment;
  readonly reader: (document: StoreDocument) => LineReader;
}

/** What is to be brought. */
export interface FoundLines {
  /** The line of each task, and of each line that was left, by id. */
  readonly bound: ReadonlyMap<string, FoundLine>;
  /** Chosen lines that are of no task. */
  readonly fresh: readonly FoundLine[];
  /** Tasks that have no line any more. */
  readonly without?: readonly string[];
  /** Tasks that take the tick of their line whatever became of them. */
  readonly yielding?: ReadonlySet<string>;
}

/** So many tasks are brought into the store at a time. */
const BATCH = 20;

/** Brings lines into the store, in portions. @returns the lines that are to be ticked */
export const bringLines = async (
  { ledger, turns, moment, reader }: BringParts,
  document: StoreDocument,
  { bound, fresh, without = [], yielding = new Set() }: FoundLines,
): Promise<Result<readonly LineTick[], StoreFailure>> => {
  const tasks = asSeen(document, yielding);
  const changed = [...bound].filter(([id, line]) => differs(tasks[id], line));
  const [read, at] = [reader(document), moment()];
  // One set for all portions: what one portion takes is not free for the next.
  const used = new Set([...Object.keys(document.tasks), ...Object.keys(document.leftLines)]);
  const ticks: LineTick[] = [];
  const waiting: Task[] = [];
  const put = async (): Promise<Result<void, StoreFailure>> => {
    const command = changeTasksCommand(document.tasks, waiting.splice(0));
    if (command.add.length + command.changes.length === 0) return success(undefined);
    const done = await ledger.executeQuietly(command);
    return done.ok ? success(undefined) : done;
  };

  for (const id of without) {
    const task = tasks[id];
    if (task !== undefined) waiting.push({ ...task, line: null });
  }
  // One line at a time: reading one takes a millisecond or more.
  const parts: readonly Pick<FoundLines, 'bound' | 'fresh'>[] = [
    ...changed.map((line) => ({ bound: new Map([line]), fresh: [] })),
    ...fresh.flatMap((line) => (line.ticked ? [] : [{ bound: new Map<string, FoundLine>(), fresh: [line] }])),
  ];
  for (const part of parts) {
    const sync = syncLines(tasks, { ...part, ambiguous: [], vanished: [] }, at, read, used);
    ticks.push(...sync.ticks);
    waiting.push(...sync.tasks);
    await turns.rest();
    const done = waiting.length < BATCH ? success(undefined) : await put();
    if (!done.ok) return done;
  }
  const last = await put();
  if (!last.ok) return last;
  const placed = placedLines(document, bound);
  if (placed.length > 0) {
    const done = await ledger.executeQuietly({ kind: 'place-left-lines', lines: Object.fromEntries(placed) });
    if (!done.ok) return done;
  }
  return success(ticks);
};

/** The lines without a task that stand elsewhere now. */
const placedLines = ({ leftLines }: StoreDocument, bound: FoundLines['bound']) =>
  [...bound].flatMap(([id, line]) => {
    const left = Object.hasOwn(leftLines, id) ? leftLines[id] : undefined;
    return left === undefined || isSameLine(left, seenAs(line)) ? [] : [[id, seenAs(line)] as const];
  });

/** The tasks; those that yield as if their line had not been seen yet. */
const asSeen = ({ tasks }: StoreDocument, yielding: ReadonlySet<string>): StoreDocument['tasks'] => {
  if (yielding.size === 0) return tasks;
  const changed = [...yielding].flatMap((id) => {
    const task = tasks[id];
    return task?.line == null ? [] : [[id, { ...task, line: { ...task.line, ticked: undefined } }] as const];
  });
  return { ...tasks, ...Object.fromEntries(changed) };
};

/** Whether anything is to be done about a task and its line. */
const differs = (task: Task | undefined, line: FoundLine): boolean =>
  task?.line != null &&
  (!isSameLine(task.line, seenAs(line)) || (task.status !== 'dropped' && (task.status === 'done') !== line.ticked));
