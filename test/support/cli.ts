import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Assets } from '../../src/cli/assets.js';
import type { CliIo, ExitCode } from '../../src/cli/io.js';
import { MODELS } from './models.js';
import { modelWorker } from './model-worker.js';
import { optimiserWorker } from './optimiser-worker.js';
import { proofWorker } from './proof-worker.js';

/** What a command said and how it ended. */
export interface CliRun {
  readonly exit: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of the command line. */
export type Command = (args: readonly string[], io: CliIo, assets: Assets) => Promise<ExitCode>;

/** Where a command runs and what it is given. */
export interface CliPlace {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array | (() => Promise<Buffer>);
  readonly models?: string;
  readonly now?: () => Date;
}

/** Runs a command in this process, with the shipped model unless another folder is named. */
export const runCli = async (command: Command, args: readonly string[], place: CliPlace = {}): Promise<CliRun> => {
  const { stdin = '' } = place;
  let stdout = '';
  let stderr = '';
  const io: CliIo = {
    stdout: (text) => (stdout += text),
    stderr: (text) => (stderr += text),
    env: {},
    cwd: place.cwd ?? tmpdir(),
    now: place.now ?? (() => new Date(0)),
    stdin: typeof stdin === 'function' ? stdin : () => Promise.resolve(Buffer.from(stdin)),
  };
  const assets: Assets = {
    modelWorker: await modelWorker(),
    proofWorker: await proofWorker(),
    optimiserWorker: await optimiserWorker(),
    models: place.models ?? MODELS,
    l10n: '',
  };
  return { exit: await command(args, io, assets), stdout, stderr };
};

/** Makes an empty folder for a test, and removes it. */
export const withTemporaryFolder = async <Value>(work: (folder: string) => Promise<Value>): Promise<Value> => {
  const folder = await mkdtemp(join(tmpdir(), 'inkbearing-cli-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
