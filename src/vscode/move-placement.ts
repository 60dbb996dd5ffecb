import { t } from '@vscode/l10n';
import { window } from 'vscode';
import type { KeptPlacement, KeptSchedule } from '../domain/schedule/kept-schedule.js';
import { pinPlacement } from '../domain/schedule/pin-placement.js';
import { readNewTime } from '../domain/schedule/read-new-time.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { LocalTime } from '../domain/time/local.js';
import { plannerFailureMessage } from '../messages/planner.js';
import { storeFailureMessage } from '../messages/store.js';
import { placementReason } from '../messages/schedule.js';
import { namesOf } from '../page/today-snapshot.js';
import { tell } from './active-draft.js';
import { wallTime, type ScheduleParts } from './schedule-parts.js';

type Which = Pick<KeptPlacement, 'task' | 'start'>;

/**
 * Puts a coming placement of the schedule that holds to another time, or takes it out.
 * @param given the placement (`{ task, start }`) where another surface has chosen one; otherwise it is asked for
 * @param time where it is to begin, null to take it out; otherwise it is asked for
 * @returns whether something was changed
 */
export const movePlacement = async (parts: ScheduleParts, given: unknown, time: unknown): Promise<boolean> => {
  const read = await parts.ledger.read();
  if (!read.ok) {
    tell(storeFailureMessage(read.failure));
    return false;
  }
  const document = read.value;
  const accepted = recordOf(document.schedules, 'accepted');
  const now = wallTime(parts.clock);
  const coming = accepted?.placements.filter(({ task, end }) => end > now && isOpen(document, task)) ?? [];
  if (accepted === undefined || coming.length === 0) {
    tell(t('No coming task is in the schedule. Make a schedule and accept it first.'));
    return false;
  }
  const which = isWhich(given) ? given : await pickPlacement(document, coming);
  if (which === undefined) return false;
  const start = typeof time === 'string' || time === null ? time : await askTime(document, accepted, which, now);
  if (start === undefined) return false;
  const moved = await parts.planner.pin(which, start);
  if (!moved.ok) tell(plannerFailureMessage(moved.failure, namesOf(document)));
  return moved.ok;
};

const isOpen = ({ tasks }: StoreDocument, task: string): boolean => recordOf(tasks, task)?.status === 'open';

const isWhich = (value: unknown): value is Which =>
  typeof value === 'object' &&
  value !== null &&
  'task' in value &&
  typeof value.task === 'string' &&
  'start' in value &&
  typeof value.start === 'string';

const pickPlacement = async (
  document: StoreDocument,
  placements: readonly KeptPlacement[],
): Promise<Which | undefined> => {
  const names = namesOf(document);
  const items = placements.map((placement) => ({
    label: names(placement.task),
    description: `${placement.start.replace('T', ' ')}–${placement.end.slice(11)}`,
    detail: placement.pinned ? t('Put there by hand.') : placementReason(placement.reason, names),
    placement,
  }));
  const options = { title: t('Move which part of the schedule?'), matchOnDescription: true };
  return (await window.showQuickPick(items, options))?.placement;
};

/** Where it is to begin; null takes it out, undefined leaves it. */
const askTime = async (
  document: StoreDocument,
  schedule: KeptSchedule,
  which: Which,
  now: LocalTime,
): Promise<LocalTime | null | undefined> => {
  const names = namesOf(document);
  const title = names(which.task);
  const another = { label: t('Another time…') };
  const out = { label: t('Take it out'), description: t('the next schedule places it anew') };
  const chosen = await window.showQuickPick([another, out], { title });
  if (chosen === undefined) return undefined;
  if (chosen === out) return null;
  const read = (text: string): LocalTime | null => readNewTime(text, which.start.slice(0, 10), now);
  const typed = await window.showInputBox({
    title,
    prompt: t(
      'When is it to begin? Such as 10:30, 2026-11-24 10:00 or tomorrow 9am. It stays there in later schedules.',
    ),
    value: which.start.replace('T', ' '),
    validateInput: (text) => {
      const start = read(text);
      if (start !== null && start < now) return t('This time is over.');
      const moved = pinPlacement(schedule, which, start ?? text);
      return moved.ok ? null : plannerFailureMessage(moved.failure, names);
    },
  });
  return typed === undefined ? undefined : (read(typed) ?? typed);
};
