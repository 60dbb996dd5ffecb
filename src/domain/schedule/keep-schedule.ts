import type { Instant } from '../time/local.js';
import { formatLocalMinute } from '../time/local-minute.js';
import type { KeptSchedule } from './kept-schedule.js';
import type { ScheduleQuestion } from './problem-of.js';
import type { Schedule } from './schedule.js';

/** A schedule as it is kept, with what was pinned and what was not asked about. */
export const keepSchedule = (
  made: Instant,
  { guessed, waiting, pinned }: ScheduleQuestion,
  schedule: Schedule,
): KeptSchedule => ({
  made,
  placements: [
    ...pinned,
    ...schedule.placements.map(({ task, start, end, reason }) => ({
      task,
      start: formatLocalMinute(start),
      end: formatLocalMinute(end),
      reason,
      pinned: false,
    })),
  ].sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : 0)),
  unplaced: [
    ...schedule.unplaced,
    ...waiting.map(({ task, minutes, before }) => ({
      task,
      minutes,
      reason: { code: 'after', task: before } as const,
      waysOut: [{ kind: 'after', task, before } as const],
    })),
  ],
  late: schedule.late,
  conflicts: schedule.conflicts,
  objective: schedule.objective,
  guessed,
});
