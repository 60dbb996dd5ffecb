import type { ActivityDay } from '../../audit/activity-day.js';
import { forgetActivity } from '../../audit/forget-activity.js';
import { emptyDay, mergeActivity } from '../../audit/merge-activity.js';
import { oldestWithFiles, rollUpActivity } from '../../audit/roll-up-activity.js';
import type { OfDay } from '../../audit/split-days.js';
import { outside, type Stretch } from '../../audit/stretch.js';
import { success, type Result } from '../../result.js';
import { lowerBound } from '../../text/lower-bound.js';
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
  const oldest = oldestWithFiles(today);
  const next = new Map<LocalDate, ActivityDay>();
  const dayAt = (date: LocalDate): ActivityDay | undefined => next.get(date) ?? recordOf(activity, date);
  for (const date of Object.keys(activity)) {
    const day = date < oldest ? dayAt(date) : undefined;
    if (day !== undefined) next.set(date, rollUpActivity(day, today));
  }
  for (const [date, reported] of byDate(stretches)) {
    const day = dayAt(date) ?? emptyDay(date);
    // What comes so late (a clock that was wrong) cannot be told from what is in the sums already.
    if (day.detail === 'kinds' || date < oldest) continue;
    const neighbours = NEAR.map((ahead) => dayAt(addDays(date, ahead)));
    const merged = mergeActivity(day, neighbours.reduce(notOn, reported));
    if (merged.stretches.length > 0) next.set(date, merged);
  }
  return next;
};

const byDate = (stretches: readonly OfDay<Stretch>[]): ReadonlyMap<LocalDate, readonly Stretch[]> => {
  const dates = new Map<LocalDate, Stretch[]>();
  for (const { date, stretch } of stretches) {
    const ofDate = dates.get(date) ?? [];
    ofDate.push(stretch);
    dates.set(date, ofDate);
  }
  return dates;
};

/** Days on which an instant can be elsewhere: zones are up to 26 hours apart. */
const NEAR = [-2, -1, 1, 2];

/** What of some stretches does not stand on another day already: whoever travels sees an instant on two days of the calendar. */
const notOn = (stretches: readonly Stretch[], day: ActivityDay | undefined): readonly Stretch[] => {
  if (day?.detail !== 'files') return stretches;
  return stretches.flatMap((stretch) => {
    const first = lowerBound(day.stretches, ([, end]) => end <= stretch.start);
    let parts: readonly Stretch[] = [stretch];
    for (let index = first; index < day.stretches.length; index++) {
      const [start, end] = day.stretches[index] ?? [Infinity, Infinity];
      if (start >= stretch.end) break;
      parts = parts.flatMap((part) => outside(part, { start, end }));
    }
    return parts;
  });
};
