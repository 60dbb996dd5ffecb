import { homedir } from 'node:os';
import { join } from 'node:path';
import { workspace } from 'vscode';
import type { TimePreferences } from '../domain/schedule/preferences.js';
import { readTimeSettings, TIME_SETTINGS, type SettingTrouble } from '../domain/schedule/time-setting-values.js';

/** What the settings say of a person's time, and what of it could not be understood. */
export interface TimeSettings {
  readonly preferences: TimePreferences;
  readonly troubles: readonly SettingTrouble[];
  /** Whether a person has set any of them. */
  readonly given: boolean;
}

/** Reads the settings that editor and command line share. */
export const timeSettings = (): TimeSettings => {
  const values = workspace.getConfiguration('inkbearing');
  const { preferences, troubles } = readTimeSettings((name) => values.get<unknown>(name));
  const given = TIME_SETTINGS.some((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = values.inspect(name) ?? {};
    return (globalValue ?? workspaceValue ?? workspaceFolderValue) !== undefined;
  });
  return { preferences: { ...preferences, calendars: preferences.calendars.map(atHome) }, troubles, given };
};

/** `~/Calendars` as the folder that it means. */
const atHome = (path: string): string => (/^~[\\/]/.test(path) ? join(homedir(), path.slice(2)) : path);
