import { t } from '@vscode/l10n';
import { homedir } from 'node:os';
import { isAbsolute, resolve } from 'node:path';
import { storeFolder } from '../storage/store-folder.js';
import type { CliIo, ExitCode } from './io.js';
import { checkStore } from './store-check.js';
import type { StoreCommandLine } from './store-command-line.js';
import { exportStore, importStore } from './store-export.js';
import { restoreStore, storeHistory } from './store-restore.js';
import { readArguments } from './usage.js';

const COMMANDS: Readonly<Record<string, (line: StoreCommandLine) => Promise<ExitCode>>> = {
  check: checkStore,
  export: exportStore,
  import: importStore,
  history: storeHistory,
  restore: restoreStore,
};

/** `inkbearing store check|export|import|history|restore`. */
export const runStore = async (args: readonly string[], io: CliIo): Promise<ExitCode> => {
  const refuse = (message: string): ExitCode => {
    io.stderr(`inkbearing store: ${message}\n`);
    return 2;
  };
  const read = readArguments(args, {
    store: { type: 'string' },
    json: { type: 'boolean', default: false },
    now: { type: 'string' },
    timezone: { type: 'string' },
  });
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const [name, ...operands] = positionals;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return refuse(t('Say check, export, import, history or restore.'));
  if (values.store === '') return refuse(t('--store takes a folder.'));
  const now = values.now === undefined ? io.now() : new Date(values.now);
  if (Number.isNaN(now.getTime()))
    return refuse(t('--now takes a time such as 2026-11-24T10:00, not "{0}".', values.now ?? ''));
  if (values.timezone !== undefined && !isTimezone(values.timezone)) {
    return refuse(t('--timezone takes a name such as Asia/Shanghai, not "{0}".', values.timezone));
  }
  const folder = storeFolder(io.env, process.platform, homedir(), values.store);
  return command({
    io,
    operands,
    refuse,
    folder: isAbsolute(folder) ? folder : resolve(io.cwd, folder),
    named: values.store !== undefined,
    json: values.json,
    now: () => now,
    timezone: values.timezone,
  });
};

const isTimezone = (name: string): boolean => {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // A RangeError is how Intl says that there is no such zone.
    return false;
  }
};
