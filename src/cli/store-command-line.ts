import { t } from '@vscode/l10n';
import { readdir } from 'node:fs/promises';
import { reasonText } from '../messages/store.js';
import { systemCode } from '../storage/store-error.js';
import type { CliIo, ExitCode } from './io.js';
import type { StoreOptions } from './store-options.js';

/** What a command over the store is given. */
export interface StoreCommandLine extends StoreOptions {
  readonly io: CliIo;
  /** What follows the command's name. */
  readonly operands: readonly string[];
  /** Says why and gives the exit code. */
  readonly refuse: (message: string) => ExitCode;
}

/** Why the folder cannot be looked into, in words, or null. A folder that nobody named may be missing: nothing is kept yet. */
export const folderProblem = async ({
  folder,
  named,
}: Pick<StoreOptions, 'folder' | 'named'>): Promise<string | null> => {
  try {
    await readdir(folder);
    return null;
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    return code === 'ENOENT' && !named ? null : t('{0}: {1}', folder, reasonText(code));
  }
};
