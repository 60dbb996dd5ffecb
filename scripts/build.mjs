// Bundles the extension, its workers and the command line into dist/.  `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundling } from './bundling.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = { ...bundling, absWorkingDir: root, outdir: 'dist', metafile: true };

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
  for (const name of await readdir(new URL('../dist', import.meta.url))) {
    if (!(`dist/${name}` in metafile.outputs))
      await rm(new URL(`../dist/${name}`, import.meta.url), { recursive: true });
  }
  // What went into the bundles: the packaging script takes the third-party notices from it.
  await mkdir(new URL('../out', import.meta.url), { recursive: true });
  await writeFile(new URL('../out/bundle.json', import.meta.url), JSON.stringify(metafile));
}
