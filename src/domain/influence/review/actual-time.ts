import type { AuditReport, WasteCode } from '../../audit/report.js';
import { placedBetween } from '../../audit/hours.js';
import type { Records } from '../../store/collections.js';
import { focusStatistics } from '../../focus/statistics.js';
import { localMinute } from '../../time/zone.js';
import type { Moment } from '../../time/moment.js';
import type { ActualTerm, Loss, TermFact } from './term-fact.js';

type TimeRecords = Pick<Records, 'activity' | 'schedules' | 'intervals' | 'focusDays'>;

interface Planned {
  readonly minutes: number;
  readonly source: 'shares' | 'schedule' | 'focus';
}

/**
 * T as it turned out: 100 × (1 − lost / planned). Planned are the hours of the working days by the shares of each kind;
 * where no activity is recorded, what the schedule placed until now; without a schedule, the focus intervals that were
 * begun.
 *
 * Of the wastes that the audit names, three are lost time: what was placed and not worked on, focus that became void, and
 * fragments. One hour can be in all three (a void interval is no work on its task, so its placement is missed too, and what
 * was done meanwhile may be fragments), and their times of day are not kept. So the largest of them counts: no hour counts
 * twice, and so much was lost at least. Interruptions have no length, and an overrun is work, whose price is what it made
 * somebody miss.
 *
 * @param report of the same period
 */
export const actualTime = (records: TimeRecords, report: AuditReport, moment: Moment): ActualTerm => {
  const { from, to } = report;
  const recorded = Object.keys(records.activity).some((date) => date >= from && date <= to);
  const planned = recorded ? sharesOf(report) : plannedOtherwise(records, report, moment);
  if (planned === null || planned.minutes <= 0) return { value: null, uncertainty: null, facts: [] };
  const losses = lossesOf(report, recorded);
  const most = Math.max(0, ...losses.map(({ minutes }) => minutes));
  const counted = losses.find(({ minutes }) => minutes > 0 && minutes === most);
  return {
    value: 100 * (1 - Math.min(1, most / planned.minutes)),
    uncertainty: null,
    facts: [
      { kind: 'planned', ...planned },
      ...losses.map((loss): TermFact => ({ kind: 'lost', ...loss, counts: loss === counted })),
    ],
  };
};

const sharesOf = ({ kinds }: AuditReport): Planned => ({
  minutes: kinds.reduce((sum, { planned }) => sum + planned, 0),
  source: 'shares',
});

const plannedOtherwise = (records: TimeRecords, report: AuditReport, { now, zone }: Moment): Planned | null => {
  const { from, to } = report;
  const until = localMinute(now, zone);
  const placed = (placedBetween(records, from, to) ?? []).reduce(
    (sum, { start, end }) => sum + Math.max(0, Math.min(end, until) - start),
    0,
  );
  if (placed > 0) return { minutes: placed, source: 'schedule' };
  const { focus, overrun, lost } = focusStatistics(
    Object.values(records.intervals),
    Object.values(records.focusDays),
    from,
    to,
    now,
  ).all;
  const minutes = Math.round((focus + overrun + lost) / 60_000);
  return minutes === 0 ? null : { minutes, source: 'focus' };
};

const LOSSES: readonly Loss[] = ['missed-hours', 'voids', 'fragments'];

const lossesOf = (
  { waste }: AuditReport,
  recorded: boolean,
): readonly { readonly loss: Loss; readonly minutes: number }[] =>
  LOSSES.flatMap((loss) => {
    const minutes = minutesOf(waste, loss);
    return minutes === null || (loss === 'fragments' && !recorded) ? [] : [{ loss, minutes }];
  });

const minutesOf = (waste: AuditReport['waste'], code: WasteCode): number | null =>
  waste.find((one) => one.code === code)?.minutes ?? null;
