import { t } from '@vscode/l10n';
import { commands, workspace } from 'vscode';
import type { FocusTimer } from '../app/focus-timer.js';
import type { Ledger } from '../app/ledger.js';
import type { TaskDesk } from '../app/ports/task-desk.js';
import type { Planner } from '../app/planner.js';
import type { Result } from '../domain/result.js';
import { takeWayOut } from '../domain/schedule/take-way-out.js';
import { EMPTY_DOCUMENT, type StoreDocument } from '../domain/store/document.js';
import type { StoreFailure } from '../domain/store/failure.js';
import { plannerFailureMessage } from '../messages/planner.js';
import { storeFailureMessage } from '../messages/store.js';
import { readOffer } from '../page/offer.js';
import { namesOf } from '../page/today-snapshot.js';
import type { Place, TodayIntent } from '../protocol/page.js';

/** What the intents of the panel *Today* are carried out with. */
export interface TodayParts {
  readonly ledger: Ledger;
  readonly timer: FocusTimer;
  readonly planner: Planner;
  readonly desk: TaskDesk;
}

const PLACES: Readonly<Record<Place, readonly [command: string, ...args: unknown[]]>> = {
  tasks: ['inkbearing.tasks.focus'],
  review: ['inkbearing.review.start'],
  hours: ['workbench.action.openSettings', 'inkbearing.time.hours'],
  calendars: ['workbench.action.openSettings', 'inkbearing.time.calendars'],
  audit: ['inkbearing.audit.report'],
  log: ['inkbearing.log.show'],
};

/** Carries out what a person wants of tasks, timer and schedule; settles with why it was not done, in words, or with null. */
export const performToday = async (parts: TodayParts, intent: TodayIntent): Promise<string | null> => {
  const { timer, planner, desk, ledger } = parts;
  switch (intent.type) {
    case 'add-task':
      return desk.capture(intent.line);
    case 'set-done':
      return desk.setDone(intent.task, intent.done);
    case 'open-task':
      await commands.executeCommand('inkbearing.task.edit', intent.task);
      return null;
    case 'start-focus':
      return told(await timer.control.start({ task: intent.task, mode: intent.flow ? 'flow' : 'pomodoro' }));
    case 'pause-focus':
      return told(await timer.control.pause());
    case 'resume-focus':
      return told(await timer.control.resume());
    case 'interrupt':
      return told(await timer.control.interrupt(intent.by));
    case 'void-focus':
      return told(await timer.control.end('void'));
    case 'stop-focus':
    case 'skip-break':
      return told(await timer.control.end('stop'));
    case 'schedule':
      return propose(parts);
    case 'accept-proposal':
      return told(await planner.accept(intent.proposal));
    case 'discard-proposal':
      return told(await planner.discard(intent.proposal));
    case 'undo':
      return told(await ledger.undo(Number(intent.change)));
    case 'open':
      await commands.executeCommand(...PLACES[intent.place]);
      return null;
  }
};

/** Takes a way out of the schedule, and plans anew with what it changed. */
export const takeScheduleOffer = async (
  parts: TodayParts,
  document: StoreDocument,
  offer: string,
): Promise<string | null> => {
  const taken = wayOut(document, offer);
  if (taken === null) return t('This no longer fits the schedule. Make a new one.');
  switch (taken.kind) {
    case 'command': {
      const done = await parts.ledger.execute(taken.command);
      if (!done.ok) return storeFailureMessage(done.failure);
      break;
    }
    case 'cap': {
      const values = workspace.getConfiguration('inkbearing');
      await values.update('time.dailyFocusMinutes', values.get('time.dailyFocusMinutes', 0) + taken.minutes, true);
      break;
    }
    case 'hours':
      return performToday(parts, { type: 'open', place: 'hours' });
  }
  return propose(parts);
};

const propose = async ({ planner, ledger }: TodayParts): Promise<string | null> => {
  const proposed = await planner.propose();
  return proposed.ok ? null : plannerFailureMessage(proposed.failure, namesOf(ledger.document ?? EMPTY_DOCUMENT));
};

const wayOut = (document: StoreDocument, text: string): ReturnType<typeof takeWayOut> => {
  const offer = readOffer(text);
  const schedule = Object.values(document.schedules).find(({ made }) => made === offer?.made);
  if (offer === null || schedule === undefined) return null;
  const ways = [...schedule.late, ...schedule.unplaced].find(({ task }) => task === offer.task)?.waysOut ?? [];
  const way = ways[offer.way];
  return way === undefined ? null : takeWayOut(document, way);
};

/** Why something was not done, in words, or null. */
const told = (result: Result<unknown, StoreFailure>): string | null =>
  result.ok ? null : storeFailureMessage(result.failure);
