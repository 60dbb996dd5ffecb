// Bundles the extension, its workers and the command line into dist/.  `--watch` rebuilds on change.
import { build, context } from 'esbuild';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundling } from './bundling.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const options = {
  ...bundling,
  absWorkingDir: root,
  entryPoints: {
    extension: 'src/extension.ts',
    cli: 'src/cli/main.ts',
    'text-worker': 'src/text/worker.ts',
    'model-worker': 'src/inference/worker.ts',
    'proof-worker': 'src/proofreading/worker.ts',
  },
  outdir: 'dist',
};

if (process.argv.includes('--watch')) {
  await (await context(options)).watch();
  console.log('Watching. Press Ctrl+C to stop.');
} else {
  // esbuild has said what is wrong by the time it rejects.
  const { metafile } = await build({ ...options, metafile: true }).catch(() => process.exit(1));
  // What an earlier build left is removed afterwards, so that dist/ is never empty under somebody who runs it.
  for (const name of await readdir(new URL('../dist', import.meta.url))) {
    if (!(`dist/${name}` in metafile.outputs))
      await rm(new URL(`../dist/${name}`, import.meta.url), { recursive: true });
  }
  // What went into the bundles: the packaging script takes the third-party notices from it.
  await mkdir(new URL('../out', import.meta.url), { recursive: true });
  await writeFile(new URL('../out/bundle.json', import.meta.url), JSON.stringify(metafile));
}
