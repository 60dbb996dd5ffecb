import { t } from '@vscode/l10n';
import type { CliIo, ExitCode } from './io.js';
import { checkStore } from './store-check.js';
import type { StoreCommandLine } from './store-command-line.js';
import { STORE_OPTIONS, storeOptions } from './store-options.js';
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
  const read = readArguments(args, STORE_OPTIONS);
  if (!read.ok) return refuse(read.failure);
  const { values, positionals } = read.value;
  const [name, ...operands] = positionals;
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) return refuse(t('Say check, export, import, history or restore.'));
  const options = storeOptions(values, io);
  if (!options.ok) return refuse(options.failure);
  return command({ io, operands, refuse, ...options.value });
};
