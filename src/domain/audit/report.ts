import { oncePer } from '../once-per.js';
import type { Shares } from '../schedule/preferences.js';
import type { LocalDate } from '../time/local.js';
import type { ActivityDay } from './activity-day.js';
import { stretchesOf } from './activity-day.js';
import type { Fragments } from './fragments.js';
import { emptyDay } from './merge-activity.js';
import type { OfDay } from './split-days.js';
import { recordedKind, type FileKind, type Seconds } from './stretch.js';
import { besideMeetings, joinedSpans, totalsOf } from './totals.js';
import { noTime, WORK_KINDS, type WorkKind } from './work-kind.js';

/** What focus intervals come to, as far as the report needs it (the focus side's totals are that); times in milliseconds. */
export interface FocusCounts {
  readonly internal: number;
  readonly external: number;
  readonly voided: number;
  /** Work in intervals that became void. */
  readonly lost: number;
  readonly overruns: number;
  /** Work beyond the planned ends. */
  readonly overrun: number;
}

/** What a report is made from. */
export interface AuditFacts {
  readonly from: LocalDate;
  /** The last day, included. */
  readonly to: LocalDate;
  readonly days: readonly ActivityDay[];
  /** In seconds since 1970, cut at midnight (`splitByDay`); they may overlap. */
  readonly meetings: readonly OfDay<Seconds>[];
  /** How many of the days are working days. */
  readonly workdays: number;
  readonly shares: Shares;
  readonly focus: FocusCounts;
  /** Minutes that were planned for tasks and went by without work on them (`missedMinutes`); null where nothing was planned. */
  readonly missed: number | null;
}

/** The kinds of waste that can be named. */
export type WasteCode =
  'fragments' | 'internal-interruptions' | 'external-interruptions' | 'voids' | 'overruns' | 'missed-hours';

/** One kind of waste; null where it is not counted, or not timed. */
export interface Waste {
  readonly code: WasteCode;
  readonly count: number | null;
  readonly minutes: number | null;
}

/** Minutes of a kind beside those that the plan has for it. */
export interface KindHours {
  readonly kind: WorkKind;
  readonly minutes: number;
  readonly planned: number;
}

/** Where the hours of a period went. */
export interface AuditReport {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly workdays: number;
  readonly kinds: readonly KindHours[];
  /** The longest first; the project is a URI, or empty for files of no workspace folder. */
  readonly projects: readonly { readonly project: string; readonly minutes: number }[];
  /** The longest first, of the days whose files are still known. */
  readonly files: readonly { readonly uri: string; readonly minutes: number }[];
  readonly waste: readonly Waste[];
}

/** Makes the report of a period. @param kindOf the rules of now; days that are rolled up keep their kinds */
export const auditReport = (facts: AuditFacts, kindOf: FileKind): AuditReport => {
  const { from, to, workdays, shares } = facts;
  const kinds = noTime();
  const projects = new Map<string, number>();
  const files = new Map<string, number>();
  const fragments = { count: 0, seconds: 0 };
  for (const { day, meetings } of daysOf(facts)) {
    const { totals, seconds } =
      meetings.length === 0 && kindOf === recordedKind ? dayReport(day) : sumsOf(day, meetings, kindOf);
    for (const kind of WORK_KINDS) kinds[kind] += totals.kinds[kind];
    for (const [project, ofKinds] of Object.entries(totals.projects))
      for (const kind of WORK_KINDS) add(projects, project, ofKinds[kind]);
    fragments.count += totals.fragments.count;
    fragments.seconds += totals.fragments.seconds;
    for (const [uri, length] of seconds) add(files, uri, length);
  }
  return {
    from,
    to,
    workdays,
    kinds: WORK_KINDS.map((kind) => ({
      kind,
      minutes: minutesOf(kinds[kind]),
      planned: Math.round(shares[kind] * workdays * 60),
    })),
    projects: longestFirst(projects).map(([project, minutes]) => ({ project, minutes })),
    files: longestFirst(files).map(([uri, minutes]) => ({ uri, minutes })),
    waste: wasteOf(facts, fragments),
  };
};

/** What a day comes to, and the seconds in each file, by its URI. */
const sumsOf = (day: ActivityDay, meetings: readonly Seconds[], kindOf: FileKind) => {
  const seconds = new Map<string, number>();
  if (day.detail === 'files')
    for (const { file, start, end } of besideMeetings(stretchesOf(day), meetings)) add(seconds, file.uri, end - start);
  return { totals: totalsOf(day, meetings, kindOf), seconds };
};

/** The same of a day without meetings, by the rules of when it was recorded. */
export const dayReport = oncePer((day: ActivityDay) => sumsOf(day, [], recordedKind));

/** The days of the period with their meetings; a day of meetings alone is one too. */
const daysOf = ({ from, to, days, meetings }: AuditFacts) => {
  const byDate = new Map<LocalDate, ActivityDay>(meetings.map(({ date }) => [date, emptyDay(date)]));
  for (const day of days) byDate.set(day.date, day);
  return [...byDate.values()]
    .filter(({ date }) => date >= from && date <= to)
    .map((day) => ({
      day,
      meetings: joinedSpans(meetings.filter(({ date }) => date === day.date).map(({ stretch }) => stretch)),
    }));
};

const wasteOf = ({ focus, missed }: AuditFacts, fragments: Fragments): readonly Waste[] => [
  { code: 'fragments', count: fragments.count, minutes: minutesOf(fragments.seconds) },
  { code: 'internal-interruptions', count: focus.internal, minutes: null },
  { code: 'external-interruptions', count: focus.external, minutes: null },
  { code: 'voids', count: focus.voided, minutes: minutesOf(focus.lost / 1000) },
  { code: 'overruns', count: focus.overruns, minutes: minutesOf(focus.overrun / 1000) },
  ...(missed === null ? [] : [{ code: 'missed-hours' as const, count: null, minutes: missed }]),
];

const minutesOf = (seconds: number): number => Math.round(seconds / 60);

const longestFirst = (sums: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...sums]
    .map(([name, seconds]) => [name, minutesOf(seconds)] as const)
    .sort(([one, minutes], [other, others]) => others - minutes || (one < other ? -1 : 1));

const add = (sums: Map<string, number>, key: string, seconds: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + seconds);
};
