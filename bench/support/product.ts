import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { ModelClient } from '../../src/inference/client.js';
import { bundling, pageBundling } from '../../scripts/bundling.mjs';

const root = new URL('../../', import.meta.url);

/** The folder of the shipped model. */
export const modelFolder = fileURLToPath(new URL('models', root));

/** Bundles a script of the sources as the product does, into a folder that is not kept, and says where it lies. */
export const bundle = async (entry: string): Promise<URL> => {
  const name = entry.replaceAll('/', '-').replace(/\.ts$/u, '.js');
  const outfile = new URL(`out/bench/${name}`, root);
  await build({
    ...bundling,
    absWorkingDir: fileURLToPath(root),
    entryPoints: [entry],
    outfile: fileURLToPath(outfile),
  });
  return outfile;
};

/** Bundles the planning page where the product has it. */
export const buildPage = async (): Promise<void> => {
  await build({
    ...pageBundling,
    absWorkingDir: fileURLToPath(root),
    outdir: 'dist',
    entryPoints: { 'webview/main': 'webview/main.ts', 'webview/page': 'webview/page.css' },
  });
};

/** The product's classifier with the shipped weights, in a worker of its own. It must be disposed. */
export const createClassifier = async (folder = modelFolder): Promise<ModelClient> =>
  new ModelClient({ worker: await bundle('src/inference/worker.ts'), folder, idleAfter: 0 });
