import { t } from '@vscode/l10n';
import { homedir } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import { failure, success, type Result } from '../domain/result.js';
import { isLocalDate } from '../domain/time/local.js';
import { parseLocalMinute } from '../domain/time/local-minute.js';
import { instantOf, isZone } from '../domain/time/zone.js';
import { storeFolder } from '../storage/store-folder.js';
import { systemClock } from '../storage/system-clock.js';
import type { CliIo } from './io.js';

/** The options of every command over the store. */
export const STORE_OPTIONS = {
  store: { type: 'string' },
  json: { type: 'boolean', default: false },
  now: { type: 'string' },
  timezone: { type: 'string' },
} as const;

/** What those options say. */
export interface StoreOptions {
  readonly folder: string;
  /** Whether `--store` named the folder. */
  readonly named: boolean;
  readonly json: boolean;
  readonly now: () => Date;
  readonly timezone: string | undefined;
}

/** The options as they were given. */
interface Given {
  readonly store?: string | undefined;
  readonly json: boolean;
  readonly now?: string | undefined;
  readonly timezone?: string | undefined;
}

/** Checks the options of a command over the store; a wrong one is a failure in words. */
export const storeOptions = ({ store, json, now, timezone }: Given, io: CliIo): Result<StoreOptions, string> => {
  if (store === '') return failure(t('--store takes a folder.'));
  if (timezone !== undefined && !isZone(timezone)) {
    return failure(t('--timezone takes a name such as Asia/Shanghai, not "{0}".', timezone));
  }
  const time = now === undefined ? io.now() : timeIn(now, timezone ?? systemClock().zone());
  if (Number.isNaN(time.getTime()))
    return failure(t('--now takes a time such as 2026-11-24T10:00, not "{0}".', now ?? ''));
  const folder = storeFolder(io.env, process.platform, homedir(), store);
  return success({
    folder: isAbsolute(folder) ? folder : resolve(io.cwd, folder),
    named: store !== undefined,
    json,
    now: () => time,
    timezone,
  });
};

const INSTANT = /^(?<day>\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A time as it was written; without an offset it is one of the zone's wall clock. What is no time in the calendar is an invalid date. */
const timeIn = (text: string, zone: string): Date => {
  const minute = parseLocalMinute(text);
  if (minute !== null) return new Date(instantOf(minute, zone));
  const day = INSTANT.exec(text)?.groups?.['day'];
  return new Date(day !== undefined && isLocalDate(day) ? text : Number.NaN);
};
