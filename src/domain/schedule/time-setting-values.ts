import { MINUTES_A_DAY } from '../time/local-minute.js';
import { parseHours, type HoursFailure } from './parse-hours.js';
import {
  DEFAULT_PREFERENCES,
  focusLengthsSchema,
  sharesSchema,
  type TimePreferences,
  type WeekHours,
} from './preferences.js';

/** A setting that cannot be understood; its default is used instead, or, of hours, the lines that can. */
export type SettingTrouble =
  | { readonly code: 'hours'; readonly setting: 'time.hours'; readonly failure: HoursFailure }
  | { readonly code: 'value'; readonly setting: string };

/** The settings of a person's time. */
export const TIME_SETTINGS = [
  'time.hours',
  'time.dailyFocusMinutes',
  'time.calendars',
  'time.shares',
  'focus.lengths',
] as const;

/** What the settings say, whatever somebody wrote there: a file of settings holds anything. @param value of a setting by its name */
export const readTimeSettings = (
  value: (name: (typeof TIME_SETTINGS)[number]) => unknown,
): { readonly preferences: TimePreferences; readonly troubles: readonly SettingTrouble[] } => {
  const { dailyFocusMinutes, lengths, shares } = DEFAULT_PREFERENCES;
  const troubles: SettingTrouble[] = [];
  const doubt = <Value>(setting: string, instead: Value): Value => {
    troubles.push({ code: 'value', setting });
    return instead;
  };
  const lines = (setting: 'time.hours' | 'time.calendars'): readonly string[] => {
    const given = value(setting);
    if (!Array.isArray(given)) return doubt(setting, []);
    const texts = given.filter((line) => typeof line === 'string');
    return texts.length === given.length ? texts : doubt(setting, texts);
  };
  const cap = value('time.dailyFocusMinutes');
  const readLengths = focusLengthsSchema.safeParse(merged(value('focus.lengths'), lengths));
  const readShares = sharesSchema.safeParse(merged(value('time.shares'), shares));
  const preferences = {
    hours: hoursOf(lines('time.hours'), troubles),
    dailyFocusMinutes:
      cap === null || (typeof cap === 'number' && cap <= 0)
        ? null
        : typeof cap === 'number' && cap < Infinity
          ? Math.min(MINUTES_A_DAY, Math.max(1, Math.round(cap)))
          : doubt('time.dailyFocusMinutes', dailyFocusMinutes),
    calendars: lines('time.calendars').filter((path) => path.trim() !== ''),
    lengths: readLengths.success ? readLengths.data : doubt('focus.lengths', lengths),
    shares: readShares.success ? readShares.data : doubt('time.shares', shares),
  };
  return { preferences, troubles };
};

/** The members that somebody wrote, among the others. */
const merged = (given: unknown, others: object): unknown =>
  typeof given === 'object' && !Array.isArray(given) ? { ...others, ...given } : given;

/** The hours that can be read, by day and time; those of the default where there are troubles only. */
const hoursOf = (lines: readonly string[], troubles: SettingTrouble[]): readonly WeekHours[] => {
  const hours = lines.flatMap((line): readonly WeekHours[] => {
    const read = parseHours(line);
    if (read.ok) return read.value;
    troubles.push({ code: 'hours', setting: 'time.hours', failure: read.failure });
    return [];
  });
  const isBroken = hours.length === 0 && troubles.some(({ setting }) => setting === 'time.hours');
  if (isBroken) return DEFAULT_PREFERENCES.hours;
  return hours.toSorted((one, other) => one.weekday - other.weekday || (one.from < other.from ? -1 : 1));
};
