import { grouped } from '../tasks/grouped.js';
import type { LocalTime } from '../time/local.js';
import type { KeptPlacement, KeptSchedule } from './kept-schedule.js';

/** One placement that another schedule adds, takes away or moves. */
export type ScheduleChange =
  | { readonly kind: 'added'; readonly to: KeptPlacement }
  | { readonly kind: 'moved'; readonly from: KeptPlacement; readonly to: KeptPlacement }
  | { readonly kind: 'removed'; readonly from: KeptPlacement };

/**
 * What becomes of the placements after `now` when a schedule takes the place of another, in order of time. The pieces of a
 * task that differ are told in their order: the first that goes moves to the first that comes.
 */
export const scheduleChanges = (
  from: KeptSchedule | undefined,
  to: KeptSchedule,
  now: LocalTime,
): readonly ScheduleChange[] => {
  const before = byTask(from?.placements ?? [], now);
  const after = byTask(to.placements, now);
  const changes: ScheduleChange[] = [];
  for (const task of new Set([...before.keys(), ...after.keys()])) {
    const [old, next] = [before.get(task) ?? [], after.get(task) ?? []];
    const gone = old.filter((one) => !next.some((other) => same(one, other)));
    const come = next.filter((one) => !old.some((other) => same(one, other)));
    for (let index = 0; index < Math.max(gone.length, come.length); index += 1) {
      const [left, right] = [gone[index], come[index]];
      if (left !== undefined && right !== undefined) changes.push({ kind: 'moved', from: left, to: right });
      else if (right !== undefined) changes.push({ kind: 'added', to: right });
      else if (left !== undefined) changes.push({ kind: 'removed', from: left });
    }
  }
  return changes.sort((one, other) => (timeOf(one) < timeOf(other) ? -1 : timeOf(one) > timeOf(other) ? 1 : 0));
};

const byTask = (placements: readonly KeptPlacement[], now: LocalTime): ReadonlyMap<string, readonly KeptPlacement[]> =>
  grouped(
    placements.filter(({ end }) => end > now),
    ({ task }) => [task],
  );

const same = (one: KeptPlacement, other: KeptPlacement): boolean => one.start === other.start && one.end === other.end;

const timeOf = (change: ScheduleChange): LocalTime => (change.kind === 'removed' ? change.from : change.to).start;
