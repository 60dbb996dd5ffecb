import { workspace } from 'vscode';
import {
  DEFAULT_PREFERENCES,
  focusLengthsSchema,
  sharesSchema,
  type TimePreferences,
  type WeekHours,
} from '../domain/schedule/preferences.js';
import { parseHours } from '../domain/schedule/parse-hours.js';
import type { SettingTrouble } from '../messages/time-settings.js';

/** What the settings say of a person's time, and what of it could not be understood. */
export interface TimeSettings {
  readonly preferences: TimePreferences;
  readonly troubles: readonly SettingTrouble[];
  /** Whether a person has set any of them. */
  readonly given: boolean;
}

const KEYS = ['time.hours', 'time.dailyFocusMinutes', 'time.calendars', 'time.shares', 'focus.lengths'] as const;

/** Reads the settings that editor and command line share. */
export const timeSettings = (): TimeSettings => {
  const values = workspace.getConfiguration('inkbearing');
  const troubles: SettingTrouble[] = [];
  const checked = <Value>(
    setting: string,
    parsed: { success: boolean; data?: Value | undefined },
    other: Value,
  ): Value => {
    if (parsed.success && parsed.data !== undefined) return parsed.data;
    troubles.push({ code: 'value', setting });
    return other;
  };
  const hours = values.get<readonly unknown[]>('time.hours', []).flatMap((line): readonly WeekHours[] => {
    const read = parseHours(String(line));
    if (read.ok) return read.value;
    troubles.push({ code: 'hours', setting: 'time.hours', failure: read.failure });
    return [];
  });
  const cap = values.get<number | null>('time.dailyFocusMinutes', null);
  const { lengths, shares } = DEFAULT_PREFERENCES;
  const preferences = {
    hours,
    dailyFocusMinutes: cap === null || cap <= 0 ? null : Math.min(1_440, Math.round(cap)),
    calendars: values
      .get<readonly unknown[]>('time.calendars', [])
      .map(String)
      .filter((path) => path !== ''),
    lengths: checked(
      'focus.lengths',
      focusLengthsSchema.safeParse({ ...lengths, ...values.get<object>('focus.lengths') }),
      lengths,
    ),
    shares: checked('time.shares', sharesSchema.safeParse({ ...shares, ...values.get<object>('time.shares') }), shares),
  };
  const given = KEYS.some((key) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = values.inspect(key) ?? {};
    return (globalValue ?? workspaceValue ?? workspaceFolderValue) !== undefined;
  });
  return { preferences, troubles, given };
};
