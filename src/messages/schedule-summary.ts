import { t } from '@vscode/l10n';
import type { KeptSchedule } from '../domain/schedule/kept-schedule.js';

type Counted = Pick<KeptSchedule, 'placements' | 'late' | 'unplaced'>;

/** How many tasks a schedule places, how many of them are late, how many have no place or not enough of it. */
export const scheduleSummary = ({ placements, late, unplaced }: Counted): string => {
  const placed = new Set(placements.map(({ task }) => task)).size;
  return t('The schedule: {0} placed, {1} late, {2} without a place.', placed, late.length, unplaced.length);
};

/** That something of the schedule that holds will be late; said once, and quietly. */
export const lateNotice = (count: number): string =>
  count === 1
    ? t('One task of the schedule will be late. “Schedule: Show” says why.')
    : t('{0} tasks of the schedule will be late. “Schedule: Show” says why.', count);
