import { t } from '@vscode/l10n';
import type { Ledger } from '../app/ledger.js';
import type { TaskDesk } from '../app/ports/task-desk.js';
import type { TaskBoard } from '../app/task-board.js';
import type { TaskFailure } from '../domain/tasks/task-failure.js';
import type { TaskView } from '../app/task-view.js';
import type { Result } from '../domain/result.js';
import { recordOf } from '../domain/store/collections.js';
import { EMPTY_DOCUMENT } from '../domain/store/document.js';
import type { ListedTask } from '../domain/tasks/lists.js';
import { isOverdue } from '../domain/tasks/timing.js';
import { addDays } from '../domain/time/add-days.js';
import type { LocalTime } from '../domain/time/local.js';
import { captureChips } from '../messages/capture.js';
import { taskFailureMessage } from '../messages/task-failures.js';
import { urgencyText } from '../messages/tasks.js';
import type { ActionItem } from '../protocol/page-snapshot.js';

/** So many actions of a context are handed to the page: nobody reads further, and each costs. */
const MOST_ITEMS = 100;
/** Due within so many days is soon. */
const SOON_DAYS = 3;

/** The tasks as the planning page uses them. */
export const boardDesk = (board: TaskBoard, ledger: Ledger): TaskDesk => {
  const title = (id: string): string => recordOf(ledger.document?.tasks ?? {}, id)?.title ?? id;
  const told = (result: Result<unknown, TaskFailure>): string | null =>
    result.ok ? null : taskFailureMessage(result.failure, title);
  return {
    shown: (document) => {
      const view = board.viewOf(document);
      return {
        inbox: view.lists.inbox.length,
        actions: view.lists.contexts.map(({ context, tasks }) => ({
          context,
          total: tasks.length,
          items: tasks.slice(0, MOST_ITEMS).map((listed) => actionItem(view, listed)),
        })),
      };
    },
    preview: (line) => captureChips(board.understand(line, ledger.document ?? EMPTY_DOCUMENT), board.moment.now),
    capture: async (line) => {
      if (line.trim() === '') return t('Write what is to be done.');
      return told(await board.capture([line]));
    },
    setDone: async (task, done) => told(await (done ? board.complete([task]) : board.reopen([task]))),
  };
};

const actionItem = (view: TaskView, { task, urgency }: ListedTask): ActionItem => ({
  id: task.id,
  title: task.title,
  estimate: task.estimate,
  due:
    task.due === null
      ? null
      : { at: task.due, state: isOverdue(task, view.now) ? 'overdue' : dueState(task.due, view.now) },
  urgency,
  terms: view.terms(task).map((term) => ({ label: urgencyText(term), value: term.value })),
});

const dueState = (due: LocalTime, now: LocalTime): 'today' | 'soon' | 'later' => {
  const [day, today] = [due.slice(0, 10), now.slice(0, 10)];
  if (day <= today) return 'today';
  return day <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
};
