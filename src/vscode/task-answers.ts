import { t } from '@vscode/l10n';
import * as z from 'zod';
import type { FocusControl } from '../app/focus-control.js';
import { focusJson } from '../app/focus-json.js';
import { listedTasks, projectNamed } from '../app/listed-tasks.js';
import type { Planner } from '../app/planner.js';
import type { TaskBoard } from '../app/task-board.js';
import { taskJson } from '../app/task-json.js';
import { MOST_MINUTES } from '../domain/focus/interval.js';
import { failure, success, type Result } from '../domain/result.js';
import { findTask } from '../domain/tasks/find-task.js';
import type { TaskFailure } from '../domain/tasks/task-failure.js';
import { TASK_LISTS } from '../domain/tasks/task.js';
import { parseLocalMinute } from '../domain/time/local-minute.js';
import { captureProblem } from '../messages/capture.js';
import { nameOf } from '../messages/schedule.js';
import { storeFailureMessage } from '../messages/store.js';
import { taskFailureMessage } from '../messages/task-failures.js';
import { findTaskMessage } from '../messages/task-lines.js';
import { agendaAnswer } from '../page/agenda-answer.js';

/** What the tools for tasks work on. */
export interface TaskAnswerParts {
  readonly board: TaskBoard;
  readonly focus: Pick<FocusControl, 'start' | 'view'>;
  /** Knows the meetings of the calendars; without it an agenda has none. */
  readonly planner?: Pick<Planner, 'meetings'> | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly zone: () => string;
}

/** What a model is told, or why not, in words. */
type Answer = Promise<Result<object, string>>;

/** So many tasks are listed where nobody asked for another number. */
const USUAL_LIMIT = 50;
const LONGEST_LINE = 20_000;
const NAME = z.string().min(1).max(500);

/** What the tools take; package.json says the same to the models. */
export const TASK_INPUTS = {
  list: z.object({
    list: z.enum(TASK_LISTS).optional(),
    context: NAME.optional(),
    project: NAME.optional(),
    all: z.boolean().default(false),
    limit: z.int().min(1).max(500).default(USUAL_LIMIT),
  }),
  add: z.object({ line: z.string().trim().min(1).max(LONGEST_LINE) }),
  agenda: z.object({}),
  focus: z.object({
    task: NAME.optional(),
    minutes: z.int().min(1).max(MOST_MINUTES).optional(),
    flow: z.boolean().default(false),
  }),
} as const;

/** The tasks of a list, context or project, as JSON. */
export const answerList = async ({ board }: TaskAnswerParts, input: z.output<typeof TASK_INPUTS.list>): Answer => {
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  const project = input.project === undefined ? undefined : projectNamed(view.value, input.project);
  if (project === null) return failure(t('There is no project "{0}".', input.project ?? ''));
  const listed = listedTasks(view.value, { ...input, project: project?.id });
  return success({
    schema: 1,
    now: view.value.now,
    total: listed.length,
    tasks: listed.slice(0, input.limit).map((task) => taskJson(task, view.value)),
  });
};

/** Captures a line; the task is on the disk when the answer comes. */
export const answerAdd = async ({ board }: TaskAnswerParts, { line }: z.output<typeof TASK_INPUTS.add>): Answer => {
  const done = await board.capture([line]);
  if (!done.ok) return failure(said(done.failure));
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  return success({
    schema: 1,
    tasks: done.value.tasks.map((task) => taskJson(task, view.value)),
    problems: done.value.captured.flatMap(({ capture, unknownAfter }) => [
      ...capture.problems.map(captureProblem),
      ...unknownAfter.map((name) => t('There is no task “{0}” to come after; it was left out.', name)),
    ]),
  });
};

/** The day: placements with their reasons, meetings, dated tasks, and the timer. */
export const answerAgenda = async ({ board, focus, planner, now, zone }: TaskAnswerParts): Answer => {
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  const timer = await focus.view();
  if (!timer.ok) return failure(said(timer.failure));
  const midnight = parseLocalMinute(view.value.now.slice(0, 10)) ?? 0;
  const meetings = (await planner?.meetings(view.value.document, midnight, 1)) ?? [];
  const agenda = agendaAnswer(view.value, meetings, { now: now(), zone: zone() });
  return success({ ...agenda, focus: timer.value.interval === null ? null : focusJson(timer.value) });
};

/** Starts the timer, on a task or on nothing in particular. */
export const answerFocus = async (
  { board, focus }: TaskAnswerParts,
  { task: named, minutes, flow }: z.output<typeof TASK_INPUTS.focus>,
): Answer => {
  const view = await board.view();
  if (!view.ok) return failure(said(view.failure));
  const task = named === undefined ? success(null) : findTask(view.value.document, named);
  if (!task.ok) return failure(findTaskMessage(task.failure));
  const started = await focus.start({ task: task.value?.id ?? null, mode: flow ? 'flow' : 'pomodoro', minutes });
  if (!started.ok) return failure(storeFailureMessage(started.failure));
  const timer = await focus.view();
  return timer.ok ? success(focusJson(timer.value)) : failure(said(timer.failure));
};

const said = (why: TaskFailure): string => taskFailureMessage(why, (id) => nameOf(id, ''));
