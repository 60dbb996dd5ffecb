import { failure, success, type Result } from '../result.js';
import { formatLocalMinute, parseLocalMinute } from '../time/local-minute.js';
import type { LocalTime } from '../time/local.js';
import type { KeptPlacement, KeptSchedule } from './kept-schedule.js';

/** Why a placement cannot be put there. `pin-overlaps`: another task stands there. */
export type PinFailure =
  | { readonly code: 'placement-unknown' }
  | { readonly code: 'pin-time'; readonly text: string }
  | { readonly code: 'pin-overlaps'; readonly task: string; readonly start: LocalTime };

/**
 * A schedule with one placement put to another time by hand, as long as it was; it stays there when all is planned anew.
 * @param start where it begins now; null takes it out
 */
export const pinPlacement = (
  schedule: KeptSchedule,
  which: Pick<KeptPlacement, 'task' | 'start'>,
  start: LocalTime | null,
): Result<KeptSchedule, PinFailure> => {
  const placement = schedule.placements.find((one) => one.task === which.task && one.start === which.start);
  if (placement === undefined) return failure({ code: 'placement-unknown' });
  const others = schedule.placements.filter((one) => one !== placement);
  if (start === null) return success({ ...schedule, placements: others });
  const from = start.includes('T') ? parseLocalMinute(start) : null;
  if (from === null) return failure({ code: 'pin-time', text: start });
  const length = (parseLocalMinute(placement.end) ?? 0) - (parseLocalMinute(placement.start) ?? 0);
  const moved = { ...placement, start, end: formatLocalMinute(from + length), pinned: true };
  const other = others.find((one) => one.start < moved.end && moved.start < one.end);
  if (other !== undefined) return failure({ code: 'pin-overlaps', task: other.task, start: other.start });
  const placements = [...others, moved].sort((one, another) => (one.start < another.start ? -1 : 1));
  return success({ ...schedule, placements });
};
