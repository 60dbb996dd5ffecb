// Bundles the extension, its workers and the command line into dist/.  `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundling, pageBundling } from './bundling.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const output = { absWorkingDir: root, outdir: 'dist', metafile: true };
const shared = { ...bundling, ...output };

/** Only the extension is split: what it loads later must not be read when the editor starts it. */
const bundles = [
  { ...shared, entryPoints: { extension: 'src/extension.ts' }, splitting: true, chunkNames: 'extension-[name]-[hash]' },
  {
    ...shared,
    entryPoints: {
      cli: 'src/cli/main.ts',
      'text-worker': 'src/text/worker.ts',
      'model-worker': 'src/inference/worker.ts',
      'proof-worker': 'src/proofreading/worker.ts',
      'optimiser-worker': 'src/optimiser/worker.ts',
    },
  },
  {
    ...pageBundling,
    ...output,
    entryPoints: { 'webview/main': 'webview/main.ts', 'webview/page': 'webview/page.css' },
  },
];

if (process.argv.includes('--watch')) {
  for (const options of bundles) await (await context(options)).watch();
  console.log('Watching. Press Ctrl+C to stop.');
} else {
  // esbuild has said what is wrong by the time it rejects.
  const built = await Promise.all(bundles.map((options) => build(options))).catch(() => process.exit(1));
  const metafile = {
    inputs: Object.assign({}, ...built.map((one) => one.metafile.inputs)),
    outputs: Object.assign({}, ...built.map((one) => one.metafile.outputs)),
  };
  // What an earlier build left is removed afterwards, so that dist/ is never empty under somebody who runs it.
  const kept = new Set(Object.keys(metafile.outputs));
  for (const entry of await readdir(new URL('../dist', import.meta.url), { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (!entry.isDirectory() && !kept.has(path.relative(root, file).replaceAll(path.sep, '/'))) await rm(file);
  }
  // What went into the bundles: the packaging script takes the third-party notices from it.
  await mkdir(new URL('../out', import.meta.url), { recursive: true });
  await writeFile(new URL('../out/bundle.json', import.meta.url), JSON.stringify(metafile));
}
