import { t } from '@vscode/l10n';
import { randomUUID } from 'node:crypto';
import { FocusControl } from '../app/focus-control.js';
import { focusJson } from '../app/focus-json.js';
import type { Store } from '../app/ports/store.js';
import { GAP_ANSWERS, MOST_MINUTES } from '../domain/focus/interval.js';
import { failure, success, type Result } from '../domain/result.js';
import { DEFAULT_PREFERENCES } from '../domain/schedule/preferences.js';
import { apply } from '../domain/store/apply.js';
import { recordOf } from '../domain/store/collections.js';
import { findTask } from '../domain/tasks/find-task.js';
import { storeFailureMessage } from '../messages/store.js';
import { findTaskMessage } from '../messages/task-lines.js';
import { FileStore } from '../storage/file-store.js';
import { systemClock } from '../storage/system-clock.js';
import { focusText } from './focus-report.js';
import type { CliIo, ExitCode } from './io.js';
import { folderProblem } from './store-command-line.js';
import { STORE_OPTIONS, storeOptions, type StoreOptions } from './store-options.js';
import { unwatchedGap } from './unwatched-gap.js';
import { oneOf, readArguments } from './usage.js';

const OPTIONS = {
  ...STORE_OPTIONS,
  minutes: { type: 'string' },
  flow: { type: 'boolean', default: false },
  void: { type: 'boolean', default: false },
  finish: { type: 'boolean', default: false },
  external: { type: 'boolean', default: false },
} as const;

const VERBS = ['start', 'break', 'stop', 'pause', 'resume', 'interrupt', 'gap', 'status'] as const;
type Verb = (typeof VERBS)[number];

/** What a verb was given. */
interface Asked {
  readonly verb: Verb;
  readonly operand: string | undefined;
  readonly minutes: number | undefined;
  readonly flow: boolean;
  readonly void: boolean;
  readonly finish: boolean;
  readonly external: boolean;
}

/** `inkbearing focus start|break|stop|pause|resume|interrupt|gap|status`. */
export const runFocus = async (args: readonly string[], io: CliIo): Promise<ExitCode> => {
  const refuse = (message: string): ExitCode => {
    io.stderr(`inkbearing focus: ${message}\n`);
    return 2;
  };
  const read = readArguments(args, OPTIONS);
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const [verb, operand, ...more] = positionals;
  if (!oneOf(VERBS, verb)) return refuse(t('Say start, break, stop, pause, resume, interrupt, gap or status.'));
  if (more.length > 0) return refuse(t('That is one operand too many; put a title or a note in quotation marks.'));
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  if (minutes !== undefined && !(minutes > 0 && minutes <= MOST_MINUTES))
    return refuse(t('--minutes takes a number up to {0}, not "{1}".', MOST_MINUTES, values.minutes ?? ''));
  const options = storeOptions(values, io);
  if (!options.ok) return refuse(options.failure);
  const problem = verb === 'start' || verb === 'break' ? null : await folderProblem(options.value);
  if (problem !== null) return refuse(problem);
  const store = new FileStore({ folder: options.value.folder, now: options.value.now });
  try {
    const done = await carryOut(store, { ...values, verb, operand, minutes }, options.value);
    if (!done.ok) return refuse(done.failure);
    io.stdout(`${done.value}\n`);
    return 0;
  } finally {
    await store.dispose();
  }
};

/** Does what was asked and says how the timer stands afterwards. */
const carryOut = async (store: Store, asked: Asked, options: StoreOptions): Promise<Result<string, string>> => {
  const zone = options.timezone ?? systemClock().zone();
  const control = new FocusControl({
    store,
    now: () => options.now().getTime(),
    zone: () => zone,
    newId: randomUUID,
    lengths: ({ preferences }) => (recordOf(preferences, 'time') ?? DEFAULT_PREFERENCES).lengths,
  });
  const before = await store.read();
  if (!before.ok) return failure(storeFailureMessage(before.failure));
  const gap = await unwatchedGap(before.value, options);
  // A window that wakes at the same moment may have recorded it first, which is as good.
  if (gap !== null && asked.verb !== 'status') await store.execute(gap);
  const refused = await act(control, store, asked);
  if (refused !== null) return failure(refused);
  const after = await store.read();
  if (!after.ok) return failure(storeFailureMessage(after.failure));
  // To look at the timer changes nothing, so what would be found is only shown.
  const applied = gap === null || asked.verb !== 'status' ? null : apply(after.value, gap);
  const view = control.viewOf(applied?.ok ? applied.value.document : after.value);
  return success(options.json ? JSON.stringify(focusJson(view)) : focusText(view, zone));
};

/** Why something was refused, in words, or null. */
const said = async (done: ReturnType<FocusControl['pause']>): Promise<string | null> => {
  const result = await done;
  return result.ok ? null : storeFailureMessage(result.failure);
};

/** Lets a verb happen; says why where it cannot. */
const act = async (control: FocusControl, store: Store, asked: Asked): Promise<string | null> => {
  const { verb, operand, minutes } = asked;
  if (operand !== undefined && verb !== 'start' && verb !== 'interrupt' && verb !== 'gap')
    return t('{0} takes no operands.', verb);
  switch (verb) {
    case 'start': {
      const task = operand === undefined ? success(null) : await taskOf(store, operand);
      if (!task.ok) return task.failure;
      return said(control.start({ task: task.value, mode: asked.flow ? 'flow' : 'pomodoro', minutes }));
    }
    case 'break':
      return said(control.rest(minutes));
    case 'stop':
      return said(control.end(asked.void ? 'void' : asked.finish ? 'finish' : 'stop'));
    case 'pause':
      return said(control.pause());
    case 'resume':
      return said(control.resume());
    case 'interrupt':
      return said(control.interrupt(asked.external ? 'external' : 'internal', operand));
    case 'gap':
      return oneOf(GAP_ANSWERS, operand)
        ? said(control.answerGap(operand))
        : t('Say gap work, gap break or gap discard.');
    case 'status':
      return null;
  }
};

const taskOf = async (store: Store, named: string): Promise<Result<string, string>> => {
  const document = await store.read();
  if (!document.ok) return failure(storeFailureMessage(document.failure));
  const task = findTask(document.value, named);
  return task.ok ? success(task.value.id) : failure(findTaskMessage(task.failure));
};
