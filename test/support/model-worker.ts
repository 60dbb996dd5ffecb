import { build } from 'esbuild';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';

const root = fileURLToPath(new URL('../..', import.meta.url));

let built: Promise<URL> | undefined;

/** Bundles the model worker from the sources, once a process, into a folder from which it finds the native runtime. */
export const modelWorker = (): Promise<URL> => (built ??= bundle());

const bundle = async (): Promise<URL> => {
  const outfile = join(root, 'out/test-support', `model-worker-${process.pid % 4}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: ['src/inference/worker.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['onnxruntime-node'],
    plugins: [
      {
        name: 'unused-parts',
        setup(worker) {
          worker.onResolve({ filter: /^(sharp|onnxruntime-web.*)$/ }, ({ path }) => ({ path, namespace: 'unused' }));
          worker.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({
            contents: 'export default {};',
            loader: 'js',
          }));
        },
      },
    ],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'silent',
  });
  return pathToFileURL(outfile);
};
