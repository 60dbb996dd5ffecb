import type { Schedule } from '../domain/schedule/schedule.js';
import { formatLocalMinute } from '../domain/time/local-minute.js';
import type { WayOut } from '../domain/schedule/conflict.js';
import { placementReason, unplacedReason, wayOutText, type Names } from '../messages/schedule.js';
import type { Orphan } from './schedule-tasks.js';

/** A schedule in the form that docs/schedule.md describes. */
export const scheduleJson = (schedule: Schedule, orphans: readonly Orphan[], name: Names): object => ({
  schema: 1,
  placements: schedule.placements.map(({ task, start, end, reason }) => ({
    task,
    start: formatLocalMinute(start),
    end: formatLocalMinute(end),
    reason: placementReason(reason, name),
  })),
  unplaced: [
    ...schedule.unplaced.map(({ task, minutes, reason, waysOut }) => ({
      task,
      minutes,
      reason: unplacedReason(reason, name),
      waysOut: waysOut.map((way) => wayJson(way, name)),
    })),
    ...orphans.map(({ task, minutes, before }) => ({
      task,
      minutes,
      reason: unplacedReason({ code: 'after', task: before }, name),
      waysOut: [],
    })),
  ],
  late: schedule.late.map(({ task, minutes }) => ({ task, minutes })),
  objective: schedule.objective,
});

const wayJson = (way: WayOut, name: Names): object => {
  const message = wayOutText(way, name);
  switch (way.kind) {
    case 'due':
      return { ...way, due: formatLocalMinute(way.due), message };
    case 'time':
      return { ...way, before: formatLocalMinute(way.before), message };
    case 'minutes':
    case 'cap':
    case 'after':
      return { ...way, message };
  }
};
