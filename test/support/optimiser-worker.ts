import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundling } from '../../scripts/bundling.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

let built: Promise<URL> | undefined;

/**
 * Bundles the optimiser's worker from the sources, once a process. The folder has a name as people's folders have
 * them, so that a path that is taken for a URL, or the other way round, shows.
 */
export const optimiserWorker = (): Promise<URL> => (built ??= bundle());

const bundle = async (): Promise<URL> => {
  const outfile = join(root, `out/test-support/优化 50% ${process.pid % 4}`, 'optimiser-worker.js');
  await build({
    ...bundling,
    absWorkingDir: root,
    entryPoints: ['src/optimiser/worker.ts'],
    outfile,
    logLevel: 'silent',
  });
  return pathToFileURL(outfile);
};
