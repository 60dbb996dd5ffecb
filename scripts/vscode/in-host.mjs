// Runs code of ours inside the extension host of a real VS Code, over a copy of the samples.
import { build } from 'esbuild';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { findVSCode } from './find.mjs';
import { root } from './paths.mjs';

/**
 * Bundles entry points and calls `run()` of the first inside the extension host; resolves with the exit code.
 * `name` is the folder under out/ that they are built into, `base` the folder that their paths are kept from.
 */
export async function runInHost({ name, base, entryPoints, env }) {
  const vscodeExecutablePath = await findVSCode();
  const outdir = path.join(root, 'out', name);
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints,
    outbase: base,
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'inkbearing-host-'));
  const workspace = path.join(scratch, 'workspace');
  try {
    await cp(path.join(root, 'samples'), workspace, { recursive: true });
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(outdir, path.relative(base, entryPoints[0]).replace(/\.ts$/, '.cjs')),
      extensionTestsEnv: { ...env, INKBEARING_STORE: path.join(scratch, 'store') },
      launchArgs: [workspace, '--disable-extensions'],
    }).catch((error) => error.code ?? 1);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
