import type { ActivityDay, RolledDay } from './activity-day.js';
import { stretchesOf } from './activity-day.js';
import { fragmentsOf, type Fragments } from './fragments.js';
import { outside, recordedKind, secondsOf, type FileKind, type Seconds, type Stretch } from './stretch.js';
import { noTime, sumOfKinds, type ByKind, type WorkKind } from './work-kind.js';

/** What a day comes to, in seconds. */
export interface DayTotals {
  readonly kinds: ByKind;
  readonly projects: RolledDay['projects'];
  readonly fragments: Fragments;
}

/**
 * Adds up a day. Time within a meeting is collaborating, and what was done in files meanwhile does not count beside it: an
 * instant counts once. Of a day that has been rolled up the times are gone, so its meetings add nothing, and its kinds are
 * those of then.
 *
 * @param meetings the meetings of that day; they may overlap
 */
export const totalsOf = (
  day: ActivityDay,
  meetings: readonly Seconds[] = [],
  kindOf: FileKind = recordedKind,
): DayTotals => {
  if (day.detail === 'kinds') return { ...day, kinds: sumOfKinds(Object.values(day.projects)) };
  const joined = joinedSpans(meetings);
  const stretches = stretchesOf(day);
  const projects = new Map<string, Record<WorkKind, number>>();
  for (const { file, start, end } of besideMeetings(stretches, joined)) {
    const ofProject = projects.get(file.project) ?? noTime();
    ofProject[kindOf(file)] += end - start;
    projects.set(file.project, ofProject);
  }
  const kinds = sumOfKinds([...projects.values(), { ...noTime(), collaborating: secondsOf(joined) }]);
  return { kinds, projects: Object.fromEntries(projects), fragments: fragmentsOf(stretches, kindOf) };
};

/** The parts of stretches outside meetings. */
export const besideMeetings = (stretches: readonly Stretch[], meetings: readonly Seconds[]): readonly Stretch[] =>
  meetings.reduce<readonly Stretch[]>((parts, meeting) => parts.flatMap((part) => outside(part, meeting)), stretches);

/** The same time without overlaps, in order. */
export const joinedSpans = (spans: readonly Seconds[]): readonly Seconds[] => {
  const joined: Seconds[] = [];
  for (const { start, end } of spans.toSorted((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) joined[joined.length - 1] = { ...last, end: Math.max(last.end, end) };
    else if (end > start) joined.push({ start, end });
  }
  return joined;
};
