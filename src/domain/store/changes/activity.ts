import { stretchesOf, type ActivityDay } from '../../audit/activity-day.js';
import { forgetActivity } from '../../audit/forget-activity.js';
import { emptyDay, mergeActivity } from '../../audit/merge-activity.js';
import { isOld, rollUpActivity } from '../../audit/roll-up-activity.js';
import { outside, type Stretch } from '../../audit/stretch.js';
import { success, type Result } from '../../result.js';
import { addDays } from '../../time/add-days.js';
import type { LocalDate } from '../../time/local.js';
import { recordOf, type RecordChange, type Records } from '../collections.js';
import type { ActivityCommand } from '../command.js';

/** What a command about the audit changes. */
export const changeActivity = (
  { activity }: Records,
  command: ActivityCommand,
): Result<readonly RecordChange[], never> => {
  const next = new Map(
    command.kind === 'record-activity'
      ? recorded(activity, command)
      : Object.values(activity).map((day) => [day.date, forgetActivity(day, command)] as const),
  );
  const changed = [...next].filter(([date, day]) => day !== recordOf(activity, date));
  return success(changed.map(([id, value]) => ({ collection: 'activity', id, value }) as const));
};

const recorded = (
  activity: Records['activity'],
  { today, stretches }: Extract<ActivityCommand, { readonly kind: 'record-activity' }>,
): ReadonlyMap<LocalDate, ActivityDay> => {
  const next = new Map<LocalDate, ActivityDay>(
    Object.values(activity).map((day) => [day.date, rollUpActivity(day, today)]),
  );
  for (const { date, stretch } of stretches) {
    const day = next.get(date) ?? emptyDay(date);
    // What comes so late (a clock that was wrong) cannot be told from what is in the sums already.
    if (day.detail === 'kinds' || isOld(date, today)) continue;
    const neighbours = NEAR.map((ahead) => next.get(addDays(date, ahead)));
    const merged = mergeActivity(day, notIn(neighbours, stretch));
    if (merged.stretches.length > 0) next.set(date, merged);
  }
  return next;
};

/** Days on which an instant can be elsewhere: zones are up to 26 hours apart. */
const NEAR = [-2, -1, 1, 2];

/** What of a stretch does not stand on another day already: whoever travels sees an instant on two days of the calendar. */
const notIn = (days: readonly (ActivityDay | undefined)[], stretch: Stretch): readonly Stretch[] => {
  let parts: readonly Stretch[] = [stretch];
  for (const day of days) {
    if (day?.detail !== 'files') continue;
    for (const held of stretchesOf(day)) parts = parts.flatMap((part) => outside(part, held));
  }
  return parts;
};
