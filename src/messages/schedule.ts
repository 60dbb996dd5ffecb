import { t } from '@vscode/l10n';
import type { Conflict, WayOut } from '../domain/schedule/conflict.js';
import type { PlacementReason, UnplacedReason } from '../domain/schedule/reason.js';
import { formatLocalMinute, MINUTES_A_DAY } from '../domain/time/local-minute.js';

/** What a task is called, by its id. */
export type Names = (task: string) => string;

/** Titles longer than this are cut where they stand in a sentence. */
const LONGEST_NAME = 80;

/** A title as it can stand in a sentence; the id of a task without one. */
export const nameOf = (id: string, title: string): string => {
  const name = Array.from(title.trim() === '' ? id : title.trim());
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).join('')}…` : name.join('');
};

/** Why a piece stands where it does. */
export const placementReason = (reason: PlacementReason, name: Names): string => {
  switch (reason.code) {
    case 'kept':
      return t('Kept where it was.');
    case 'first':
      return t('The first working time there is.');
    case 'start':
      return t('The first working time after its start, {0}.', timeText(reason.start));
    case 'after':
      return t('The first working time after “{0}”, for which it waits.', name(reason.task));
    case 'continued':
      return t('The rest of it, in the next working time.');
    case 'due':
      return t('The last room before it is due, by {0}.', endText(reason.due));
    case 'late':
      return t('Late: it is due by {0}, and before that there is no room for it.', endText(reason.due));
    case 'behind':
      return behindText(reason.because, name(reason.task));
    case 'piece':
      return t('What is free before is shorter than {0}, its smallest piece.', durationText(reason.minimumPiece));
    case 'cap':
      return t('The time before holds as much as the daily limit allows.');
    case 'moved':
      return movedText(reason, name);
    case 'fits':
      return t('It fits here, and nothing is gained by another time.');
  }
};

const behindText = (because: 'due' | 'priority' | 'kept' | 'order', other: string): string => {
  switch (because) {
    case 'due':
      return t('After “{0}”, which is due earlier.', other);
    case 'priority':
      return t('After “{0}”, which has a higher priority.', other);
    case 'kept':
      return t('After “{0}”, which was there already.', other);
    case 'order':
      return t('After “{0}”, which takes the time before.', other);
  }
};

const movedText = (reason: Extract<PlacementReason, { code: 'moved' }>, name: Names): string => {
  const from = timeText(reason.from);
  switch (reason.because) {
    case 'busy':
      return t('Moved from {0}, where there is no working time any more.', from);
    case 'waits':
      return t('Moved from {0}, before which it cannot begin any more.', from);
    case 'task':
      return t('Moved from {0}, which “{1}” needs.', from, name(reason.task));
    case 'plan':
      return t('Moved from {0}: together with the other tasks this time is better.', from);
  }
};

/** Why work has no place. */
export const unplacedReason = (reason: UnplacedReason, name: Names): string => {
  switch (reason.code) {
    case 'after':
      return t('It waits for “{0}”, which has no place itself.', name(reason.task));
    case 'start':
      return t('It may begin at {0}, after the last day.', timeText(reason.start));
    case 'piece':
      return t('No stretch left free is as long as {0}, its smallest piece.', durationText(reason.minimumPiece));
    case 'full':
      return t('There is not enough working time left for it.');
  }
};

/** A change that would help. */
export const wayOutText = (way: WayOut, name: Names): string => {
  switch (way.kind) {
    case 'due':
      return t('Let “{0}” be due by {1}.', name(way.task), endText(way.due));
    case 'minutes':
      return t('Cut {0} from “{1}”.', durationText(way.minutes), name(way.task));
    case 'time':
      return t('Work {0} more before {1}.', durationText(way.minutes), endText(way.before));
    case 'cap':
      return t('Raise the daily limit by {0}.', durationText(way.minutes));
    case 'after':
      return t('Let “{0}” begin without waiting for “{1}”.', name(way.task), name(way.before));
  }
};

/** Why not everything can be on time. */
export const conflictText = (conflict: Conflict, name: Names): string => {
  const names = conflict.tasks.map((task) => `“${name(task)}”`).join(t(', '));
  const until = endText(conflict.until);
  if (conflict.from >= conflict.until) {
    return t('{0} cannot be on time: its due ({1}) is over before it can begin.', names, until);
  }
  const needed = durationText(conflict.needed);
  const available = durationText(conflict.available);
  if (conflict.tasks.length === 1 && conflict.needed > conflict.available) {
    return t('{0} cannot be on time: it needs {1} by {2}, and there are {3}.', names, needed, until, available);
  }
  return conflict.needed > conflict.available
    ? t('Not everything can be on time: {0} need {1} by {2}; there are {3}.', names, needed, until, available)
    : t(
        'Not everything can be on time: {0} need {1} by {2}, one after another or at certain times; that does not fit into {3}.',
        names,
        needed,
        until,
        available,
      );
};

/** `2026-11-24 10:00`. */
const timeText = (minute: number): string => formatLocalMinute(minute).replace('T', ' ');

/** A time by which something ends; midnight is the end of the day before. */
const endText = (minute: number): string =>
  minute % MINUTES_A_DAY === 0 ? t('the end of {0}', formatLocalMinute(minute - 1).slice(0, 10)) : timeText(minute);

/** `2 h 15 min`. */
export const durationText = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('{0} min', rest);
  return rest === 0 ? t('{0} h', hours) : t('{0} h {1} min', hours, rest);
};
