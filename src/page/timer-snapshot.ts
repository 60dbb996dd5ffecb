import { completedPomodoros, pomodorosOfMinutes } from '../domain/focus/pomodoros.js';
import type { FocusView } from '../domain/focus/focus-view.js';
import type { FocusInterval } from '../domain/focus/interval.js';
import { isPaused } from '../domain/focus/parts.js';
import type { FocusLengths } from '../domain/schedule/preferences.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { TimerSnapshot, TimerTask } from '../protocol/page-snapshot.js';

/** The timer as the page shows it. @param now milliseconds since the epoch, of the clock that the view was made by */
export const timerSnapshot = (
  document: StoreDocument,
  { interval, elapsed, next }: FocusView,
  lengths: FocusLengths,
  now: number,
): TimerSnapshot => {
  if (interval === null) return { phase: 'idle', minutes: next.kind === 'focus' ? next.planned : lengths.focus };
  const pausedAt = isPaused(interval) ? (interval.pauses.at(-1)?.from ?? null) : null;
  const until = pausedAt === null ? now : Date.parse(pausedAt);
  const by = (kind: 'internal' | 'external'): number => interval.interruptions.filter((one) => one.by === kind).length;
  return {
    phase: phaseOf(interval),
    started: interval.start,
    paused: pausedAt,
    // All that does not count, pauses, gaps and clocks that were set: the page needs no more than their sum.
    pausedFor: until - Date.parse(interval.start) - elapsed,
    minutes: interval.planned,
    task: interval.task === null ? null : timerTask(document, interval.task, lengths),
    interruptions: { internal: by('internal'), external: by('external') },
  };
};

const phaseOf = ({ kind, mode }: FocusInterval): 'focus' | 'flow' | 'short-break' | 'long-break' =>
  kind === 'focus' && mode === 'flow' ? 'flow' : kind;

const timerTask = (document: StoreDocument, id: string, lengths: FocusLengths): TimerTask | null => {
  const task = recordOf(document.tasks, id);
  if (task === undefined) return null;
  const done = completedPomodoros(Object.values(document.intervals), Object.values(document.focusDays)).get(id) ?? 0;
  return {
    id,
    title: task.title,
    done,
    planned: task.estimate === null ? 0 : pomodorosOfMinutes(task.estimate, lengths),
  };
};
