import { t } from '@vscode/l10n';
import type { WayOut } from '../domain/schedule/conflict.js';
import type { KeptPlacement, KeptSchedule } from '../domain/schedule/kept-schedule.js';
import { scheduleChanges, type ScheduleChange } from '../domain/schedule/schedule-changes.js';
import type { Objective } from '../domain/schedule/schedule.js';
import { recordOf } from '../domain/store/collections.js';
import type { StoreDocument } from '../domain/store/document.js';
import type { LocalTime } from '../domain/time/local.js';
import { parseLocalMinute } from '../domain/time/local-minute.js';
import {
  conflictText,
  durationText,
  placementReason,
  unplacedReason,
  wayOutText,
  type Names,
} from '../messages/schedule.js';
import type { Offer, PlanChange, PlanWarning, ProposalSnapshot, Stretch } from '../protocol/page-snapshot.js';
import { instants } from './agenda-snapshot.js';
import { writeOffer } from './offer.js';

/** The proposal, as what it changes; null where none waits. @param now the person's wall clock */
export const proposalSnapshot = (
  { schedules }: StoreDocument,
  names: Names,
  now: LocalTime,
  zone: string,
): ProposalSnapshot | null => {
  const proposed = recordOf(schedules, 'proposed');
  if (proposed === undefined) return null;
  const changes = scheduleChanges(recordOf(schedules, 'accepted'), proposed, now);
  const at = (placement: KeptPlacement): Stretch =>
    instants(parseLocalMinute(placement.start) ?? 0, parseLocalMinute(placement.end) ?? 0, zone);
  return {
    id: proposed.made,
    changes: changes.map((change) => changeSnapshot(change, names, at)),
    gap: gapText(proposed.objective),
  };
};

const changeSnapshot = (
  change: ScheduleChange,
  names: Names,
  at: (placement: KeptPlacement) => Stretch,
): PlanChange => {
  const from = change.kind === 'added' ? null : change.from;
  const to = change.kind === 'removed' ? null : change.to;
  const task = (to ?? from)?.task ?? '';
  return {
    id: `${task} ${from?.start ?? ''} ${to?.start ?? ''}`,
    title: names(task),
    from: from && at(from),
    to: to && at(to),
    reason: to === null ? t('It is not planned any more.') : placementReason(to.reason, names),
  };
};

/** How good a schedule is, beside one that takes each task in order of due and priority. */
export const gapText = ({ value, greedy, gap }: Objective): string => {
  const saved = greedy <= 0 ? 0 : Math.round((100 * (greedy - value)) / greedy);
  const quality =
    gap < 0.0005
      ? t('No schedule is better than this one.')
      : t('At most {0} % could be gained by another one.', percent(gap));
  return saved < 1
    ? t('{0} Planning task by task does as well.', quality)
    : t('{0} Planning task by task would cost {1} % more.', quality, percent((greedy - value) / value));
};

const percent = (share: number): string =>
  100 * share < 10 ? (100 * share).toFixed(1) : String(Math.round(100 * share));

/** What of a schedule will be late or has no place, the contradictions first; tasks that were closed since are left out. */
export const warningSnapshots = (
  { tasks }: StoreDocument,
  schedule: KeptSchedule,
  names: Names,
): readonly PlanWarning[] => {
  const isOpen = (task: string): boolean => recordOf(tasks, task)?.status === 'open';
  const offers = (task: string, ways: readonly WayOut[]): readonly Offer[] =>
    ways.map((way, index) => ({
      id: writeOffer({ made: schedule.made, task, way: index }),
      label: wayOutText(way, names),
    }));
  // Why one task alone is late is said once, where its ways out are.
  const late = new Set(schedule.late.map(({ task }) => task));
  const alone = new Map(
    schedule.conflicts.flatMap((conflict) => {
      const [task = '', ...others] = conflict.tasks;
      return others.length === 0 && late.has(task) ? [[task, conflict] as const] : [];
    }),
  );
  const lateText = (task: string, minutes: number): string => {
    const conflict = alone.get(task);
    return conflict === undefined
      ? t('“{0}” will be late: {1} of it come after its due.', names(task), durationText(minutes))
      : conflictText(conflict, names);
  };
  const saidAlone = new Set(alone.values());
  return [
    ...schedule.conflicts
      .filter((conflict) => !saidAlone.has(conflict))
      .filter((conflict) => conflict.tasks.every(isOpen))
      .map((conflict, index) => ({
        id: `conflict ${index}`,
        kind: 'late' as const,
        text: conflictText(conflict, names),
        offers: [],
      })),
    ...schedule.late
      .filter(({ task }) => isOpen(task))
      .map(({ task, minutes, waysOut }) => ({
        id: `late ${task}`,
        kind: 'late' as const,
        text: lateText(task, minutes),
        offers: offers(task, waysOut),
      })),
    ...schedule.unplaced
      .filter(({ task }) => isOpen(task))
      .map(({ task, minutes, reason, waysOut }) => ({
        id: `unplaced ${task}`,
        kind: 'unplaced' as const,
        text: t('“{0}”: {1} have no place. {2}', names(task), durationText(minutes), unplacedReason(reason, names)),
        offers: offers(task, waysOut),
      })),
  ];
};
