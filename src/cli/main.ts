#!/usr/bin/env node
import { t } from '@vscode/l10n';
import { fileURLToPath } from 'node:url';
import { messageLanguage, terminalLocale, useLanguage } from '../messages/language.js';
import { runAnnotate } from './annotate.js';
import type { Assets } from './assets.js';
import { runFocus } from './focus.js';
import type { CliIo, ExitCode } from './io.js';
import { runPlan } from './plan.js';
import { runReview } from './review.js';
import { runPieces } from './pieces.js';
import { runSchedule } from './schedule.js';
import { runScore } from './score.js';
import { runStore } from './store.js';
import { runTag } from './tag.js';
import { runTasks } from './tasks.js';
import { helpText } from './usage.js';

// Before anything loads ONNX Runtime: on Linux it would look up a telemetry host otherwise.
process.env['ORT_DISABLE_TELEMETRY'] = '1';

const inPackage = (path: string): URL => new URL(`../${path}`, import.meta.url);

const assets: Assets = {
  modelWorker: new URL('model-worker.js', import.meta.url),
  proofWorker: new URL('proof-worker.js', import.meta.url),
  optimiserWorker: new URL('optimiser-worker.js', import.meta.url),
  models: fileURLToPath(inPackage('models')),
  l10n: fileURLToPath(inPackage('l10n')),
};

const io: CliIo = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
  stdin: async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
  },
};

const run = async ([command, ...args]: readonly string[]): Promise<ExitCode> => {
  if (args.some((arg) => arg === '--help' || arg === '-h')) return run(['--help']);
  switch (command) {
    case 'annotate':
      return runAnnotate(args, io, assets);
    case 'tag':
      return runTag(args, io, assets);
    case 'score':
      return runScore(args, io, assets);
    case 'focus':
      return runFocus(args, io);
    case 'plan':
      return runPlan(args, io, assets);
    case 'review':
      return runReview(args, io);
    case 'schedule':
      return runSchedule(args, io, assets);
    case 'tasks':
      return runTasks(args, io);
    case 'pieces':
      return runPieces(args, io);
    case 'store':
      return runStore(args, io);
    case '--help':
    case '-h':
    case 'help':
      io.stdout(helpText());
      return 0;
    case undefined:
      io.stderr(helpText());
      return 2;
    default:
      io.stderr(`${t('There is no command "{0}". See inkbearing --help.', command)}\n`);
      return 2;
  }
};

// A reader that closes the pipe early (head) is no error; a full disk is one, or a script would trust half an output.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  io.stderr(`${t('The output could not be written ({0}). Free some space and try again.', error.code ?? '')}\n`);
  process.exit(2);
});

useLanguage(messageLanguage(terminalLocale(process.env)), assets.l10n);
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  io.stderr(`${t('Something went wrong that should not have: {0}', String(error))}\n`);
  return 2;
});
