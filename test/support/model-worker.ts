import { build } from 'esbuild';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { bundling } from '../../scripts/bundling.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

let built: Promise<URL> | undefined;

/** Bundles the model worker from the sources, once a process, into a folder from which it finds the native runtime. */
export const modelWorker = (): Promise<URL> => (built ??= bundle());

const bundle = async (): Promise<URL> => {
  const outfile = join(root, 'out/test-support', `model-worker-${process.pid % 4}.js`);
  await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: ['src/inference/worker.ts'],
    outfile,
    logLevel: 'silent',
  });
  return pathToFileURL(outfile);
};
