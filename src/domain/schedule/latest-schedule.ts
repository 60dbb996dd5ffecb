import { recordOf, type Records } from '../store/collections.js';
import type { KeptSchedule } from './kept-schedule.js';

/** A schedule, and whether it waits to be accepted. */
export interface LatestSchedule {
  readonly schedule: KeptSchedule;
  readonly proposed: boolean;
}

/** The proposal where one waits, otherwise what holds; null where there is neither. */
export const latestSchedule = ({ schedules }: Pick<Records, 'schedules'>): LatestSchedule | null => {
  const proposed = recordOf(schedules, 'proposed');
  if (proposed !== undefined) return { schedule: proposed, proposed: true };
  const accepted = recordOf(schedules, 'accepted');
  return accepted === undefined ? null : { schedule: accepted, proposed: false };
};
