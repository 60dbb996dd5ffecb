import { t } from '@vscode/l10n';
import { DEFAULT_PREFERENCES, weekHoursSchema, type WeekHours } from '../domain/schedule/preferences.js';
import type { Stretch } from '../domain/schedule/stretch.js';
import { failure, success, type Result } from '../domain/result.js';
import { MINUTES_A_DAY, parseLocalMinute } from '../domain/time/local-minute.js';
import { isZone, localMinute } from '../domain/time/zone.js';
import { isRecord, memberText, type Complain } from './json-member.js';
import { readMeetings } from './schedule-meetings.js';
import { readTasks, type ReadTasks } from './schedule-tasks.js';

/** What `inkbearing schedule` was given. */
export interface ScheduleInput extends ReadTasks {
  /** Local minutes. */
  readonly now: number;
  readonly zone: string;
  readonly days: number;
  readonly hours: readonly WeekHours[];
  readonly dailyMinutes: number | null;
  readonly meetings: readonly Stretch[];
  /** Paths as they were given. */
  readonly ics: readonly string[];
  /** What was wrong and left out, in words and with its place. */
  readonly complaints: readonly string[];
}

const DAYS = 14;
const MOST_DAYS = 366;
/** Reads the input. Without a zone, a now, days or hours that make sense there is nothing to schedule; the rest is left out piece by piece. */
export const readScheduleInput = (
  source: string,
  clock: Date,
  ownZone: string,
): Result<ScheduleInput, readonly string[]> => {
  let input: unknown;
  try {
    input = JSON.parse(source);
  } catch (error) {
    return failure([t('This is no JSON: {0}', error instanceof Error ? error.message : String(error))]);
  }
  if (!isRecord(input)) return failure([t('This is no JSON object; see docs/schedule.md.')]);
  const fatal: string[] = [];
  const complaints: string[] = [];
  const complain: Complain = (place, message) => complaints.push(`${place}: ${message}`);
  const refuse: Complain = (place, message) => fatal.push(`${place}: ${message}`);
  const zone = readZone(input['timezone'], ownZone, refuse);
  const now = readNow(input['now'], clock, zone, refuse);
  const days = readDays(input['days'], refuse);
  const hours = readHours(input['hours'], refuse);
  const dailyMinutes = readCap(input['dailyFocusMinutes'], complain);
  const meetings = readMeetings(input['meetings'], complain);
  const ics = readPaths(input['ics'], complain);
  const tasks = readTasks(input['tasks'], input['previous'], complain);
  if (fatal.length > 0) return failure([...fatal, ...complaints]);
  return success({ ...tasks, zone, now, days, hours, dailyMinutes, meetings, ics, complaints });
};

const readZone = (value: unknown, own: string, refuse: Complain): string => {
  if (value === undefined || value === null) return own;
  if (typeof value === 'string' && isZone(value)) return value;
  refuse('timezone', t('expected a name such as Asia/Shanghai, not {0}', memberText(value)));
  return 'UTC';
};

/** A time on the wall's clock, or an instant with its offset. */
const readNow = (value: unknown, clock: Date, zone: string, refuse: Complain): number => {
  if (value === undefined || value === null) return localMinute(clock.getTime(), zone);
  if (typeof value === 'string') {
    const minute = parseLocalMinute(value);
    if (minute !== null) return minute;
    const instant = /(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? Date.parse(value) : Number.NaN;
    if (!Number.isNaN(instant)) return localMinute(instant, zone);
  }
  refuse('now', t('expected a time such as 2026-11-24T10:00, not {0}', memberText(value)));
  return 0;
};

const readDays = (value: unknown, refuse: Complain): number => {
  if (value === undefined || value === null) return DAYS;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_DAYS) return value;
  refuse('days', t('expected a whole number from 1 to {0}, not {1}', MOST_DAYS, memberText(value)));
  return 1;
};

const readHours = (value: unknown, refuse: Complain): readonly WeekHours[] => {
  if (value === undefined || value === null) return DEFAULT_PREFERENCES.hours;
  if (!Array.isArray(value)) {
    refuse('hours', t('expected a list'));
    return [];
  }
  return value.flatMap((one: unknown, index) => {
    const read = weekHoursSchema.safeParse(one);
    if (read.success) return [read.data];
    const expected = '{"weekday":1,"from":"09:00","to":"12:00"}';
    refuse(
      `hours[${index}]`,
      t('expected something such as {0}, "to" after "from", not {1}', expected, memberText(one)),
    );
    return [];
  });
};

const readCap = (value: unknown, complain: Complain): number | null => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return Math.min(value, MINUTES_A_DAY);
  complain('dailyFocusMinutes', t('expected a whole number, not {0}; no limit is taken', memberText(value)));
  return null;
};

const readPaths = (value: unknown, complain: Complain): readonly string[] => {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    complain('ics', t('expected a list'));
    return [];
  }
  return value.flatMap((one: unknown, index) => {
    if (typeof one === 'string' && one !== '') return [one];
    complain(`ics[${index}]`, t('expected a path, not {0}', memberText(one)));
    return [];
  });
};
